import { kept } from '../shell/kept.ts'

interface OwnColumns {
  /** The route of the list. */
  readonly list: string
  readonly columns: readonly string[]
}

function read(value: unknown): OwnColumns | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { list, columns } = value as Record<string, unknown>
  if (typeof list !== 'string' || !Array.isArray(columns)) return undefined
  return { list, columns: columns.filter((id) => typeof id === 'string') }
}

const own = kept('columns', read)

/** The columns that the person last chose for a list, which hold where a link names none. */
export function useOwnColumns(list: string): string[] | undefined {
  const found = own.useItems().find((one) => one.list === list)
  return found && [...found.columns]
}

/** Remembers the columns of a list; undefined goes back to the usual ones. */
export function keepColumns(list: string, columns: readonly string[] | undefined): void {
  const others = own.read().filter((one) => one.list !== list)
  own.write(columns ? [...others, { list, columns }] : others)
}
