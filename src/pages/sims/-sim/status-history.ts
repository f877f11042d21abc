import { t } from '@lingui/core/macro'
import type { SimStatusHistoryResponse } from '../../../api/generated/models/simStatusHistoryResponse.ts'
import { statusLabel } from '../../../words/sim.ts'

/** One thing that an entry changed, in words; `before` is absent in a subscription's first entry. */
export interface Change {
  readonly what: string
  readonly before: string | undefined
  readonly after: string
}

export interface HistoryRow {
  readonly key: string
  readonly entry: SimStatusHistoryResponse
  /** UNIX milliseconds; the API answers seconds. */
  readonly at: number | undefined
  /** Undefined while the entry before it is not loaded. */
  readonly changes: readonly Change[] | undefined
  readonly first: boolean
}

type GroupName = (groupId: string) => string | undefined

const none = t`none`

/** The facts that an entry records about a subscription, in words. */
function facts(entry: SimStatusHistoryResponse, nameOfGroup: GroupName): Map<string, string> {
  const { groupId, bundles, isPrimary } = entry
  return new Map([
    [t`Status`, statusLabel(entry.status)],
    [t`Speed class`, entry.speedClass ?? none],
    [t`Group`, groupId ? (nameOfGroup(groupId) ?? groupId) : none],
    [t`Subscription`, entry.subscription ?? none],
    [t`Bundles`, bundles && bundles.length > 0 ? bundles.join(', ') : none],
    [t`Primary`, isPrimary === undefined ? t`not known` : isPrimary ? t`yes` : t`no`],
  ])
}

/**
 * Entries of listSimStatusHistory, newest first, each with what it changed: compared with the entry
 * before it of the same IMSI. `complete` says that no older entries are left to load.
 */
export function historyRows(
  entries: readonly SimStatusHistoryResponse[],
  complete: boolean,
  nameOfGroup: GroupName,
): readonly HistoryRow[] {
  const keys = new Map<string, number>()
  return entries.map((entry, at) => {
    const { applyDateTimeEpochSec: seconds, imsi } = entry
    const before = entries.slice(at + 1).find((older) => older.imsi === imsi)
    const name = `${seconds} ${imsi}`
    const times = keys.get(name) ?? 0
    keys.set(name, times + 1)
    return {
      key: `${name} ${times}`,
      entry,
      at: seconds === undefined ? undefined : seconds * 1000,
      changes: before || complete ? changesOf(entry, before, nameOfGroup) : undefined,
      first: before === undefined && complete,
    }
  })
}

function changesOf(
  entry: SimStatusHistoryResponse,
  older: SimStatusHistoryResponse | undefined,
  nameOfGroup: GroupName,
): Change[] {
  const old = older && facts(older, nameOfGroup)
  return [...facts(entry, nameOfGroup)].flatMap(([what, after]) => {
    const before = old?.get(what)
    return before === after ? [] : [{ what, before, after }]
  })
}

/** The changes of an entry as one line: `Status: Ready → Active; Group: none → meters`. */
export function changesText({ changes, first }: HistoryRow): string {
  if (changes === undefined) return ''
  if (changes.length === 0) return t`Nothing that is recorded here`
  const parts = changes.map(({ what, before, after }) =>
    first || before === undefined ? `${what}: ${after}` : `${what}: ${before} → ${after}`,
  )
  return parts.join('; ')
}
