import { t } from '@lingui/core/macro'
import type { VirtualPrivateGateway } from '../../../api/generated/models/virtualPrivateGateway.ts'
import { ActionButton } from '../../../components/action/ActionButton.tsx'
import { ActionProvider } from '../../../components/action/ActionProvider.tsx'
import { useActionColumn } from '../../../components/action/useActionColumn.tsx'
import { Dash, Mono } from '../../../components/detail/Mono.tsx'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import { Section } from '../../../components/detail/Section.tsx'
import { StaticTable, type StaticColumn } from '../../../components/detail/StaticTable.tsx'
import { StatusBadge } from '../../../components/detail/StatusBadge.tsx'
import { addMirror, mirrorActions, mirrorsOf, type Mirror } from './mirroring.ts'

const columns: readonly StaticColumn<Mirror>[] = [
  {
    header: t`Destination`,
    cell: ({ address }) => <Mono copy={t`IP address`}>{address}</Mono>,
  },
  {
    header: t`Description`,
    cell: ({ description }) => (description ? <bdi>{description}</bdi> : <Dash />),
  },
  {
    header: t`State`,
    cell: ({ enabled }) =>
      enabled === true ? (
        <StatusBadge tone="active" label={t`On`} />
      ) : (
        <StatusBadge tone="inactive" label={t`Paused`} />
      ),
  },
  {
    header: t`Protocol`,
    cell: ({ protocol }) => (protocol ? <Mono>{protocol.toUpperCase()}</Mono> : <Dash />),
  },
]

/** The hosts that copies of a gateway's traffic go to. */
export function Mirroring({ gateway }: { readonly gateway: VirtualPrivateGateway }) {
  const rows = mirrorsOf(gateway)
  const acts = useActionColumn(mirrorActions)
  return (
    <Section
      title={t`Mirroring`}
      actions={<ActionButton action={addMirror} resources={[gateway]} />}
    >
      {rows.length === 0 ? (
        <Quiet>
          {t`Copies of the traffic go nowhere. A host of yours, such as an intrusion detection system, can receive a copy of every packet.`}
        </Quiet>
      ) : (
        <ActionProvider
          actions={mirrorActions}
          find={(key) => rows.find(({ address }) => address === key) ?? null}
        >
          <StaticTable
            label={t`Mirroring`}
            columns={[...columns, ...acts]}
            rows={rows}
            rowKey={({ address }) => address}
          />
        </ActionProvider>
      )}
    </Section>
  )
}
