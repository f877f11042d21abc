import { plural, t } from '@lingui/core/macro'
import type { Outcome } from '../../../api/many.ts'
import type { AirAggregatedStatsResponse } from '../../../api/generated/models/airAggregatedStatsResponse.ts'
import { bothWays, fleetByStart, totalTraffic, type Traffic } from '../../-usage/usage.ts'
import { stacked } from './stacked.ts'

/** What one group, or the SIMs in none, sent and received. */
export interface GroupUsage {
  /** Empty for the SIMs that are in no group. */
  readonly groupId: string
  readonly name: string
  /** By the start of the period, UNIX milliseconds. */
  readonly byStart: ReadonlyMap<number, Traffic>
  readonly total: Traffic
}

interface Named {
  readonly groupId: string
  readonly name: string
}

/** The groups whose usage came, the most used first, and those of which it could not be loaded. */
export function groupUsages(
  groups: readonly Named[],
  outcomes: readonly Outcome<readonly AirAggregatedStatsResponse[]>[],
): { readonly usages: readonly GroupUsage[]; readonly failed: readonly FailedGroup[] } {
  const usages: GroupUsage[] = []
  const failed: FailedGroup[] = []
  for (const [at, group] of groups.entries()) {
    const outcome = outcomes[at]
    if (outcome && 'answer' in outcome) usages.push(usageOf(group, fleetByStart(outcome.answer)))
    else if (outcome) failed.push({ ...group, error: outcome.error })
  }
  return { usages: byVolume(usages), failed }
}

export interface FailedGroup extends Named {
  readonly error: unknown
}

function usageOf(group: Named, byStart: ReadonlyMap<number, Traffic>): GroupUsage {
  return { ...group, byStart, total: totalTraffic(byStart.values()) }
}

function byVolume(usages: readonly GroupUsage[]): GroupUsage[] {
  return usages.toSorted((a, b) => bothWays(b.total) - bothWays(a.total))
}

/** What all SIMs used less what the groups did. */
export function withoutGroup(
  all: ReadonlyMap<number, Traffic>,
  usages: readonly GroupUsage[],
): GroupUsage {
  const rest = new Map(
    [...all].map(([start, traffic]): [number, Traffic] => {
      const grouped = totalTraffic(usages.map(({ byStart }) => byStart.get(start)))
      return [
        start,
        {
          // An answer may be a slot newer than the other.
          upload: Math.max(0, traffic.upload - grouped.upload),
          download: Math.max(0, traffic.download - grouped.download),
        },
      ]
    }),
  )
  return usageOf({ groupId: '', name: t`No group` }, rest)
}

/** What a chart shows of the groups; values are bytes, both directions. */
export function groupChart(usages: readonly GroupUsage[]) {
  const parts = usages.map(({ groupId, name, byStart }) => ({ id: groupId, label: name, byStart }))
  return stacked(parts, (count) => plural(count, { one: '# other group', other: '# other groups' }))
}
