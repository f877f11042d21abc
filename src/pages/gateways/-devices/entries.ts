import { plural, t } from '@lingui/core/macro'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import type { IpAddressMapEntry } from '../../../api/generated/models/ipAddressMapEntry.ts'
import type { VirtualPrivateGateway } from '../../../api/generated/models/virtualPrivateGateway.ts'
import * as op from '../../../api/generated/operations.ts'
import { paged } from '../../../api/lists.ts'
import { allowedUnless, defineAction, type Kind } from '../../../components/action/action.ts'
import { back } from '../../../components/action/undo.ts'
import { text } from '../../../components/form/fields.ts'
import * as fact from '../../../components/list/facts.tsx'
import { parseAddress } from '../../../domain/gateways/cidr.ts'
import { isImsi } from '../../../domain/ids.ts'
import { gatewayReason } from '../../../words/gateways.ts'
import { labels } from '../../../words/label.ts'
import { privateGateway } from '../-resource.tsx'
import { hostProblem } from './gate-actions.ts'

/** An entry of a gateway's address map, with the gateway. */
export interface Entry extends Pick<IpAddressMapEntry, 'key' | 'ipAddress'> {
  readonly vpgId: string
  readonly type?: IpAddressMapEntry['type'] | undefined
  readonly lastUpdatedAt?: number | undefined
}

export const addressEntry: Kind<Entry> = {
  noun: {
    title: t`IP address map`,
    one: t`address`,
    many: t`addresses`,
    counted: (count) => plural(count, { one: '# address', other: '# addresses' }),
  },
  key: ({ key }) => key,
  name: ({ ipAddress }) => ipAddress,
}

export const entriesOf = (vpg_id: string) =>
  paged(op.listVirtualPrivateGatewayIpAddressMapEntries, {
    path: { vpg_id },
    query: { limit: 100 },
  })

/** How an address came to be there. */
const typeLabel = labels({
  static: t`Given by hand`,
  dynamic: t`Given by the gateway`,
  customerGatePeer: t`Gate peer of yours`,
  gatePeer: t`The gateway itself`,
})

export const entryFacts = [
  fact.identifier('address', t`IP address`, ({ ipAddress }: Entry) => ipAddress, {
    width: 160,
    // As numbers: 10.0.0.9 stands before 10.0.0.10.
    sortValue: ({ ipAddress }) => parseAddress(ipAddress),
  }),
  fact.identifier('key', t`IMSI or host`, ({ key }: Entry) => key, { width: 180 }),
  fact.text('type', t`How it was given`, ({ type }: Entry) => type && typeLabel(type), {
    filter: ({ type }) => type,
  }),
  fact.time('updated', t`Last modified`, ({ lastUpdatedAt }: Entry) => lastUpdatedAt),
]

const giveCall = ({ vpgId, key, ipAddress }: Entry) => ({
  path: { vpg_id: vpgId },
  body: { key, ipAddress },
})

/** Gives one SIM an address. */
export const giveAddress = defineAction(privateGateway, {
  id: 'give-address',
  section: 'connection',
  single: true,
  operation: op.putVirtualPrivateGatewayIpAddressMapEntry,
  icon: IconPlus,
  label: t`Give a SIM an address`,
  title: (what) => t`Give a SIM an address on ${what}`,
  consequence: () =>
    t`The SIM has it from its next session on. An address that it was given before is free again.`,
  allowed: (one) => allowedUnless(gatewayReason(one)),
  fields: {
    key: text<VirtualPrivateGateway>({
      label: t`IMSI`,
      look: 'digits',
      hint: t`The primary IMSI of the SIM.`,
      required: t`Enter an IMSI.`,
      scanned: true,
      problem: (imsi) => (isImsi(imsi) ? undefined : t`An IMSI has 15 digits.`),
    }),
    ipAddress: text<VirtualPrivateGateway>({
      label: t`IP address`,
      look: 'code',
      required: t`Enter an address.`,
      problem: (address, [one]) => hostProblem(address, one),
    }),
  },
  call: ({ vpgId = '' }, values) => giveCall({ vpgId, ...values }),
  done: () => t`Address given`,
})

/** The same for many, each of which says which. */
export const giveAddresses = defineAction(addressEntry, {
  id: 'give-addresses',
  operation: op.putVirtualPrivateGatewayIpAddressMapEntry,
  icon: IconPlus,
  label: t`Give the addresses`,
  title: (what) => t`Give ${what}`,
  consequence: () => t`The SIMs have them from their next sessions on.`,
  call: giveCall,
  done: (what) => t`Given: ${what}`,
})

/** Takes the address from a SIM. */
export const takeAddress = defineAction(addressEntry, {
  id: 'take-address',
  section: 'danger',
  operation: op.deleteVirtualPrivateGatewayIpAddressMapEntry,
  icon: IconTrash,
  label: t`Delete`,
  title: (what) => t`Delete ${what} from the map`,
  consequence: () =>
    t`The session of a SIM that is online ends. Its next one has an address that the gateway chooses.`,
  confirm: 'ask',
  danger: true,
  allowed: ({ type }) =>
    allowedUnless(
      type === undefined || type === 'static' ? undefined : t`The gateway made it by itself.`,
    ),
  call: ({ vpgId, key }) => ({ path: { vpg_id: vpgId, key } }),
  undo: (entry) => back(op.putVirtualPrivateGatewayIpAddressMapEntry, giveCall(entry)),
  done: (what) => t`Deleted: ${what}`,
})
