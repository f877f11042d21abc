import type { Cell } from '../../../api/generated/models/cell.ts'
import type { SessionEvent } from '../../../api/generated/models/sessionEvent.ts'
import { cellKey, cellQuery, type CellQuery } from '../../../domain/sim/cell.ts'

/** A cell that sessions used. */
export interface UsedCell {
  readonly key: string
  readonly query: CellQuery
  readonly cell: Cell
  /** When an event last named it, UNIX milliseconds. */
  readonly lastAt: number
  /** How many events did. */
  readonly events: number
}

/** The cells that session events name, newest first, and the way from one to the next, by their keys. */
export function usedCells(events: readonly SessionEvent[]): {
  readonly cells: readonly UsedCell[]
  readonly way: readonly string[]
} {
  const cells = new Map<string, UsedCell>()
  const way: string[] = []
  const newestFirst = events.toSorted((a, b) => (b.time ?? 0) - (a.time ?? 0))
  for (const { cell, time } of newestFirst) {
    const query = cellQuery(cell)
    if (!query || !cell || time === undefined) continue
    const key = cellKey(query)
    const known = cells.get(key)
    cells.set(key, {
      key,
      query,
      cell,
      lastAt: known?.lastAt ?? time,
      events: (known?.events ?? 0) + 1,
    })
    if (way.at(-1) !== key) way.push(key)
  }
  return { cells: [...cells.values()], way }
}
