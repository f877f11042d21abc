import { pictureIn, type Picture } from '../../domain/data/pictures.ts'
import type { EntryRow } from './entry-row.ts'

/** A picture that an entry names under a key. */
export interface Named extends Picture {
  readonly row: EntryRow
  readonly key: string
}

/** Entries in which pictures are looked for. */
const mostRows = 5000

/** The pictures that entries name, in the order of the entries; `hosts` as for `pictureIn`. */
export function picturesIn(
  rows: readonly EntryRow[],
  hosts: readonly string[],
  most: number,
): Named[] {
  const found: Named[] = []
  const from = { hosts, own: location.origin }
  for (const row of rows.slice(0, mostRows)) {
    if (!('values' in row.reading)) continue
    for (const [key, value] of Object.entries(row.reading.values)) {
      const picture = pictureIn(key, value, from)
      if (picture) found.push({ ...picture, row, key })
      if (found.length === most) return found
    }
  }
  return found
}

/** Whether entries name any picture. */
export function hasPictures(rows: readonly EntryRow[]): boolean {
  return picturesIn(rows, [], 1).length > 0
}
