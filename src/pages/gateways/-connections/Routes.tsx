import { t } from '@lingui/core/macro'
import type { VirtualPrivateGateway } from '../../../api/generated/models/virtualPrivateGateway.ts'
import { ActionButton } from '../../../components/action/ActionButton.tsx'
import { ActionProvider } from '../../../components/action/ActionProvider.tsx'
import { useActionColumn } from '../../../components/action/useActionColumn.tsx'
import { Dash, Mono } from '../../../components/detail/Mono.tsx'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import { Section } from '../../../components/detail/Section.tsx'
import { StaticTable, type StaticColumn } from '../../../components/detail/StaticTable.tsx'
import { addRoute } from './connect-actions.ts'
import { connectionsOf } from './connection.ts'
import classes from './connections.module.css'
import { routeActions, routesOf, type Route } from './routes.ts'
import { routeKindLabel } from './words.ts'

function columnsOf(names: ReadonlyMap<string, string | undefined>): readonly StaticColumn<Route>[] {
  return [
    {
      header: t`Destination`,
      cell: ({ destinationCidr }) =>
        destinationCidr ? <Mono copy={t`Range`}>{destinationCidr}</Mono> : <Dash />,
    },
    {
      header: t`Through`,
      cell: ({ target }) => (
        <div className={classes.lines}>
          {target && names.get(target) && <bdi>{names.get(target)}</bdi>}
          {target ? <Mono>{target}</Mono> : <Dash />}
        </div>
      ),
    },
    { header: t`Kind`, cell: ({ type }) => routeKindLabel(type) },
  ]
}

/** Where a gateway of Type-F2 sends what devices send: the routes one sets, and those it learned. */
export function Routes({ gateway }: { readonly gateway: VirtualPrivateGateway }) {
  const rows = routesOf(gateway)
  const acts = useActionColumn(routeActions)
  const names = new Map(
    connectionsOf(gateway).map(({ id, name, network }) => [id, name || network]),
  )
  return (
    <Section title={t`Routes`} actions={<ActionButton action={addRoute} resources={[gateway]} />}>
      {rows.length === 0 ? (
        <Quiet>
          {t`There are none yet. A route says which addresses devices reach through which connection.`}
        </Quiet>
      ) : (
        <ActionProvider
          actions={routeActions}
          find={(key) => rows.find(({ id }) => id === key) ?? null}
        >
          <StaticTable
            label={t`Routes`}
            columns={[...columnsOf(names), ...acts]}
            rows={rows}
            rowKey={({ id }) => id}
          />
        </ActionProvider>
      )}
    </Section>
  )
}
