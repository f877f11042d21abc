import { readTable, type TableRow } from '../table-file.ts'

/** Columns that are shown of a table at most. */
const mostColumns = 50

/** The beginning of a table, to look at. */
export interface TableStart {
  /** Each once; as many as the widest row has. */
  readonly header: readonly string[]
  readonly rows: readonly TableRow[]
  /** There are rows or columns beside these. */
  readonly more: boolean
}

/** The first rows of a table as a text has it, `most` of them. Columns without a name get a number. */
export function tableOf(text: string, most: number): TableStart {
  const { header, rows } = readTable(text)
  const shown = rows.slice(0, most)
  const widest = Math.max(header.length, ...shown.map(({ cells }) => cells.length))
  const seen = new Map<string, number>()
  const names = Array.from({ length: Math.min(widest, mostColumns) }, (_, at) => {
    const name = header[at] || String(at + 1)
    const before = seen.get(name) ?? 0
    seen.set(name, before + 1)
    return before === 0 ? name : `${name} (${before + 1})`
  })
  return { header: names, rows: shown, more: rows.length > shown.length || widest > mostColumns }
}
