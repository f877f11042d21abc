/** What a cell can hold; null and undefined are written as nothing. */
export type CsvCell = string | number | boolean | null | undefined

export interface CsvOptions {
  /**
   * For a person with a spreadsheet: it begins with a byte order mark, without which Excel misreads
   * what is not ASCII, and text that looks like a number stays text (`="8942..."`): spreadsheets keep
   * fifteen digits of a number, and no zero before it.
   */
  readonly spreadsheet?: boolean
}

/** What a CSV file begins with for Excel to read it as UTF-8. */
export const csvByteOrderMark = '\uFEFF'

/** What a spreadsheet would take for the start of a formula, in the width of any keyboard. */
const formulaStart = /^[=+\-@＝＋－＠\t\r\n]/
/** Text that it would take for a number. */
const looksLikeNumber = /^[+-]?\d+(?:[.,]\d+)?(?:e[+-]?\d+)?$/i
const needsQuotes = /[",\r\n]/

/**
 * Text a spreadsheet shows and never runs: what would begin a formula gets a leading apostrophe.
 * Names and tags come from anyone who may write them, and CSV files are opened by others.
 */
export function defuse(text: string): string {
  return formulaStart.test(text) ? `'${text}` : text
}

function cell(value: CsvCell, { spreadsheet = false }: CsvOptions): string {
  if (value === null || value === undefined || Number.isNaN(value)) return ''
  if (typeof value !== 'string') return String(value)
  const text = spreadsheet && looksLikeNumber.test(value) ? `="${value}"` : defuse(value)
  return needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** One line of a CSV file, ended by CRLF. */
export function csvLine(values: readonly CsvCell[], options: CsvOptions = {}): string {
  return `${values.map((value) => cell(value, options)).join(',')}\r\n`
}

/**
 * A CSV file (RFC 4180): lines ended by CRLF, the header being the first of them. Numbers and
 * booleans are written as they are, text defused.
 */
export function toCsv(rows: Iterable<readonly CsvCell[]>, options: CsvOptions = {}): string {
  const lines = Array.from(rows, (row) => csvLine(row, options))
  return `${options.spreadsheet === true ? csvByteOrderMark : ''}${lines.join('')}`
}
