/** A value of a query's result. */
export type Cell = string | number | boolean | null | object

/** The column of a result, by the API's names. */
export interface ResultColumn {
  readonly name: string
  /** What programs are to read it as: `int64`, `float64`, `Time` and so on; the list is open. */
  readonly type: string
}

/** How values of a column are shown, sorted and drawn. */
export type ColumnKind = 'number' | 'time' | 'json' | 'text'

/** What the values of a column are; what is not known is text. */
export function kindOf(column: ResultColumn, databaseType = ''): ColumnKind {
  if (/int|float|number|double/i.test(column.type)) return 'number'
  if (/^time$/i.test(column.type)) return 'time'
  return databaseType.toUpperCase() === 'VARIANT' ? 'json' : 'text'
}

/** The number that a value is, or says as text; undefined for none. */
export function numberOf(cell: Cell | undefined): number | undefined {
  if (typeof cell === 'number') return cell
  if (typeof cell !== 'string' || cell.trim() === '') return undefined
  const number = Number(cell)
  return Number.isFinite(number) ? number : undefined
}

/**
 * The time that a value is (UNIX milliseconds): text as ISO 8601 or as engines write it, with a space
 * before the time and the offset (`2026-11-27 09:00:00.000 +0900`); undefined for none.
 */
export function timeOf(cell: Cell | undefined): number | undefined {
  if (typeof cell !== 'string') return undefined
  const match =
    /^(\d{4}-\d{2}-\d{2})(?:[ T](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?) ?(Z|[+-]\d{2}:?\d{2})?)?$/.exec(
      cell,
    )
  if (!match) return undefined
  const [, date = '', time = '00:00', zone = 'Z'] = match
  const offset = zone.length === 5 ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone
  const ms = Date.parse(`${date}T${time}${offset}`)
  return Number.isNaN(ms) ? undefined : ms
}

/** A value as plain text, as it came. */
export function textOf(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return ''
  return typeof cell === 'object' ? JSON.stringify(cell) : String(cell)
}
