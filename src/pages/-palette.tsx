import { t } from '@lingui/core/macro'
import {
  IconAffiliate,
  IconAntenna,
  IconAntennaBars5,
  IconApi,
  IconBolt,
  IconChartBar,
  IconCode,
  IconCpu,
  IconDeviceCctv,
  IconDeviceRemote,
  IconDeviceSim,
  IconKey,
  IconListCheck,
  IconPlus,
  IconRouteSquare2,
  IconRouter,
  IconShieldCheck,
  IconStack2,
  IconSwitchHorizontal,
  IconUserShield,
  IconUsers,
} from '@tabler/icons-react'
import type { Sim } from '../api/generated/models/sim.ts'
import * as op from '../api/generated/operations.ts'
import { ownOperator } from '../api/own-operator.ts'
import { StatusBadge } from '../components/detail/StatusBadge.tsx'
import { listedKind, thingOf, wholeKind } from '../components/resource/palette-kind.ts'
import { Palette } from '../components/shell/Palette.tsx'
import type {
  PaletteKind,
  PaletteOffers,
  PalettePage,
  PaletteProps,
} from '../components/shell/palette-offers.ts'
import { readSimTerms, simQuery } from '../domain/sim/search-field.ts'
import { msisdns } from '../domain/sim/sim.ts'
import { soughtWords } from '../domain/sought-words.ts'
import { customTags } from '../domain/tags.ts'
import { batchGroup } from './batches/-resource.tsx'
import { credentialSet } from './credentials/-resource.tsx'
import { profileOrder } from './esim-orders/-resource.tsx'
import { eventHandler, type Handler } from './event-handlers/-resource.tsx'
import { files } from './files/-palette.ts'
import { privateGateway } from './gateways/-resource.tsx'
import { gadget } from './gadgets/-resource.tsx'
import { group } from './groups/-resource.tsx'
import { wordsQuery } from './devices/-parts/search.ts'
import { inventoryDevice } from './devices/-resource.tsx'
import { objectModel } from './devices/models/-resource.tsx'
import { loraDevice } from './lora/-resource.tsx'
import { gateway } from './lora/gateways/-resource.tsx'
import { networkSet } from './lora/network-sets/-resource.tsx'
import { allRoles, role, type Role } from './roles/-resource.tsx'
import { sigfoxDevice } from './sigfox/-resource.tsx'
import { sim } from './sims/-resource.tsx'
import { iccids, imsis } from './sims/-sim/facts.ts'
import { statusBadge } from './sims/-sim/words.ts'
import { camera } from './soracam/-resource.tsx'
import { soralet } from './soralets/-resource.tsx'
import { samUser, type SamUser } from './users/-resource.tsx'
import { tabs as usageTabs } from './stats/-parts/tabs.ts'

const simWords = (one: Sim) =>
  [
    ...imsis(one).map((imsi) => [t`IMSI`, imsi] as const),
    ...msisdns(one).map((msisdn) => [t`MSISDN`, msisdn] as const),
    ...iccids(one).map((iccid) => [t`ICCID`, iccid] as const),
    [t`Serial number`, one.serialNumber ?? ''] as const,
    ...customTags(one.tags),
    [t`Group ID`, one.groupId ?? ''] as const,
  ] as const

const shownSim: typeof sim = {
  ...sim,
  badge: ({ status }) => <StatusBadge {...statusBadge(status)} />,
}

/** SIMs are found by the API, however many there are. */
const sims: PaletteKind = {
  id: 'sims',
  scope: 'sim:',
  title: t`SIMs`,
  icon: IconDeviceSim,
  operation: op.searchSims,
  read: (text) => {
    const conditions = readSimTerms(text).flatMap((term) => term.conditions)
    if (conditions.length === 0) return undefined
    const wanted = simQuery(conditions.slice(0, 100))
    const query = { ...wanted, search_type: 'or', limit: 20 } as const
    return {
      queryKey: [op.searchSims.id, 'palette', query],
      queryFn: async ({ signal }) => {
        const { data } = await op.searchSims.call({ query }, { signal })
        const things = data.map((one) => thingOf(shownSim, one, simWords(one)))
        return { things, searched: true, otherwise: t`By its group` }
      },
    }
  },
}

/** Inventory devices are found by the API, which knows the SIM and the modem of each. */
const devices: PaletteKind = {
  id: 'devices',
  scope: 'device:',
  scopeLabel: t`Inventory`,
  title: inventoryDevice.noun.title,
  icon: IconCpu,
  operation: op.searchDevices,
  read: (text) => {
    const words = soughtWords(text)
    if (words.length === 0) return undefined
    const query = { ...wordsQuery(words), limit: 20 }
    return {
      queryKey: [op.searchDevices.id, 'palette', query],
      queryFn: async ({ signal }) => {
        const { data } = await op.searchDevices.call({ query }, { signal })
        const things = data.map((one) => thingOf(inventoryDevice, one))
        return { things, searched: true, otherwise: t`By its group, IMSI or IMEI` }
      },
    }
  },
}

const users = wholeKind<SamUser>(
  samUser,
  op.listUsers,
  (signal) => op.listUsers.call({ path: ownOperator() }, { signal }),
  { scope: 'user:', icon: IconUsers },
)
/** Soracom's among them. */
const roles = wholeKind<Role>(
  role,
  op.listRoles,
  (signal) => op.listRoles.call(allRoles(), { signal }),
  { scope: 'role:', icon: IconUserShield },
)
const handlers = wholeKind<Handler>(
  eventHandler,
  op.listEventHandlers,
  (signal) => op.listEventHandlers.call({}, { signal }),
  { scope: 'handler:', icon: IconBolt },
)
const cameras = listedKind(camera, op.listSoraCamDevices, { scope: 'cam:', icon: IconDeviceCctv })
const lora = { scope: 'lora:', scopeLabel: t`LoRaWAN` }

/** The operations of the API, by what they do, their ids, addresses and commands. */
const api: PaletteKind = {
  id: 'api',
  scope: 'api:',
  title: t`API`,
  icon: IconApi,
  last: true,
  read: () => ({
    queryKey: ['operations', 'palette'],
    queryFn: async () => {
      const { operations } = await import('../api/operations.ts')
      const things = operations.map(({ id, summary, method, path, cli }) => ({
        link: { to: '/operations/$operationId', params: { operationId: id } } as const,
        name: summary || id,
        key: id,
        words: [
          [t`Path`, `${method} ${path}`],
          [t`Command`, cli ?? ''],
        ] as const,
      }))
      return { things }
    },
  }),
}

const kinds: readonly PaletteKind[] = [
  sims,
  listedKind(batchGroup, op.listBatchGroups, {
    scope: 'batch:',
    scopeLabel: t`Batches`,
    icon: IconListCheck,
  }),
  listedKind(profileOrder, op.listProfileOrders, {
    scope: 'esim:',
    scopeLabel: t`eSIM orders`,
    icon: IconDeviceSim,
    coverage: 'g',
  }),
  listedKind(group, op.listGroups, { scope: 'group:', icon: IconStack2 }),
  cameras,
  devices,
  listedKind(objectModel, op.listDeviceObjectModels, {
    scope: 'device:',
    scopeLabel: t`Inventory`,
    icon: IconCpu,
  }),
  listedKind(loraDevice, op.listLoraDevices, { ...lora, icon: IconAntenna }),
  listedKind(gateway, op.listLoraGateways, { ...lora, icon: IconRouter }),
  listedKind(networkSet, op.listLoraNetworkSets, { ...lora, icon: IconAffiliate }),
  listedKind(sigfoxDevice, op.listSigfoxDevices, {
    scope: 'sigfox:',
    scopeLabel: t`Sigfox`,
    icon: IconAntennaBars5,
  }),
  listedKind(privateGateway, op.listVirtualPrivateGateways, {
    scope: 'vpg:',
    icon: IconRouteSquare2,
  }),
  listedKind(gadget, op.listGadgets, { scope: 'gadget:', icon: IconDeviceRemote }),
  handlers,
  listedKind(credentialSet, op.listCredentials, { scope: 'cred:', icon: IconKey }),
  listedKind(soralet, op.listSoralets, { scope: 'soralet:', icon: IconCode }),
  files,
  users,
  roles,
  api,
]

/** What else people call the tabs of Usage, by their addresses. */
const usageWords: Readonly<Record<string, string>> = {
  '/stats/report': t`usage statistics export download csv report`,
  '/stats/groups': t`usage statistics traffic`,
  '/stats/ranking': t`usage statistics traffic top most`,
  '/stats/compare': t`usage statistics traffic`,
  '/stats/services': t`usage statistics beam funnel funk harvest export csv`,
}

const usagePages = usageTabs.flatMap(({ label, link: { to = '/stats' }, needs }): PalettePage[] => {
  const keywords = usageWords[to]
  return keywords === undefined
    ? []
    : [{ label: t`Usage: ${label}`, path: to, icon: IconChartBar, needs, keywords }]
})

const offers: PaletteOffers = {
  kinds,
  pages: [
    ...usagePages,
    {
      label: t`Change SIMs from a file`,
      path: '/sims/bulk',
      icon: IconDeviceSim,
      needs: [op.searchSims],
      keywords: t`bulk csv import table spreadsheet edit`,
    },
    {
      label: t`Switch user`,
      path: '/switch-user',
      icon: IconSwitchHorizontal,
      needs: [op.switchUser],
      keywords: t`assume role become another account trust`,
    },
    {
      label: t`Least permission for what was done`,
      path: '/permissions/used',
      icon: IconShieldCheck,
      keywords: t`sam role policy minimum calls of this tab`,
    },
  ],
  creates: (
    [
      [t`Register a SIM`, '/sims/register', op.registerSim],
      [t`Create a virtual SIM`, '/sims/create', op.createSim],
      [t`Order eSIM profiles`, '/esim-orders/new', op.createProfileOrder],
      [t`Create a group`, '/groups/new', op.createGroup],
      [t`Add an Inventory device`, '/devices/new', op.createDevice],
      [t`Create an object model`, '/devices/models/new', op.createDeviceObjectModel],
      [t`Register a LoRaWAN device`, '/lora/register', op.registerLoraDevice],
      [t`Register a Sigfox device`, '/sigfox/register', op.registerSigfoxDevice],
      [t`Register a gadget`, '/gadgets/register', op.registerGadget],
      [t`Create a network set`, '/lora/network-sets/new', op.createLoraNetworkSet],
      [t`Create a credential set`, '/credentials/new', op.createCredential],
      [t`Create an event handler`, '/event-handlers/new', op.createEventHandler],
      [t`Create a user`, '/users/new', op.createUser],
      [t`Create a role`, '/roles/new', op.createRole],
      [t`Open remote access`, '/remote-access/new', op.createPortMapping],
      [t`Create a private gateway`, '/gateways/new', op.createVirtualPrivateGateway],
    ] as const
  ).map(([label, path, operation]) => ({
    label,
    path,
    icon: IconPlus,
    needs: [operation],
    keywords: t`new add make register create`,
  })),
}

/** SoraCam is a service of Japan coverage alone. */
const elsewhere: PaletteOffers = { ...offers, kinds: kinds.filter((kind) => kind !== cameras) }

/** The command palette, with what the console has to find and to go to. */
export function FilledPalette(props: PaletteProps) {
  return <Palette {...props} offers={props.session.coverage === 'g' ? elsewhere : offers} />
}
