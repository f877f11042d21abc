import { plural, t } from '@lingui/core/macro'
import type { Counted, LagoonPlan, LagoonRole, PackName } from '../domain/lagoon/plans.ts'
import { labels } from './label.ts'

/** What the plans are called. */
export const planNames: Readonly<Record<LagoonPlan, string>> = {
  free: t({ message: 'Free', context: 'plan' }),
  maker: t({ message: 'Maker', context: 'plan' }),
  pro: t({ message: 'Pro', context: 'plan' }),
}

export const lagoonRoleLabels: Readonly<Record<LagoonRole, string>> = {
  Editor: t`Editor`,
  Viewer: t`Viewer`,
}

export const lagoonRoleLabel = labels(lagoonRoleLabels)

export const packLabels: Readonly<Record<PackName, string>> = {
  basicUser: t`User packs`,
  basicDashboard: t`Dashboard packs`,
}

/** So many packs of a kind. */
export function packText(name: PackName, count: number): string {
  return name === 'basicUser'
    ? plural(count, { one: '# user pack', other: '# user packs' })
    : plural(count, { one: '# dashboard pack', other: '# dashboard packs' })
}

export const countedLabels: Readonly<Record<Counted, string>> = {
  editors: t`Editors`,
  viewers: t`Viewers`,
  dashboards: t`Dashboards`,
  alerts: t`Alerts`,
}

/** So many of what Lagoon counts. */
export function countedText(what: Counted, count: number): string {
  switch (what) {
    case 'editors':
      return plural(count, { one: '# editor', other: '# editors' })
    case 'viewers':
      return plural(count, { one: '# viewer', other: '# viewers' })
    case 'dashboards':
      return plural(count, { one: '# dashboard', other: '# dashboards' })
    case 'alerts':
      return plural(count, { one: '# alert', other: '# alerts' })
  }
}
