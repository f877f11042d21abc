import { Anchor, Button, Group, Stack } from '@mantine/core'
import { plural, t } from '@lingui/core/macro'
import { IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { getGetSubscriberQueryOptions } from '../../api/generated/client/subscriber/subscriber.ts'
import { ApiError } from '../../api/errors.ts'
import * as op from '../../api/generated/operations.ts'
import { usePermissions } from '../../api/permissions.ts'
import { defineAction, type Kind } from '../../components/action/action.ts'
import { ActionButton } from '../../components/action/ActionButton.tsx'
import { ActionProvider } from '../../components/action/ActionProvider.tsx'
import { CopyButton } from '../../components/detail/CopyButton.tsx'
import { Dash, Mono } from '../../components/detail/Mono.tsx'
import { Quiet } from '../../components/detail/Quiet.tsx'
import { Section } from '../../components/detail/Section.tsx'
import { StaticTable, type StaticColumn } from '../../components/detail/StaticTable.tsx'
import { StatusBadge } from '../../components/detail/StatusBadge.tsx'
import { Time } from '../../components/detail/Time.tsx'
import { useNow } from '../../components/detail/useNow.ts'
import { transferLifeMs } from '../../domain/sim/transfer.ts'
import { minuteMs } from '../../domain/time.ts'
import { readAgain } from '../sims/-list/late-read-again.ts'
import { durationText } from '../sims/-sim/duration.ts'
import { endOutgoing, forgetOutgoing, outgoing, type Outgoing } from './-kept.ts'

const simsText = (count: number) => plural(count, { one: '# SIM', other: '# SIMs' })

/** A transfer is known by its first SIM: its token must stand in no address. */
const transfer: Kind<Outgoing> = {
  key: ({ imsis }) => imsis[0] ?? '',
  name: ({ imsis, operatorId }) => t`${simsText(imsis.length)} to ${operatorId}`,
  noun: {
    title: t`Transfers`,
    one: t`transfer`,
    many: t`transfers`,
    counted: (count) => plural(count, { one: '# transfer', other: '# transfers' }),
  },
}

const cancel = defineAction(transfer, {
  id: 'cancel',
  operation: op.deleteSubscriberTransferToken,
  icon: IconX,
  label: t`Cancel transfer`,
  title: (what) => t`Cancel ${what}`,
  consequence: () => t`The token becomes invalid and the SIMs are ready again.`,
  call: ({ token }) => ({ path: { token }, secrets: [['token']] }),
  after: (one) => {
    endOutgoing(one)
    // They are ready again, which no answer tells.
    void readAgain(one.simIds)
  },
  done: (what) => t`${what}: cancelled`,
})

const actions = [cancel]

/** What became of a transfer, as far as its first SIM tells: the API tells of no transfer. */
type Standing = 'waiting' | 'accepted' | 'over' | 'unknown'

function useStanding({ imsis, issuedAt, ended }: Outgoing): Standing {
  const { may } = usePermissions()
  const now = useNow()
  const { data, error } = useQuery({
    ...getGetSubscriberQueryOptions(imsis[0] ?? ''),
    enabled: !ended && may(op.getSubscriber).allowed,
    refetchInterval: minuteMs / 2,
    retry: false,
  })
  if (ended) return 'over'
  if (error instanceof ApiError && error.status === 404) return 'accepted'
  if (now >= issuedAt + transferLifeMs) return 'over'
  const status = data?.data.status
  if (status === undefined) return 'unknown'
  return status === 'transferring' ? 'waiting' : 'over'
}

function State({ of }: { readonly of: Outgoing }) {
  const standing = useStanding(of)
  if (standing === 'accepted') return <StatusBadge tone="active" label={t`Accepted`} />
  if (standing === 'over') return <StatusBadge tone="inactive" label={t`Over`} />
  return <StatusBadge tone="standby" label={t`Waiting`} />
}

function Left({ of }: { readonly of: Outgoing }) {
  const now = useNow()
  // The clock of the page ticks in steps, and may be a little behind.
  const left = Math.min(of.issuedAt + transferLifeMs - now, transferLifeMs)
  const standing = useStanding(of)
  if (standing === 'over' && left > 0) return <Dash />
  if (standing === 'accepted' || left <= 0) return <Time at={of.issuedAt + transferLifeMs} />
  return durationText(left)
}

function Buttons({ of }: { readonly of: Outgoing }) {
  const standing = useStanding(of)
  if (standing === 'waiting' || standing === 'unknown') {
    return <ActionButton action={cancel} resources={[of]} />
  }
  return (
    <Button variant="default" onClick={() => forgetOutgoing(of)}>
      {t`Remove from this list`}
    </Button>
  )
}

const columns: readonly StaticColumn<Outgoing>[] = [
  {
    header: t`SIMs`,
    cell: ({ imsis }) => (
      <Anchor
        inherit
        renderRoot={(props) => <Link to="/sims" search={{ q: imsis.join(', ') }} {...props} />}
      >
        {simsText(imsis.length)}
      </Anchor>
    ),
  },
  {
    header: t`Destination`,
    cell: ({ operatorId, email }) => (
      <>
        <Mono>{operatorId}</Mono> <bdi>{email}</bdi>
      </>
    ),
  },
  { header: t`State`, cell: (one) => <State of={one} /> },
  { header: t`Time left`, cell: (one) => <Left of={one} /> },
  {
    header: t`Token`,
    cell: ({ token }) => (
      <Group gap={4} wrap="nowrap">
        <Mono>{`${token.slice(0, 8)}…`}</Mono>
        <CopyButton value={token} what={t`token`} />
      </Group>
    ),
  },
  { header: t`What can be done`, cell: (one) => <Buttons of={one} /> },
]

/** The transfers that were issued from this tab, with their tokens. */
export function OutgoingTransfers() {
  const all = outgoing.useItems()
  const find = (key: string) => all.find((one) => transfer.key(one) === key) ?? null
  return (
    <ActionProvider actions={actions} find={find}>
      <Section title={t`Outgoing`}>
        <Stack gap="sm">
          <Quiet>
            {t`Transfers that were begun in this tab. The service tells of no transfer, so they are kept here until the tab is closed or you sign out; copy a token that you will need longer.`}
          </Quiet>
          {all.length === 0 ? (
            <Quiet>{t`None was begun in this tab.`}</Quiet>
          ) : (
            <StaticTable
              label={t`Outgoing transfers`}
              columns={columns}
              rows={all}
              rowKey={({ token }) => token}
            />
          )}
          <Anchor
            inherit
            renderRoot={(props) => (
              <Link to="/sims" search={{ status: ['transferring'] }} {...props} />
            )}
          >
            {t`All SIMs that are being transferred`}
          </Anchor>
        </Stack>
      </Section>
    </ActionProvider>
  )
}
