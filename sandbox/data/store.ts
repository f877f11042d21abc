import type { DataEntry } from '../../src/api/generated/models/dataEntry.ts'
import { DataEntryResourceType } from '../../src/api/generated/models/dataEntryResourceType.ts'
import type { OrderedPeriod } from '../../src/domain/data/schedule.ts'
import { insertRow } from '../db/rows.ts'
import { prepare } from '../db/sql.ts'
import type { World } from '../world.ts'
import { retentionOf } from './retention.ts'

/**
 * Entries of Harvest Data that were written, beside those that follow from the seed. One without
 * content is a mark that what was there at this time was deleted. Times are UNIX milliseconds;
 * `kept_days` is what was agreed when it was written.
 */
export const schema = `
CREATE TABLE IF NOT EXISTS harvest_entries (
  world_id INTEGER NOT NULL,
  resource_type TEXT NOT NULL,
  resource_id TEXT NOT NULL,
  time INTEGER NOT NULL,
  content_type TEXT NOT NULL,
  content TEXT,
  category TEXT,
  written_time INTEGER NOT NULL,
  kept_days INTEGER NOT NULL,
  PRIMARY KEY (world_id, resource_type, resource_id, time)
) STRICT, WITHOUT ROWID;
`

export type ResourceType = Required<DataEntry>['resourceType']

/** All kinds of sources. */
export const resourceTypes: readonly ResourceType[] = Object.values(DataEntryResourceType)

/** What sent entries, as the API names it. */
export interface Source {
  readonly resourceType: ResourceType
  readonly resourceId: string
}

/** An entry that is written: of `time` (UNIX milliseconds), its content as text. */
export interface NewEntry extends Source {
  readonly time: number
  readonly contentType: string
  /** JSON text or plain text; what is binary is JSON text with its Base64 as `payload`. */
  readonly content: string
  readonly category?: string
}

/** A stored row; without content it marks a deletion. */
export interface StoredRow {
  readonly time: number
  readonly contentType: string
  readonly content: string | null
  readonly category: string | null
  readonly writtenTime: number
  readonly keptDays: number
}

/** Writes an entry of a source by its canonical name (see `sources.ts`); a second one of the same time takes its place. */
export function storeEntry(world: World, { category = '', ...entry }: NewEntry): void {
  store(world, { ...entry, category: category || null })
}

/** Marks what a source sent at a time as deleted. */
export function storeDeletion(world: World, source: Source, time: number): void {
  store(world, { ...source, time, contentType: '', content: null, category: null })
}

function store(
  world: World,
  row: Source & Pick<StoredRow, 'time' | 'contentType' | 'content' | 'category'>,
): void {
  const writtenTime = world.now()
  const keptDays = retentionOf(world, writtenTime).daysOf(writtenTime)
  const { resourceType, resourceId, ...rest } = row
  const key = { worldId: world.id, resourceType, resourceId }
  insertRow(world.db, 'harvest_entries', { ...key, ...rest, writtenTime, keptDays }, 'REPLACE')
}

/** Rows read at once. */
const piece = 500
const columns = `time, content_type AS contentType, content, category,
  written_time AS writtenTime, kept_days AS keptDays`

/** What is stored of a source in a period, one after the other. */
export function* storedBetween(
  { db, id }: World,
  { resourceType, resourceId }: Source,
  { from, to, sort }: OrderedPeriod,
): Generator<StoredRow> {
  let [first, last] = [from, Math.min(to, Number.MAX_SAFE_INTEGER)]
  const order = sort === 'asc' ? 'ASC' : 'DESC'
  const sql = `SELECT ${columns} FROM harvest_entries
    WHERE world_id = ? AND resource_type = ? AND resource_id = ? AND time >= ? AND time <= ?
    ORDER BY time ${order} LIMIT ${piece}`
  for (;;) {
    const rows = prepare(db, sql).all(id, resourceType, resourceId, first, last)
    yield* rows as unknown[] as StoredRow[]
    const end = rows.at(-1)
    if (rows.length < piece || !end) return
    if (sort === 'asc') first = Number(end['time']) + 1
    else last = Number(end['time']) - 1
  }
}
