import { Stack, TextInput } from '@mantine/core'
import { t } from '@lingui/core/macro'
import { useState } from 'react'
import type { RoutingFilterEntry } from '../../../api/generated/models/routingFilterEntry.ts'
import type { VirtualPrivateGateway } from '../../../api/generated/models/virtualPrivateGateway.ts'
import { ActionButton } from '../../../components/action/ActionButton.tsx'
import { Mono } from '../../../components/detail/Mono.tsx'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import { Section } from '../../../components/detail/Section.tsx'
import { StaticTable, type StaticColumn } from '../../../components/detail/StaticTable.tsx'
import { StatusBadge } from '../../../components/detail/StatusBadge.tsx'
import { parseAddress } from '../../../domain/gateways/cidr.ts'
import { decidingEntry, inOrder } from '../../../domain/gateways/routing-filter.ts'
import { internetActions } from './actions.ts'
import classes from './internet.module.css'

/** Which destinations devices reach: the entries as they apply, and a look at one address. */
export function FilterSection({ gateway }: { readonly gateway: VirtualPrivateGateway }) {
  const entries = gateway.routingFilterEntries ?? []
  return (
    <Section
      title={t`Routing filter`}
      actions={<ActionButton action={internetActions.setFilter} resources={[gateway]} />}
    >
      {entries.length === 0 ? (
        <Quiet>
          {t`There are no entries: devices reach every destination that the gateway leads to.`}
        </Quiet>
      ) : (
        <Stack gap={12}>
          <Quiet>
            {t`Where several ranges hold an address, the longest prefix decides: the list shows them in this order. What no range holds is let through.`}
          </Quiet>
          <StaticTable
            label={t`Routing filter`}
            rows={inOrder(entries)}
            rowKey={({ action, ipRange }) => `${action} ${ipRange}`}
            columns={columns}
          />
          <AddressCheck entries={entries} />
        </Stack>
      )}
    </Section>
  )
}

const badge = (action: string) =>
  action === 'allow'
    ? ({ tone: 'active', label: t`Allow` } as const)
    : ({ tone: 'terminated', label: t`Deny` } as const)

const columns: readonly StaticColumn<RoutingFilterEntry>[] = [
  { header: t`Destination`, cell: ({ ipRange }) => <Mono>{ipRange}</Mono> },
  { header: t`Action`, cell: ({ action }) => <StatusBadge {...badge(action)} /> },
]

/** What the entries say of one address, without sending anything. */
function AddressCheck({ entries }: { readonly entries: readonly RoutingFilterEntry[] }) {
  const [text, setText] = useState('')
  const typed = text.trim()
  const address = parseAddress(typed)
  return (
    <div className={classes.check}>
      <TextInput
        label={t`Try an address`}
        placeholder="203.0.113.7"
        autoComplete="off"
        spellCheck={false}
        styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <p className={classes.verdict} role="status">
        {typed !== '' && <Verdict entries={entries} address={address} />}
      </p>
    </div>
  )
}

interface VerdictProps {
  readonly entries: readonly RoutingFilterEntry[]
  readonly address: number | undefined
}

function Verdict({ entries, address }: VerdictProps) {
  if (address === undefined) return <span>{t`Enter an IPv4 address.`}</span>
  const entry = decidingEntry(entries, address)
  if (!entry) {
    return <span>{t`Let through: no range holds it.`}</span>
  }
  const { ipRange, action } = entry
  return (
    <span>{action === 'allow' ? t`Let through by ${ipRange}.` : t`Held back by ${ipRange}.`}</span>
  )
}
