import { t } from '@lingui/core/macro'
import { IconRoute, IconRouteOff } from '@tabler/icons-react'
import * as op from '../../../api/generated/operations.ts'
import { allowedUnless, defineAction } from '../../../components/action/action.ts'
import { back } from '../../../components/action/undo.ts'
import { gatewayReason } from '../../../words/gateways.ts'
import type { RowsDraft } from '../-parts/RowsInput.tsx'
import { privateGateway } from '../-resource.tsx'
import { RouteInputs } from './RouteInputs.tsx'
import { routeBody, routeProblems, routeRows } from './route-rows.ts'
import { path, whileOpen, type Vpg } from './while-open.ts'

const hasRoutes = ({ simBasedRoutingConfig }: Vpg) =>
  Object.keys(simBasedRoutingConfig ?? {}).length > 0

const gate = { section: 'connection', single: true } as const
const routing = { ...gate, pair: 'routing' } as const
const interrupts = () => t`All traffic of the gateway is interrupted for a moment.`

const routeOn = defineAction(privateGateway, {
  ...routing,
  id: 'route-on',
  operation: op.enableSimBasedRouting,
  icon: IconRoute,
  label: t`Turn SIM-based routing on`,
  title: (what) => t`Turn SIM-based routing on for ${what}`,
  consequence: interrupts,
  confirm: 'ask',
  allowed: (one) => {
    if (one.enableSimBasedRouting) return { allowed: false, reason: t`It is on already.` }
    const verdict = whileOpen(one, true, 'simRouting')
    return verdict.allowed && !hasRoutes(one)
      ? { allowed: false, reason: t`Set a route first.` }
      : verdict
  },
  call: (one) => ({ path: path(one) }),
  isDone: ({ enableSimBasedRouting }) => enableSimBasedRouting === true,
  done: (what) => t`SIM-based routing of ${what} turned on`,
})

const routeOff = defineAction(privateGateway, {
  ...routing,
  id: 'route-off',
  operation: op.disableSimBasedRouting,
  icon: IconRouteOff,
  label: t`Turn SIM-based routing off`,
  title: (what) => t`Turn SIM-based routing off for ${what}`,
  consequence: interrupts,
  confirm: 'ask',
  allowed: (one) =>
    allowedUnless(
      gatewayReason(one, 'simRouting') ??
        (one.enableSimBasedRouting ? undefined : t`It is off already.`),
    ),
  call: (one) => ({ path: path(one) }),
  isDone: ({ enableSimBasedRouting }) => enableSimBasedRouting === false,
  done: (what) => t`SIM-based routing of ${what} turned off`,
})

const setRoutes = defineAction(privateGateway, {
  ...gate,
  roomy: true,
  id: 'set-routes',
  operation: op.putSimBasedRoutingRoutes,
  icon: IconRoute,
  label: t`Edit the routes`,
  title: (what) => t`Edit the routes of ${what}`,
  consequence: (all) =>
    all.some((one) => one.enableSimBasedRouting)
      ? t`The whole list is replaced, and all traffic of the gateway is interrupted for a moment.`
      : t`The whole list is replaced.`,
  allowed: (one) => allowedUnless(gatewayReason(one, 'simRouting')),
  form: {
    initial: ([one]: readonly Vpg[]): RowsDraft => ({
      rows: routeRows(one?.simBasedRoutingConfig),
    }),
    validate: (draft, [one]) => routeProblems(draft, one),
    Inputs: RouteInputs,
  },
  call: (one, draft) => ({ path: path(one), body: routeBody(draft) }),
  undo: (one) =>
    back(op.putSimBasedRoutingRoutes, {
      path: path(one),
      body: { ...one.simBasedRoutingConfig },
    }),
  done: (what) => t`Routes of ${what} replaced`,
})

/** What is done about LANs behind SIMs. */
export const routingActions = { routeOn, routeOff, setRoutes } as const
