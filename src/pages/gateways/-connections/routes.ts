import { t } from '@lingui/core/macro'
import { IconArrowsExchange, IconTrash } from '@tabler/icons-react'
import type { CustomerRoute } from '../../../api/generated/models/customerRoute.ts'
import type { VirtualPrivateGateway } from '../../../api/generated/models/virtualPrivateGateway.ts'
import * as op from '../../../api/generated/operations.ts'
import {
  allowedUnless,
  defineAction,
  type Action,
  type Kind,
} from '../../../components/action/action.ts'
import { back } from '../../../components/action/undo.ts'
import { choice, type Option } from '../../../components/form/fields.ts'
import { connectionsOf } from './connection.ts'
import { routeNoun } from './words.ts'

/** A route of a gateway, with what it may lead through. */
export interface Route extends CustomerRoute {
  readonly vpgId: string
  readonly id: string
  readonly targets: readonly Option[]
}

/** What a route can lead through: connections that are active, by name and id. */
export function targetsOf(gateway: VirtualPrivateGateway): readonly Option[] {
  return connectionsOf(gateway)
    .filter(
      ({ kind, status }) =>
        (kind === 'vpcAttachment' || kind === 'transitPeering') && status === 'active',
    )
    .map(({ id, name, network = id }) => ({
      value: id,
      label: `${name || network}`,
      description: id,
    }))
}

/** The routes of a gateway, in the order of their destinations. */
export function routesOf(gateway: VirtualPrivateGateway): readonly Route[] {
  const targets = targetsOf(gateway)
  return Object.entries<CustomerRoute | null>(gateway.customerRoutes ?? {})
    .map(([id, one]) => Object.assign({}, one, { id, vpgId: gateway.vpgId ?? '', targets }))
    .toSorted((a, b) =>
      (a.destinationCidr ?? '').localeCompare(b.destinationCidr ?? '', 'en', { numeric: true }),
    )
}

const route: Kind<Route> = {
  noun: routeNoun,
  key: ({ id }) => id,
  name: ({ destinationCidr, id }) => destinationCidr ?? id,
}

const path = ({ vpgId, id }: Route) => ({ vpg_id: vpgId, route_id: id })

const changeable = ({ type }: Route) =>
  allowedUnless(
    type === 'dynamic' ? t`It was learned: it follows what the other side announces.` : undefined,
  )

/** What one can do to a route. */
export const routeActions: readonly Action<Route>[] = [
  defineAction(route, {
    id: 'turn-route',
    section: 'connection',
    operation: op.updateCustomerRoute,
    icon: IconArrowsExchange,
    label: t`Change`,
    title: (what) => t`Change where the ${what} leads through`,
    single: true,
    allowed: changeable,
    fields: {
      target: choice<Route>({
        label: t`Through`,
        initial: ([one]) => one?.target ?? '',
        required: t`Choose the connection that it leads through.`,
        options: ([one]) => one?.targets ?? [],
      }),
    },
    call: (one, { target }) => ({ path: path(one), body: { target } }),
    undo: (one) =>
      one.target === undefined
        ? undefined
        : back(op.updateCustomerRoute, { path: path(one), body: { target: one.target } }),
    done: (what) => t`The route to ${what} is changed`,
  }),
  defineAction(route, {
    id: 'delete-route',
    section: 'danger',
    operation: op.deleteCustomerRoute,
    icon: IconTrash,
    label: t`Delete`,
    title: (what) => t`Delete ${what}`,
    consequence: () => t`Devices no longer reach this range through the connection.`,
    danger: true,
    allowed: changeable,
    call: (one) => ({ path: path(one) }),
    undo: ({ vpgId, destinationCidr, target }) =>
      destinationCidr === undefined || target === undefined
        ? undefined
        : back(op.createCustomerRoute, {
            path: { vpg_id: vpgId },
            body: { destinationCidr, target, ignoreDeviceSubnetCidrRangeOverlap: true },
          }),
    done: (what) => t`The route to ${what} is deleted`,
  }),
]
