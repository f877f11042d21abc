import { t } from '@lingui/core/macro'
import { countText, listText } from '../../components/detail/locale.ts'
import {
  counted,
  excessOf,
  isDown,
  lagoonPlans,
  limitsOf,
  planLimits,
  usersIn,
  type LagoonPlan,
  type LagoonUse,
} from '../../domain/lagoon/plans.ts'
import { countedText } from '../../words/lagoon.ts'
import type { Lagoon } from './-useLagoon.ts'

/** What a plan holds: "1 editor, 2 viewers, 3 dashboards, 10 alerts". */
function holdsText(limits: LagoonUse): string {
  return listText(
    counted.map((what) => countedText(what, limits[what])),
    'unit',
  )
}

/** Of what there would be too much in a plan, among what the API tells of: "3 viewers where 2 may be". */
export function tooMuch(plan: LagoonPlan, { users, packs }: Lagoon): string | undefined {
  if (!users) return undefined
  const use = usersIn(users)
  const limits = limitsOf(plan, packs)
  const excess = excessOf(use, limits).flatMap((what) => {
    if (what !== 'editors' && what !== 'viewers') return []
    const there = countedText(what, use[what])
    const most = countText(limits[what])
    return t`${there} where ${most} may be`
  })
  return excess.length === 0 ? undefined : listText(excess)
}

/** What a plan holds, and what comes of a change to it from what may be the plan now. */
export function planHint(value: string, lagoon: Lagoon | 'none' | undefined): string {
  const plan = lagoonPlans.find((one) => one === value)
  if (!plan) return ''
  const holds = holdsText(limitsOf(plan))
  const seconds = planLimits[plan].refresh
  const text = t`It holds ${holds}; dashboards refresh every ${seconds} seconds.`
  if (lagoon === undefined || lagoon === 'none' || lagoon.plans.every((one) => one === plan)) {
    return text
  }
  const excess = tooMuch(plan, lagoon)
  if (excess !== undefined) return t`${text} There is too much for it: ${excess}.`
  // Where it may be several, it says what holds for the largest of them.
  const largest = lagoon.plans.at(-1) ?? lagoon.plan
  if (!isDown(largest, plan)) {
    return t`${text} It begins at once, and cannot be taken back before the next month (UTC).`
  }
  return largest === 'pro'
    ? t`${text} Packs, permissions for single dashboards, snapshots and the logo end. Dashboards and alerts beyond this must be deleted in Lagoon first: the API does not tell how many there are.`
    : t`${text} Dashboards and alerts beyond this must be deleted in Lagoon first: the API does not tell how many there are.`
}
