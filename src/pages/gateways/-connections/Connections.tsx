import { t } from '@lingui/core/macro'
import { Group } from '@mantine/core'
import { useState } from 'react'
import type { VirtualPrivateGateway } from '../../../api/generated/models/virtualPrivateGateway.ts'
import { ActionButton } from '../../../components/action/ActionButton.tsx'
import { ActionProvider } from '../../../components/action/ActionProvider.tsx'
import { useActionColumn } from '../../../components/action/useActionColumn.tsx'
import { Mono } from '../../../components/detail/Mono.tsx'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import { Section } from '../../../components/detail/Section.tsx'
import { StaticTable, type StaticColumn } from '../../../components/detail/StaticTable.tsx'
import { StatusBadge } from '../../../components/detail/StatusBadge.tsx'
import { supports } from '../../../domain/gateways/types.ts'
import { gatewayTypeText } from '../../../words/gateways.ts'
import { connectionActions } from './actions.ts'
import { attachVpc, peerTransitGateway, peerVpc } from './connect-actions.ts'
import { connectionsOf, hasTransitGateway, type Connection } from './connection.ts'
import classes from './connections.module.css'
import { NextStep } from './NextStep.tsx'
import { connectionBadge, kindLabel } from './words.ts'

const keyOf = ({ kind, id }: Connection) => `${kind} ${id}`

function columnsOf(accepted: ReadonlySet<string>): readonly StaticColumn<Connection>[] {
  return [
    { header: t`Connection`, cell: (one) => <Name connection={one} /> },
    {
      header: t`State and next step`,
      cell: (one) => (
        <div className={classes.state}>
          {one.status !== undefined && <StatusBadge {...connectionBadge(one.status)} />}
          <NextStep connection={one} accepted={accepted.has(one.id)} />
        </div>
      ),
    },
  ]
}

/** All networks that a gateway is connected to, and what is to be done next for each. */
export function Connections({ gateway }: { readonly gateway: VirtualPrivateGateway }) {
  const rows = connectionsOf(gateway)
  // The API does not tell that a request was accepted until the connection is up.
  const [accepted, setAccepted] = useState<ReadonlySet<string>>(new Set())
  const acts = useActionColumn(connectionActions, { stack: true })
  const hasTransit = hasTransitGateway(gateway)
  const canPeer = supports(gateway.type, 'peering')
  if (!canPeer && !hasTransit && rows.length === 0) return <Unconnectable gateway={gateway} />
  return (
    <Section
      title={t`Connections`}
      actions={
        <Group gap={8} justify="flex-end">
          {canPeer && <ActionButton action={peerVpc} resources={[gateway]} />}
          {hasTransit && <ActionButton action={attachVpc} resources={[gateway]} />}
          {hasTransit && <ActionButton action={peerTransitGateway} resources={[gateway]} />}
        </Group>
      }
    >
      {rows.length === 0 ? (
        <Quiet>
          {hasTransit
            ? t`There are none yet. Attach a VPC on AWS, or peer a transit gateway, and devices reach its network without the internet.`
            : t`There are none yet. Peer a VPC on AWS, and devices reach its network without the internet. Door and Direct, which connect other networks, are arranged through support.`}
        </Quiet>
      ) : (
        <ActionProvider
          actions={connectionActions}
          find={(key) => rows.find(({ id }) => id === key) ?? null}
          onDone={({ id }, resources) => {
            if (id === 'accept-attachment') {
              setAccepted((old) => new Set([...old, ...resources.map((one) => one.id)]))
            }
          }}
        >
          <StaticTable
            label={t`Connections`}
            columns={[...columnsOf(accepted), ...acts]}
            rows={rows}
            rowKey={keyOf}
          />
        </ActionProvider>
      )}
    </Section>
  )
}

/** What a type cannot is said once, with the types that can. */
function Unconnectable({ gateway }: { readonly gateway: VirtualPrivateGateway }) {
  const type = gatewayTypeText(gateway.type)
  return (
    <Section title={t`Connections`}>
      <Quiet>
        {t`A private gateway of ${type} cannot be connected to other networks. Those of Type-F (VPC peering, Door, Direct) and Type-F2 (transit gateway, Door, Direct) can; a type is chosen when a private gateway is created.`}
      </Quiet>
    </Section>
  )
}

/** What a connection is called, what it is and where it leads. */
function Name({ connection }: { readonly connection: Connection }) {
  const { name, id, kind, network, account, region, ranges, note } = connection
  const what = kind === 'transitPeering' ? t`Transit gateway ID` : t`VPC ID`
  return (
    <div className={classes.lines}>
      {name && <bdi>{name}</bdi>}
      <span className={classes.muted}>{kindLabel(kind)}</span>
      <Mono copy={t`ID of the connection`}>{id}</Mono>
      {network && <Mono copy={what}>{network}</Mono>}
      {ranges.map((range) => (
        <Mono key={range} copy={t`Range`}>
          {range}
        </Mono>
      ))}
      {note && <bdi>{note}</bdi>}
      {account && <Mono copy={t`AWS account`}>{account}</Mono>}
      {region && <Mono copy={t`AWS region`}>{region}</Mono>}
    </div>
  )
}
