import * as operations from '../../../api/generated/operations.ts'
import type { Operation } from '../../../api/operation.ts'
import type { Tab } from '../../../components/detail/TabsNav.tsx'

/** A tab, with the operations that fill it: who may call none of them does not see it. */
interface UsageTab extends Tab {
  readonly needs: readonly Operation[]
}

export const tabs: readonly UsageTab[] = [
  {
    label: 'All SIMs',
    link: { to: '/stats' },
    exact: true,
    needs: [operations.getAirStatsOfOperator],
  },
  {
    label: '18 months',
    link: { to: '/stats/report' },
    needs: [operations.exportAirStats],
  },
  { label: 'Groups', link: { to: '/stats/groups' }, needs: [operations.getAirStatsOfGroup] },
  {
    label: 'Ranking',
    link: { to: '/stats/ranking' },
    needs: [operations.searchSubscriberTrafficVolumeRanking],
  },
  { label: 'Compare SIMs', link: { to: '/stats/compare' }, needs: [operations.getAirStatsOfSim] },
  {
    label: 'Data services',
    link: { to: '/stats/services' },
    needs: [
      operations.getBeamStats,
      operations.getFunnelStats,
      operations.getFunkStats,
      operations.getHarvestStats,
    ],
  },
]
