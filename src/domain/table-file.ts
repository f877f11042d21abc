/** A row of a table, by the line it begins in, counted from one as editors do. */
export interface TableRow {
  readonly line: number
  readonly cells: readonly string[]
}

/** A table as people keep it in a file: its heading, empty where it has none, and its rows. */
export interface Table {
  readonly header: readonly string[]
  readonly rows: readonly TableRow[]
}

const quote = '"'
/** What stands between cells, also as it is written in Japanese text. */
const separators = ['\t', ',', ';', '，', '；'] as const
const wide = /[０-９＋－．]/
const wideNumber = /^[\d０-９+＋\-－.．]+$/
// What keeps a spreadsheet from reading a text as a number or a formula: `="89..."`, `'+81...`.
const kept = /^(?:="(?<quoted>[^"]*)"|'(?<marked>[=+\-@＝＋－＠\d].*))$/s
/** What has this many digits is an ID, and no heading. */
const anId = /^\+?\d{12,}$/

/** Whether a spreadsheet has made of a long number one like 8.98E+18, whose last digits are lost. */
export const isRounded = (cell: string): boolean => /^\d(?:[.,]\d+)?e\+?\d+$/i.test(cell)

/**
 * Reads a table from a file or from what was pasted: cells between tabs, commas or semicolons,
 * whichever the first line has most of; quoted as in RFC 4180; with or without a byte order mark.
 * Numbers in full width are read as usual ones, and other text as it stands, without the blanks
 * around it. Rows in which nothing stands are left out. A first row that holds an ID is no heading.
 */
export function readTable(text: string): Table {
  const reading = tablePieces(text)
  for (;;) {
    const step = reading.next()
    if (step.done) return step.value
  }
}

/** Rows that are read between two pauses of `tablePieces`: some milliseconds. */
const pieceRows = 2000

/**
 * Reads a table as `readTable` does, with pauses: a hundred thousand lines take longer than a page
 * may stand still. Each step yields how much of the text is read, from 0 to 1; the last answers it.
 */
export function* tablePieces(text: string): Generator<number, Table, void> {
  const plain = text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n')
  const all: TableRow[] = []
  for (const { row, end } of rowsOf(plain, separatorOf(plain))) {
    all.push(row)
    if (all.length % pieceRows === 0) yield end / plain.length
  }
  const [first] = all
  const isHeading = first?.cells.every((cell) => !anId.test(cell) && !isRounded(cell)) === true
  return isHeading ? { header: first.cells, rows: all.slice(1) } : { header: [], rows: all }
}

function separatorOf(text: string): string {
  const line = /[^\n]*\S[^\n]*/.exec(text)?.[0].replaceAll(/"[^"]*"/g, '') ?? ''
  const counts = separators.map((separator) => line.split(separator).length)
  return separators[counts.indexOf(Math.max(...counts))] ?? ','
}

/** The rows in which anything stands, each with where it ends in the text. */
function* rowsOf(text: string, separator: string): Iterable<{ row: TableRow; end: number }> {
  let line = 1
  // Looked for once, not in every line: most files have few quotes, or none.
  let quoteAt = text.indexOf(quote)
  for (let start = 0; start < text.length;) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 ? text.length : newline
    if (quoteAt >= 0 && quoteAt < start) quoteAt = text.indexOf(quote, start)
    const isQuoted = quoteAt >= 0 && quoteAt < end
    const read = isQuoted
      ? quotedCells(text, start, separator)
      : { cells: text.slice(start, end).split(separator), end }
    const cells = read.cells.map(cellText)
    if (cells.some((cell) => cell !== '')) yield { row: { line, cells }, end: read.end }
    line += 1 + (isQuoted ? newlinesIn(text, start, read.end) : 0)
    start = read.end + 1
  }
}

function newlinesIn(text: string, from: number, to: number): number {
  return text.slice(from, to).split('\n').length - 1
}

/** The cells of a line that holds quotes, in which it may go on, and where it ends. */
function quotedCells(text: string, start: number, separator: string) {
  const cells: string[] = []
  for (let at = start; ; at++) {
    const quoted = quotedCell(text, at, separator)
    const { cell, end } = quoted ?? plainCell(text, at, separator)
    cells.push(cell)
    if (text[end] !== separator) return { cells, end }
    at = end
  }
}

function plainCell(text: string, at: number, separator: string) {
  let end = at
  while (end < text.length && text[end] !== separator && text[end] !== '\n') end++
  return { cell: text.slice(at, end), end }
}

/** A cell in quotes; undefined for one that does not begin with a quote, or that none closes. */
function quotedCell(text: string, at: number, separator: string) {
  if (text[at] !== quote) return undefined
  for (let from = at + 1; ;) {
    const closed = text.indexOf(quote, from)
    if (closed < 0) return undefined
    if (text[closed + 1] === quote) {
      from = closed + 2
      continue
    }
    const after = text[closed + 1]
    // A quote in the midst of text closes nothing.
    if (after !== undefined && after !== separator && after !== '\n') return undefined
    return { cell: text.slice(at + 1, closed).replaceAll('""', quote), end: closed + 1 }
  }
}

function cellText(raw: string): string {
  const { quoted, marked } = kept.exec(raw)?.groups ?? {}
  const cell = (quoted ?? marked ?? raw).trim()
  return wide.test(cell) && wideNumber.test(cell) ? cell.normalize('NFKC') : cell
}
