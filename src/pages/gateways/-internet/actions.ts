import { onlineThrough } from '../../../domain/gateways/online.ts'
import { plural, t } from '@lingui/core/macro'
import {
  IconFilter,
  IconFilterOff,
  IconListDetails,
  IconMapPin,
  IconMapPinOff,
  IconWorldWww,
} from '@tabler/icons-react'
import type { VirtualPrivateGateway } from '../../../api/generated/models/virtualPrivateGateway.ts'
import * as op from '../../../api/generated/operations.ts'
import { allowedUnless, defineAction } from '../../../components/action/action.ts'
import { back } from '../../../components/action/undo.ts'
import { gatewayReason } from '../../../words/gateways.ts'
import type { RowsDraft } from '../-parts/RowsInput.tsx'
import { privateGateway } from '../-resource.tsx'
import { filterBody, filterProblems, filterRows } from './filter-rows.ts'
import { DomainInputs, FilterInputs, RangeInputs } from './inputs.tsx'
import { keepSent, sentFilter } from './sent.ts'
import {
  domainBody,
  domainProblems,
  domainRows,
  rangeBody,
  rangeProblems,
  rangeRows,
} from './traffic-rows.ts'

const path = privateGateway.path
const isFixed = ({ fixedIpAddressesEnabled }: VirtualPrivateGateway) =>
  fixedIpAddressesEnabled === true

const assign = defineAction(privateGateway, {
  id: 'assign-fixed',
  pair: 'fixed',
  section: 'connection',
  single: true,
  operation: op.assignFixedPublicIpAddresses,
  icon: IconMapPin,
  label: t`Get fixed addresses`,
  title: (what) => t`Get fixed public addresses for ${what}`,
  consequence: () =>
    t`It gets two public addresses of its own, for which Soracom charges a fee. Sessions show one of them from the next one on.`,
  confirm: 'ask',
  allowed: (one) =>
    allowedUnless(
      gatewayReason(one) ??
        (one.useInternetGateway === false
          ? t`It is a closed network: it has no way to the internet.`
          : isFixed(one)
            ? t`It has fixed addresses already.`
            : undefined),
    ),
  call: (one) => ({ path: path(one) }),
  isDone: isFixed,
  done: (what) => t`${what} has fixed public addresses`,
})

const release = defineAction(privateGateway, {
  id: 'release-fixed',
  pair: 'fixed',
  section: 'connection',
  single: true,
  operation: op.releaseFixedPublicIpAddresses,
  icon: IconMapPinOff,
  label: t`Release the addresses`,
  title: (what) => t`Release the public addresses of ${what}`,
  consequence: () =>
    t`They are lost for good: the next ones are others. Whoever lets only these addresses in no longer lets your devices in.`,
  confirm: 'type',
  danger: true,
  allowed: (one) =>
    allowedUnless(gatewayReason(one) ?? (isFixed(one) ? undefined : t`It has no fixed addresses.`)),
  call: (one) => ({ path: path(one) }),
  isDone: (one) => !isFixed(one),
  done: (what) => t`Addresses of ${what} released`,
})

/** Who is cut off by another filter. */
function cutOff(gateways: readonly VirtualPrivateGateway[]): string {
  const online = onlineThrough(gateways)
  return online === 0
    ? t`The whole list is replaced. Sessions of devices that are online end, and devices connect again.`
    : plural(online, {
        one: 'The whole list is replaced. The session of the one SIM that is online ends, and its device connects again.',
        other:
          'The whole list is replaced. The sessions of the # SIMs that are online end, and their devices connect again.',
      })
}

const setFilter = defineAction(privateGateway, {
  id: 'set-filter',
  section: 'connection',
  single: true,
  roomy: true,
  operation: op.setRoutingFilter,
  icon: IconListDetails,
  label: t`Edit the routing filter`,
  title: (what) => t`Edit the routing filter of ${what}`,
  consequence: cutOff,
  allowed: (one) => allowedUnless(gatewayReason(one)),
  form: {
    initial: ([one]: readonly VirtualPrivateGateway[]): RowsDraft => ({
      rows: filterRows(one?.routingFilterEntries),
    }),
    validate: filterProblems,
    Inputs: FilterInputs,
  },
  call: (one, draft) => ({ path: path(one), body: filterBody(draft) }),
  undo: (one) =>
    back(op.setRoutingFilter, { path: path(one), body: [...(one.routingFilterEntries ?? [])] }),
  done: (what) => t`Routing filter of ${what} replaced`,
})

const filtering = {
  section: 'connection',
  pair: 'traffic',
  single: true,
  allowed: (one: VirtualPrivateGateway) => allowedUnless(gatewayReason(one, 'trafficFilter')),
} as const

const enable = defineAction(privateGateway, {
  ...filtering,
  id: 'enable-traffic',
  operation: op.enableTrafficFiltering,
  icon: IconFilter,
  label: t`Turn traffic filtering on`,
  title: (what) => t`Turn traffic filtering on for ${what}`,
  consequence: () => t`From then on its rules decide what devices reach.`,
  confirm: 'ask',
  call: (one) => ({ path: path(one) }),
  after: (one) => keepSent(privateGateway.key(one), { enabled: true }),
  undo: (one) => back(op.disableTrafficFiltering, { path: path(one) }),
  isDone: () => false,
  done: (what) => t`Traffic filtering of ${what} turned on`,
})

const disable = defineAction(privateGateway, {
  ...filtering,
  id: 'disable-traffic',
  operation: op.disableTrafficFiltering,
  icon: IconFilterOff,
  label: t`Turn traffic filtering off`,
  title: (what) => t`Turn traffic filtering off for ${what}`,
  consequence: () => t`Its rules no longer hold anything back.`,
  confirm: 'ask',
  call: (one) => ({ path: path(one) }),
  after: (one) => keepSent(privateGateway.key(one), { enabled: false }),
  undo: (one) => back(op.enableTrafficFiltering, { path: path(one) }),
  isDone: () => false,
  done: (what) => t`Traffic filtering of ${what} turned off`,
})

/** The API tells no rules: one begins with what was sent from this tab. */
const replaced = () =>
  t`All rules of this kind are replaced, also those that you do not see: the API does not tell which there are.`

const setDomains = defineAction(privateGateway, {
  id: 'set-domains',
  section: 'connection',
  single: true,
  roomy: true,
  operation: op.putFqdnFilterRules,
  icon: IconWorldWww,
  label: t`Replace domain rules`,
  title: (what) => t`Replace the domain rules of ${what}`,
  consequence: replaced,
  allowed: filtering.allowed,
  form: {
    initial: ([one]: readonly VirtualPrivateGateway[]): RowsDraft => ({
      rows: domainRows(sentFilter(one?.vpgId ?? '').domains),
    }),
    validate: domainProblems,
    Inputs: DomainInputs,
  },
  call: (one, draft) => ({ path: path(one), body: { rules: domainBody(draft) } }),
  after: (one, draft) => keepSent(privateGateway.key(one), { domains: domainBody(draft) }),
  done: (what) => t`Domain rules of ${what} replaced`,
})

const setRanges = defineAction(privateGateway, {
  id: 'set-ranges',
  section: 'connection',
  single: true,
  roomy: true,
  operation: op.putUplinkFilterRules,
  icon: IconListDetails,
  label: t`Replace address rules`,
  title: (what) => t`Replace the address rules of ${what}`,
  consequence: replaced,
  allowed: filtering.allowed,
  form: {
    initial: ([one]: readonly VirtualPrivateGateway[]): RowsDraft => ({
      rows: rangeRows(sentFilter(one?.vpgId ?? '').ranges),
    }),
    validate: rangeProblems,
    Inputs: RangeInputs,
  },
  call: (one, draft) => ({ path: path(one), body: { rules: rangeBody(draft) } }),
  after: (one, draft) => keepSent(privateGateway.key(one), { ranges: rangeBody(draft) }),
  done: (what) => t`Address rules of ${what} replaced`,
})

/** What is done about a gateway's way to the internet. */
export const internetActions = {
  assign,
  release,
  setFilter,
  enable,
  disable,
  setDomains,
  setRanges,
} as const
