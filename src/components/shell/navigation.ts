import { t } from '@lingui/core/macro'
import type { LinkProps } from '@tanstack/react-router'
import {
  IconAccessPoint,
  IconActivity,
  IconAlertTriangle,
  IconAntenna,
  IconAntennaBars5,
  IconApi,
  IconBolt,
  IconChartBar,
  IconCpu,
  IconCreditCard,
  IconDeviceCctv,
  IconDeviceRemote,
  IconDeviceSim,
  IconHistory,
  IconHome,
  IconKey,
  IconPackage,
  IconReceipt,
  IconRouteSquare2,
  IconStack2,
  IconTerminal2,
  IconTopologyStar3,
  IconUserCircle,
  IconUsers,
  type Icon,
} from '@tabler/icons-react'
import {
  getApiAuditLogs,
  getBillingHistory,
  getLatestBilling,
  getLogs,
  listCredentials,
  listEventHandlers,
  listGadgets,
  listGroups,
  listSigfoxDevices,
  listVirtualPrivateGateways,
  searchSigfoxDevices,
} from '../../api/generated/access.ts'
import { dataGroup, sandboxGroup } from './navigation-groups.ts'
import type { OperationAccess } from '../../api/operation.ts'
import type { Coverage } from '../../api/config.ts'
import { cameraTabs } from './navigation-cameras.ts'
import {
  accessTabs,
  accountTabs,
  inventoryTabs,
  loraTabs,
  orderTabs,
  paymentTabs,
  simTabs,
  usageNeeds,
  userTabs,
} from './navigation-tabs.ts'

/** A page one can go to from anywhere. */
export interface NavigationPage {
  readonly label: string
  readonly path: NonNullable<LinkProps['to']>
  /** The operations that fill the page, any of them: who may call none has no use for it. */
  readonly needs?: readonly OperationAccess[]
  /** Of use to those alone who may call none of these, which have replaced it: a page of an older API. */
  readonly unless?: readonly OperationAccess[]
  /** What else people call it, for no eyes. */
  readonly keywords?: string
  /** It is about the sandbox: nowhere else is it offered. */
  readonly sandbox?: boolean
  /** The platform lets the root user alone use it, whatever rights a SAM user has. */
  readonly root?: boolean
}

/** Pages of one kind, of which the navigation shows the first: the others are tabs beside it. */
export interface NavigationTab extends NavigationPage {
  /** What the page is called where no sibling stands beside it: "Camera events". */
  readonly title: string
  /** Where there is something on it; everywhere when left out. */
  readonly coverage?: Coverage
}

/** One line of the navigation. */
export interface NavigationEntry extends NavigationPage {
  readonly icon: Icon
  /** The pages behind the line, itself the first; the line needs what any of them needs. */
  readonly tabs?: readonly NavigationTab[]
}

/** Pages under one heading; a single one that the person may see stands there by itself. */
export interface NavigationGroup {
  /** The same in every language. */
  readonly id: string
  readonly label: string
  readonly icon: Icon
  readonly entries: readonly NavigationEntry[]
  /** Not every account has it: folded away until it was opened or is known to hold something. */
  readonly optional?: boolean
  /** Below the line: for who runs the account, not the fleet. */
  readonly administers?: boolean
}

/** Above all groups. */
export const home: NavigationEntry = { label: t`Home`, path: '/', icon: IconHome }

/** Everything the navigation and the command palette lead to. A page appears here when it works. */
export const navigation: readonly NavigationGroup[] = [
  {
    id: 'connectivity',
    label: t`Connectivity`,
    icon: IconAccessPoint,
    entries: [
      { label: t`SIMs`, path: '/sims', icon: IconDeviceSim, tabs: simTabs },
      { label: t`Groups`, path: '/groups', icon: IconStack2, needs: [listGroups] },
    ],
  },
  {
    id: 'devices',
    label: t`Devices`,
    icon: IconCpu,
    optional: true,
    entries: [
      { label: t`Inventory`, path: '/devices', icon: IconCpu, tabs: inventoryTabs },
      { label: t`LoRaWAN`, path: '/lora', icon: IconAntenna, tabs: loraTabs },
      {
        label: t`Sigfox`,
        path: '/sigfox',
        icon: IconAntennaBars5,
        needs: [listSigfoxDevices, searchSigfoxDevices],
      },
      {
        label: t`Gadgets`,
        path: '/gadgets',
        icon: IconDeviceRemote,
        needs: [listGadgets],
        keywords: t`button camera cellular pack wimax`,
      },
    ],
  },
  {
    id: 'cameras',
    label: t`Cameras`,
    icon: IconDeviceCctv,
    optional: true,
    entries: [{ label: t`Cameras`, path: '/soracam', icon: IconDeviceCctv, tabs: cameraTabs }],
  },
  {
    id: 'network',
    label: t`Network`,
    icon: IconTopologyStar3,
    entries: [
      { label: t`Remote access`, path: '/remote-access', icon: IconTerminal2, tabs: accessTabs },
      {
        label: t`Private gateways`,
        path: '/gateways',
        icon: IconRouteSquare2,
        needs: [listVirtualPrivateGateways],
        keywords: t`vpg virtual private gateway canal door direct gate junction vpc`,
      },
    ],
  },
  dataGroup,
  {
    id: 'monitoring',
    label: t`Monitoring`,
    icon: IconActivity,
    entries: [
      {
        label: t`Usage`,
        path: '/stats',
        icon: IconChartBar,
        needs: usageNeeds,
      },
      {
        label: t`Event handlers`,
        path: '/event-handlers',
        icon: IconBolt,
        needs: [listEventHandlers],
        keywords: t`alert alarm notification limit automation rule`,
      },
      { label: t`Error logs`, path: '/logs', icon: IconAlertTriangle, needs: [getLogs] },
      {
        label: t`Audit log`,
        path: '/audit',
        icon: IconHistory,
        needs: [getApiAuditLogs],
        keywords: t`api calls who changed history security`,
      },
    ],
  },
  {
    id: 'billing',
    label: t`Billing`,
    icon: IconReceipt,
    administers: true,
    entries: [
      {
        label: t`Bills`,
        path: '/billing',
        icon: IconReceipt,
        needs: [getLatestBilling, getBillingHistory],
      },
      { label: t`Payment`, path: '/payment', icon: IconCreditCard, tabs: paymentTabs },
      { label: t`Orders`, path: '/orders', icon: IconPackage, tabs: orderTabs },
    ],
  },
  {
    id: 'access',
    label: t`Access`,
    icon: IconKey,
    administers: true,
    entries: [
      { label: t`Users`, path: '/users', icon: IconUsers, tabs: userTabs },
      {
        label: t`Credential sets`,
        path: '/credentials',
        icon: IconKey,
        needs: [listCredentials],
      },
    ],
  },
  {
    id: 'account',
    label: t`Account`,
    icon: IconUserCircle,
    administers: true,
    entries: [{ label: t`Account`, path: '/account', icon: IconUserCircle, tabs: accountTabs }],
  },
  {
    id: 'api',
    label: t`API`,
    icon: IconApi,
    administers: true,
    entries: [{ label: t`API`, path: '/operations', icon: IconApi }],
  },
  sandboxGroup,
]

/** All lines. */
export const entries: readonly NavigationEntry[] = [
  home,
  ...navigation.flatMap((group) => group.entries),
]

/** Every page by itself, under the name it has apart from its siblings. */
export const navigationPages: readonly (NavigationPage & { readonly icon: Icon })[] =
  entries.flatMap(({ tabs, ...entry }) =>
    tabs ? tabs.map(({ title, ...tab }) => ({ ...tab, label: title, icon: entry.icon })) : entry,
  )

/** The list page of the area a path lies in: `/sims` for `/sims/8981.../history`. */
export function areaOf(pathname: string): string {
  return `/${pathname.split('/')[1] ?? ''}`
}

/** Whether an entry is the one the page on screen belongs to: the nearest above it in its area. */
export function isCurrent(entry: NavigationEntry, pathname: string): boolean {
  const nearest = entries
    .flatMap(pathsOf)
    .filter((path) => path === pathname || pathname.startsWith(`${path}/`))
    .reduce((longest, path) => (path.length > longest.length ? path : longest), '')
  return pathsOf(entry).includes(nearest || areaOf(pathname))
}

/** The paths behind an entry: its own, and those of its tabs, which may lie elsewhere. */
const pathsOf = ({ path, tabs = [] }: NavigationEntry) => [
  path as string,
  ...tabs.map((tab) => tab.path as string),
]

/** The entry that a path lies in; undefined for what the navigation does not know. */
export function entryAt(pathname: string): NavigationEntry | undefined {
  return entries.find((entry) => isCurrent(entry, pathname))
}

/** What the paths of one resource of the API begin with: `/sims`. Queries have a path each. */
const rootOf = (path: string) => /^(?:\/query\/.+|\/[^/]+)/.exec(path)?.[0]

/** The page that shows what the operations under a path of the API are about; undefined for none yet. */
export function pageAbout(path: string): NavigationPage | undefined {
  const root = rootOf(path)
  return navigationPages.find(({ needs }) => needs?.some((one) => rootOf(one.path) === root))
}

/** The group that an entry stands in; undefined for home. */
export function groupWith(entry: NavigationEntry | undefined): NavigationGroup | undefined {
  return navigation.find((group) => group.entries.some((one) => one === entry))
}
