import { defuse } from '../csv.ts'
import { textOf, type Cell } from './cell.ts'

/** Rows to be pasted into a spreadsheet: a line for each, the header first, tabs between the cells. */
export function tabbedText(header: readonly string[], rows: Iterable<readonly Cell[]>): string {
  return [header, ...rows].map((row) => row.map(tabbedCell).join('\t')).join('\n')
}

function tabbedCell(cell: Cell): string {
  const text = typeof cell === 'number' ? String(cell) : defuse(textOf(cell))
  return /["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Rows as JSON lines: an object for each, by the names of its columns. */
export function jsonLinesText(names: readonly string[], rows: Iterable<readonly Cell[]>): string {
  const lines: string[] = []
  for (const row of rows) {
    const members = names.map(
      (name, at) => `${JSON.stringify(name)}:${JSON.stringify(row[at] ?? null)}`,
    )
    lines.push(`{${members.join(',')}}`)
  }
  return lines.join('\n')
}
