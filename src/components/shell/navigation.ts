import { t } from '@lingui/core/macro'
import {
  IconAffiliate,
  IconAntenna,
  IconChartBar,
  IconCreditCard,
  IconDeviceCctv,
  IconDeviceSim,
  IconHome,
  IconKey,
  IconPhotoDown,
  IconReceipt,
  IconRouter,
  IconStack2,
  IconWalk,
  type Icon,
} from '@tabler/icons-react'
import {
  exportAirStats,
  getAirStatsOfGroup,
  getAirStatsOfOperator,
  getAirStatsOfSim,
  getBeamStats,
  getBillingHistory,
  getFunkStats,
  getFunnelStats,
  getHarvestStats,
  getLatestBilling,
  getPayerInformation,
  getPaymentMethod,
  listCoupons,
  listCredentials,
  listGroups,
  listLoraDevices,
  listLoraGateways,
  listLoraNetworkSets,
  listPaymentStatements,
  listSims,
  listSoraCamDeviceEvents,
  listSoraCamDeviceImageExports,
  listSoraCamDevices,
  searchSims,
  searchSubscriberTrafficVolumeRanking,
} from '../../api/generated/access.ts'
import type { OperationAccess } from '../../api/operation.ts'
import type { May } from '../../api/permissions.ts'

/** A page one can go to from anywhere. */
export interface NavigationEntry {
  readonly label: string
  readonly path: string
  readonly icon: Icon
  /** The operations that fill the page, any of them: who may call none has no use for it. */
  readonly needs?: readonly OperationAccess[]
}

/** Pages under one heading, which folds; without a heading they stand at the top. */
export interface NavigationGroup {
  readonly label?: string
  readonly entries: readonly NavigationEntry[]
}

/** Everything the navigation and the command palette lead to. A page appears here when it works. */
export const navigation: readonly NavigationGroup[] = [
  { entries: [{ label: t`Home`, path: '/', icon: IconHome }] },
  {
    label: t`Connectivity`,
    entries: [
      { label: t`SIMs`, path: '/sims', icon: IconDeviceSim, needs: [listSims, searchSims] },
      { label: t`Groups`, path: '/groups', icon: IconStack2, needs: [listGroups] },
    ],
  },
  {
    label: t`Devices`,
    entries: [
      {
        label: t`LoRaWAN devices`,
        path: '/lora',
        icon: IconAntenna,
        needs: [listLoraDevices],
      },
      {
        label: t`LoRaWAN gateways`,
        path: '/lora/gateways',
        icon: IconRouter,
        needs: [listLoraGateways],
      },
      {
        label: t`LoRaWAN network sets`,
        path: '/lora/network-sets',
        icon: IconAffiliate,
        needs: [listLoraNetworkSets],
      },
    ],
  },
  {
    label: t`Cameras`,
    entries: [
      { label: t`Cameras`, path: '/soracam', icon: IconDeviceCctv, needs: [listSoraCamDevices] },
      {
        label: t`Camera events`,
        path: '/soracam/events',
        icon: IconWalk,
        needs: [listSoraCamDeviceEvents],
      },
      {
        label: t`Camera stills`,
        path: '/soracam/exports',
        icon: IconPhotoDown,
        needs: [listSoraCamDeviceImageExports],
      },
    ],
  },
  {
    label: t`Monitoring`,
    entries: [
      {
        label: t`Usage`,
        path: '/stats',
        icon: IconChartBar,
        needs: [
          getAirStatsOfOperator,
          exportAirStats,
          getAirStatsOfGroup,
          searchSubscriberTrafficVolumeRanking,
          getAirStatsOfSim,
          getBeamStats,
          getFunnelStats,
          getFunkStats,
          getHarvestStats,
        ],
      },
    ],
  },
  {
    label: t`Billing`,
    entries: [
      {
        label: t`Bills`,
        path: '/billing',
        icon: IconReceipt,
        needs: [getLatestBilling, getBillingHistory],
      },
      {
        label: t`Payment`,
        path: '/payment',
        icon: IconCreditCard,
        needs: [getPaymentMethod, listPaymentStatements, listCoupons, getPayerInformation],
      },
    ],
  },
  {
    label: t`Access`,
    entries: [
      {
        label: t`Credential sets`,
        path: '/credentials',
        icon: IconKey,
        needs: [listCredentials],
      },
    ],
  },
]

/** The list page of the area a path lies in: `/sims` for `/sims/8981.../history`. */
export function areaOf(pathname: string): string {
  return `/${pathname.split('/')[1] ?? ''}`
}

const paths = navigation.flatMap(({ entries }) => entries.map(({ path }) => path))

/** Whether an entry is the one the page on screen belongs to: the nearest above it in its area. */
export function isCurrent(entry: NavigationEntry, pathname: string): boolean {
  const nearest = paths
    .filter((path) => path === pathname || pathname.startsWith(`${path}/`))
    .reduce((longest, path) => (path.length > longest.length ? path : longest), '')
  return entry.path === (nearest || areaOf(pathname))
}

/** The operation that keeps a person from an entry's page: undefined where they may see it. */
export function missingFor({ needs = [] }: NavigationEntry, may: May): OperationAccess | undefined {
  return needs.some((operation) => may(operation).allowed) ? undefined : needs[0]
}

/** What keeps a person from the page at exactly this path, as far as the navigation knows. */
export function missingAt(pathname: string, may: May): OperationAccess | undefined {
  const entry = navigation
    .flatMap(({ entries }) => entries)
    .find(({ path }) => path === pathname.replace(/(?<=.)\/$/, ''))
  return entry && missingFor(entry, may)
}
