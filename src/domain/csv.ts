export type CsvValue = string | number | boolean | null | undefined

export interface CsvOptions {
  /** Begin with a byte order mark, without which Excel misreads what is not ASCII. On unless switched off. */
  readonly bom?: boolean
}

/** What a spreadsheet would take for the start of a formula. */
const formulaStart = /^[=+\-@\t\r]/
const needsQuotes = /[",\r\n]/

/**
 * Text a spreadsheet shows and never runs: what would begin a formula gets a leading apostrophe.
 * Names and tags come from anyone who may write them, and CSV files are opened by others.
 */
export function defuse(text: string): string {
  return formulaStart.test(text) ? `'${text}` : text
}

function cell(value: CsvValue): string {
  if (value === null || value === undefined) return ''
  if (typeof value !== 'string') return String(value)
  const text = defuse(value)
  return needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function line(values: readonly CsvValue[]): string {
  return `${values.map(cell).join(',')}\r\n`
}

/**
 * A CSV file (RFC 4180): header, rows, lines ended by CRLF. Numbers and booleans are written as
 * they are, null and undefined as an empty cell, text defused.
 */
export function toCsv(
  header: readonly string[],
  rows: Iterable<readonly CsvValue[]>,
  { bom = true }: CsvOptions = {},
): string {
  const lines = [line(header)]
  for (const row of rows) lines.push(line(row))
  return `${bom ? '\uFEFF' : ''}${lines.join('')}`
}
