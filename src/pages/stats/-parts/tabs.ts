import { t } from '@lingui/core/macro'
import * as op from '../../../api/generated/operations.ts'
import type { Operation } from '../../../api/operation.ts'
import type { Tab } from '../../../components/detail/TabsNav.tsx'

/** A tab, with the operations that fill it: who may call none of them does not see it. */
interface UsageTab extends Tab {
  readonly needs: readonly Operation[]
}

export const tabs: readonly UsageTab[] = [
  {
    label: t`All SIMs`,
    link: { to: '/stats' },
    exact: true,
    needs: [op.getAirStatsOfOperator],
  },
  {
    label: t`18 months`,
    link: { to: '/stats/report' },
    needs: [op.exportAirStats],
  },
  { label: t`Groups`, link: { to: '/stats/groups' }, needs: [op.getAirStatsOfGroup] },
  {
    label: t`Ranking`,
    link: { to: '/stats/ranking' },
    needs: [op.searchSubscriberTrafficVolumeRanking],
  },
  { label: t`Compare SIMs`, link: { to: '/stats/compare' }, needs: [op.getAirStatsOfSim] },
  {
    label: t`Data services`,
    link: { to: '/stats/services' },
    needs: [op.getBeamStats, op.getFunnelStats, op.getFunkStats, op.getHarvestStats],
  },
]
