const quote = '"'

/**
 * Reads a CSV file (RFC 4180) that comes in pieces, cut anywhere. Lines may end with LF or CRLF, a
 * byte order mark at the start is skipped, and so are empty lines.
 */
export class CsvReader {
  #rest = ''
  #begun = false

  /** The rows that are complete with this piece. */
  push(piece: string): string[][] {
    let text = this.#rest + piece
    if (!this.#begun && text !== '') {
      this.#begun = true
      if (text.startsWith('\uFEFF')) text = text.slice(1)
    }
    const rows: string[][] = []
    let start = 0
    for (let end = lineEnd(text, start); end >= 0; end = lineEnd(text, start)) {
      addRow(rows, text.slice(start, end))
      start = end + 1
    }
    this.#rest = text.slice(start)
    return rows
  }

  /** The last row, where the file does not end with the end of a line. */
  end(): string[][] {
    const rows: string[][] = []
    addRow(rows, this.#rest)
    this.#rest = ''
    return rows
  }
}

/** Where the line that begins at `start` ends; -1 where that is not in the text yet. */
function lineEnd(text: string, start: number): number {
  let end = text.indexOf('\n', start)
  let quoted = text.indexOf(quote, start)
  while (end >= 0 && quoted >= 0 && quoted < end) {
    const closed = text.indexOf(quote, quoted + 1)
    if (closed < 0) return -1
    if (closed > end) end = text.indexOf('\n', closed)
    quoted = text.indexOf(quote, closed + 1)
  }
  return end
}

function addRow(rows: string[][], line: string): void {
  const text = line.endsWith('\r') ? line.slice(0, -1) : line
  if (text !== '') rows.push(cellsOf(text))
}

function cellsOf(line: string): string[] {
  // Nearly every line: a hundred thousand of them must not take long.
  if (!line.includes(quote)) return line.split(',')
  const cells: string[] = []
  for (let at = 0; at <= line.length;) {
    if (line[at] !== quote) {
      const comma = line.indexOf(',', at)
      const end = comma < 0 ? line.length : comma
      cells.push(line.slice(at, end))
      at = end + 1
      continue
    }
    let cell = ''
    let from = at + 1
    for (;;) {
      const closed = line.indexOf(quote, from)
      if (closed < 0) {
        cell += line.slice(from)
        at = line.length + 1
        break
      }
      cell += line.slice(from, closed)
      if (line[closed + 1] === quote) {
        cell += quote
        from = closed + 2
        continue
      }
      at = closed + 2
      break
    }
    cells.push(cell)
  }
  return cells
}
