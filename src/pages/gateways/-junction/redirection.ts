import { t } from '@lingui/core/macro'
import { IconRouteAltRight, IconRouteOff } from '@tabler/icons-react'
import type { GatePeer } from '../../../api/generated/models/gatePeer.ts'
import type { VirtualPrivateGateway } from '../../../api/generated/models/virtualPrivateGateway.ts'
import * as op from '../../../api/generated/operations.ts'
import {
  allowedUnless,
  defineAction,
  type Action,
  type Kind,
} from '../../../components/action/action.ts'
import { choice, text, type Option } from '../../../components/form/fields.ts'
import { gatewayReason } from '../../../words/gateways.ts'
import { privateGateway } from '../-resource.tsx'

/** A gateway, with the hosts that its traffic can be redirected to; undefined while nobody knows them. */
export interface Redirecting extends VirtualPrivateGateway {
  readonly hosts: readonly Option[] | undefined
}

const { noun, key, name, path } = privateGateway
const redirecting: Kind<Redirecting> = { noun, key, name, path }

/** Hosts of the customer's own, by their addresses among the devices. */
export function hostsIn(peers: readonly GatePeer[]): readonly Option[] {
  return peers.flatMap(({ innerIpAddress: inner, outerIpAddress: outer, ownedByCustomer }) =>
    inner && ownedByCustomer === true
      ? [{ value: inner, label: outer ? t`${inner}, reached at ${outer}` : inner }]
      : [],
  )
}

/** Why traffic cannot be redirected now; undefined where it can. */
export function redirectionProblem({ hosts, ...gateway }: Redirecting): string | undefined {
  const reason = gatewayReason(gateway, 'redirection')
  if (reason !== undefined) return reason
  if (gateway.gateOpened === false) {
    return t`Traffic is redirected to a host that Gate knows, and Gate is closed. Open it under Device network.`
  }
  if (hosts === undefined) return t`The hosts that Gate knows could not be read.`
  if (hosts.length > 0) return undefined
  return t`Traffic is redirected to a host of yours that Gate knows. Register one under Device network.`
}

/** Sends all traffic through a host of the customer's. */
export const redirect: Action<Redirecting> = defineAction(redirecting, {
  id: 'redirect',
  section: 'connection',
  operation: op.setRedirectionConfiguration,
  icon: IconRouteAltRight,
  label: t`Redirect the traffic`,
  title: (what) => t`Redirect the traffic of ${what}`,
  consequence: () =>
    t`All that devices send goes through this host, which passes it on. While it does not, devices reach nothing.`,
  single: true,
  allowed: (one) => allowedUnless(redirectionProblem(one)),
  fields: {
    gateway: choice<Redirecting>({
      label: t`Host`,
      initial: ([one]) => one?.redirection?.gateway ?? one?.hosts?.[0]?.value ?? '',
      required: t`Choose a host.`,
      hint: t`A Gate peer of yours, by its address in the device subnet.`,
      options: ([one]) => one?.hosts ?? [],
    }),
    enabled: choice<Redirecting>({
      label: t`Redirection`,
      radio: true,
      initial: ([one]) => (one?.redirection?.enabled === false ? 'off' : 'on'),
      options: [
        { value: 'on', label: t`On` },
        { value: 'off', label: t`Off, to be turned on later` },
      ],
    }),
    description: text<Redirecting>({
      label: t`Description`,
      placeholder: t`Optional`,
      initial: ([one]) => one?.redirection?.description ?? '',
    }),
  },
  call: (one, { gateway, enabled, description }) => ({
    path: path(one),
    body: { gateway, enabled: enabled === 'on', ...(description && { description }) },
  }),
  done: (what) => t`The redirection of ${what} is stored`,
})

/** Takes the redirection away. */
export const redirectNoMore: Action<Redirecting> = defineAction(redirecting, {
  id: 'redirect-no-more',
  section: 'danger',
  operation: op.unsetRedirectionConfiguration,
  icon: IconRouteOff,
  label: t`Delete`,
  title: (what) => t`Delete the redirection of ${what}`,
  consequence: () => t`What devices send goes straight to where it is sent.`,
  danger: true,
  single: true,
  allowed: (one) => allowedUnless(gatewayReason(one, 'redirection')),
  call: (one) => ({ path: path(one) }),
  done: (what) => t`The traffic of ${what} is not redirected`,
})
