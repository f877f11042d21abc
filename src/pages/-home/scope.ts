import { plural, t } from '@lingui/core/macro'
import type { RowSource } from '../../components/list/rows.ts'

/** Says so where the overview looked at a part of the fleet only: the API has no such question. */
export function scopeNote(source: RowSource<unknown>): string | undefined {
  return source.hasMore
    ? t`Among the first ${plural(source.rows.length, { other: '# SIMs' })} by SIM ID.`
    : undefined
}
