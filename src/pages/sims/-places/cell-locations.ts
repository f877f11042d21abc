import { queryOptions, type QueryClient } from '@tanstack/react-query'
import type { CellLocation } from '../../../api/generated/models/cellLocation.ts'
import * as op from '../../../api/generated/operations.ts'
import { orNone } from '../../../api/or-none.ts'
import { cellKey, mostCells, type CellQuery } from '../../../domain/sim/cell.ts'

/** A cell whose location somebody waits for. */
interface Wanted {
  readonly cell: CellQuery
  readonly answer: (location: PlacedLocation | null) => void
  readonly fail: (error: unknown) => void
}

/** Milliseconds in which cells are collected: those that come into view together are asked for in one call. */
const collectMs = 40
let wanted: Wanted[] = []

function ask(cell: CellQuery): Promise<PlacedLocation | null> {
  return new Promise((answer, fail) => {
    wanted.push({ cell, answer, fail })
    if (wanted.length === 1) setTimeout(flush, collectMs)
  })
}

function flush(): void {
  const all = wanted
  wanted = []
  for (let at = 0; at < all.length; at += mostCells) void locate(all.slice(at, at + mostCells))
}

async function locate(cells: readonly Wanted[]): Promise<void> {
  try {
    const [only, second] = cells
    if (only && !second) return only.answer(await locateOne(only.cell))
    const body = cells.map(({ cell }) => Object.assign({ identifier: cellKey(cell) }, cell))
    const { data } = await op.batchGetCellLocations.call({ body })
    // What is not known is left out of the answer.
    const found = new Map(data.map((location) => [location.identifier, location]))
    for (const { cell, answer } of cells) answer(located(found.get(cellKey(cell))))
  } catch (error) {
    for (const { fail } of cells) fail(error)
  }
}

async function locateOne(cell: CellQuery): Promise<PlacedLocation | null> {
  const answer = await orNone(op.getCellLocation.call({ query: cell }), undefined)
  return located(answer?.data)
}

/** The location, where it is one. */
function located(location: CellLocation | undefined): PlacedLocation | null {
  return isPlaced(location) ? location : null
}

/** A location with its point. */
export type PlacedLocation = CellLocation & { readonly lat: number; readonly lon: number }

function isPlaced(location: CellLocation | undefined): location is PlacedLocation {
  const { lat, lon } = location ?? {}
  return lat !== undefined && lon !== undefined && Math.abs(lat) <= 90 && Math.abs(lon) <= 180
}

/** Where a cell is; null where nobody knows. Asked for once, with those that are asked for at the same moment. */
export const cellLocation = (cell: CellQuery) =>
  queryOptions({
    queryKey: [op.batchGetCellLocations.id, cellKey(cell)],
    queryFn: () => ask(cell),
    staleTime: Infinity,
    gcTime: Infinity,
    retry: false,
  })

/** Has the locations of all these cells at hand. Throws `ApiError`. */
export async function locateAll(client: QueryClient, cells: readonly CellQuery[]): Promise<void> {
  await Promise.all(cells.map((cell) => client.ensureQueryData(cellLocation(cell))))
}
