import { t } from '@lingui/core/macro'
import { countText } from '../../components/detail/locale.ts'
import { Section } from '../../components/detail/Section.tsx'
import { StaticTable, type StaticColumn } from '../../components/detail/StaticTable.tsx'
import { counted, lagoonPlans, planLimits, type LagoonPlan } from '../../domain/lagoon/plans.ts'
import { countedLabels, planNames } from '../../words/lagoon.ts'
import { tooMuch } from './-plan-words.ts'
import type { Lagoon } from './-useLagoon.ts'

const columns: readonly StaticColumn<LagoonPlan>[] = [
  { header: t`Plan`, cell: (plan) => planNames[plan] },
  ...counted.map((what): StaticColumn<LagoonPlan> => ({
    header: countedLabels[what],
    numeric: true,
    cell: (plan) => countText(planLimits[plan][what]),
  })),
  {
    header: t`Refresh (s)`,
    numeric: true,
    cell: (plan) => countText(planLimits[plan].refresh),
  },
  {
    header: t`Beyond that`,
    cell: (plan) =>
      plan === 'pro' && t`License packs, permissions for single dashboards, snapshots, a logo`,
  },
]

const verdict = (plan: LagoonPlan, lagoon: Lagoon) => {
  if (lagoon.plans.length === 1 && lagoon.plan === plan) return t`It is this plan.`
  const excess = tooMuch(plan, lagoon)
  return excess === undefined ? t`All users fit.` : t`Does not fit: ${excess}.`
}

/** What each plan holds, and before one changes to it, whether what is there fits. */
export function PlanTable({ lagoon }: { readonly lagoon?: Lagoon }) {
  const fits: StaticColumn<LagoonPlan> = {
    header: t`What you have`,
    cell: (plan) => lagoon?.users && verdict(plan, lagoon),
  }
  return (
    <Section title={t`All plans`}>
      <StaticTable
        label={t`Plans of Lagoon`}
        rows={lagoonPlans}
        rowKey={(plan) => plan}
        columns={lagoon?.users ? [...columns, fits] : columns}
      />
    </Section>
  )
}
