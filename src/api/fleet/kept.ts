import type { Fleet } from '../../domain/fleet/fleet.ts'
import { folded, type PartColumn } from '../../domain/fleet/part.ts'
import type { FleetStore, StoredChange, StoredState } from './store.ts'

/** A fleet, and how it stands in the store. What is only there is fetched when it is needed. */
export interface Kept<R extends object> {
  readonly fleet: Fleet<R>
  readonly state: StoredState
}

/** A field's column as it is stored. Throws where the store has lost it. */
export async function storedColumn(
  { generation }: StoredState,
  store: FleetStore | undefined,
  field: string,
): Promise<PartColumn> {
  const column = await store?.column(generation, field)
  if (!column) throw new Error('The store has lost columns.')
  return column
}

/** Has the columns of fields at hand. Throws where the store has lost them. */
export async function needColumns<R extends object>(
  { fleet, state }: Kept<R>,
  store: FleetStore | undefined,
  fields: Iterable<string>,
): Promise<void> {
  const fetch = async (id: string) => fleet.give(id, await storedColumn(state, store, id))
  await Promise.all(fleet.missing(fields).map(fetch))
}

/** Has the records of the rows, or of all, at hand. Throws where the store has lost them. */
export async function needRecords<R extends object>(
  { fleet, state }: Kept<R>,
  store: FleetStore | undefined,
  rows?: Iterable<number>,
): Promise<void> {
  const blocks = fleet.records.missing(rows ?? fleet.inPlace())
  if (blocks.length === 0) return
  const raws = await store?.raws(state.generation, blocks)
  for (const [at, block] of blocks.entries()) {
    const raw = raws?.[at]
    if (!raw) throw new Error('The store has lost records.')
    fleet.records.set(block, raw)
  }
}

/** Takes in what became of records from `since` on. */
export function applyTo<R extends object>(
  fleet: Fleet<R>,
  changes: ReadonlyMap<string, StoredChange>,
  since: number,
): void {
  const told = [...changes].filter(([, { at }]) => at >= since)
  const records = told.flatMap(([, { record }]) => (record ? [record as R] : []))
  if (records.length > 0) fleet.put(records)
  for (const [key, { record }] of told) if (!record) fleet.remove(folded(key))
}
