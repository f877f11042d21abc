import type { DataEntry } from '../../api/generated/models/dataEntry.ts'
import type { DataEntryResourceType } from '../../api/generated/models/dataEntryResourceType.ts'
import { readEntry, type Reading } from '../../domain/data/entry.ts'

/** What sends data, as Harvest Data names it. */
export interface DataSource {
  readonly resourceType: DataEntryResourceType
  readonly resourceId: string
}

/** An entry as it is shown: what sent it, when (UNIX milliseconds), and what was read of it. */
export interface EntryRow {
  readonly key: string
  readonly source: DataSource
  readonly time: number
  readonly entry: DataEntry
  readonly reading: Reading
}

/** Tells a source from others, in the URL too. */
export function sourceKey({ resourceType, resourceId }: DataSource): string {
  return `${resourceType}_${resourceId}`
}

/** An entry as a row; `asked` is what sent it where the answer does not say so. */
export function entryRow(entry: DataEntry, asked?: DataSource): EntryRow {
  const source = asked ?? {
    resourceType: entry.resourceType ?? 'Device',
    resourceId: entry.resourceId ?? '',
  }
  // An answer may hold anything.
  const time = Number.isFinite(entry.time) ? Number(entry.time) : 0
  return { key: `${sourceKey(source)}_${time}`, source, time, entry, reading: readEntry(entry) }
}

/** The bytes of the contents of rows, which is what a read is counted by. */
export function bytesOfRows(rows: readonly EntryRow[]): number {
  let bytes = 0
  for (const { entry } of rows) bytes += entry.content?.length ?? 0
  return bytes
}
