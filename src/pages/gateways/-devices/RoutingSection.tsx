import { Stack } from '@mantine/core'
import { t } from '@lingui/core/macro'
import { Link } from '@tanstack/react-router'
import type { VirtualPrivateGateway } from '../../../api/generated/models/virtualPrivateGateway.ts'
import { ActionButton } from '../../../components/action/ActionButton.tsx'
import { Mono } from '../../../components/detail/Mono.tsx'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import { Section } from '../../../components/detail/Section.tsx'
import { StaticTable, type StaticColumn } from '../../../components/detail/StaticTable.tsx'
import { StatusBadge } from '../../../components/detail/StatusBadge.tsx'
import classes from './devices.module.css'
import { gateActions } from './gate-actions.ts'

type Route = readonly [simId: string, range: string]

const columns: readonly StaticColumn<Route>[] = [
  {
    header: t`SIM`,
    cell: ([simId]) => (
      <Link to="/sims/$simId" params={{ simId }}>
        <Mono>{simId}</Mono>
      </Link>
    ),
  },
  { header: t`LAN behind it`, cell: ([, range]) => <Mono>{range}</Mono> },
]

/** LANs behind routers, each reached through its SIM: of Type-F alone. */
export function RoutingSection({ gateway }: { readonly gateway: VirtualPrivateGateway }) {
  const { simBasedRoutingConfig, enableSimBasedRouting: isOn } = gateway
  const routes = Object.entries(simBasedRoutingConfig ?? {})
  const { routeOn, routeOff, setRoutes } = gateActions
  return (
    <Section
      title={t`SIM-based routing`}
      actions={
        <div className={classes.buttons}>
          <ActionButton action={setRoutes} resources={[gateway]} />
          <ActionButton action={isOn ? routeOff : routeOn} resources={[gateway]} />
        </div>
      }
    >
      <Stack gap={12}>
        <div>
          <StatusBadge tone={isOn ? 'active' : 'inactive'} label={isOn ? t`On` : t`Off`} />
        </div>
        {routes.length === 0 ? (
          <Quiet>
            {t`Your hosts reach the LAN behind a router through its SIM, once a route says which LAN that is. There is none yet.`}
          </Quiet>
        ) : (
          <StaticTable
            label={t`SIM-based routing`}
            rows={routes}
            rowKey={([simId]) => simId}
            columns={columns}
          />
        )}
      </Stack>
    </Section>
  )
}
