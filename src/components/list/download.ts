import { toCsv, type CsvCell } from '../../domain/csv.ts'
import type { Column } from './column.ts'

/** What a list shows as the lines of a CSV file: the headers, then the rows, in the order at hand. */
export function csvLines<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): CsvCell[][] {
  return [
    columns.map(({ header, unit }) => (unit === undefined ? header : `${header} (${unit})`)),
    ...rows.map((row) => columns.map((column) => cellOf(column, row))),
  ]
}

/** Figures are numbers in each row, and all else is text in each. */
function cellOf<Row>({ text, figures }: Column<Row>, row: Row): CsvCell {
  const value = text(row)
  return !figures ? value : value === '' ? undefined : Number(value)
}

/** Gives the browser a CSV file to keep: its name with the ending, and its lines, headers first. */
export function downloadCsv(fileName: string, lines: readonly (readonly CsvCell[])[]): void {
  downloadText(fileName, toCsv(lines, { spreadsheet: true }), 'text/csv;charset=utf-8')
}

/** Gives the browser a text file to keep. */
export function downloadText(fileName: string, text: string, type: string): void {
  downloadFile(fileName, new Blob([text], { type }))
}

/** Gives the browser a file to keep. */
export function downloadFile(fileName: string, file: Blob): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  // The browser has taken the address by the next turn; freeing it at once would be too early.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
