import type { RowSource } from '../../components/list/rows.ts'
import { countText } from '../../components/detail/locale.ts'

/** Says so where the overview looked at a part of the fleet only: the API has no such question. */
export function scopeNote(source: RowSource<unknown>): string | undefined {
  return source.hasMore
    ? `Among the first ${countText(source.rows.length)} SIMs by SIM ID.`
    : undefined
}
