import { Stack } from '@mantine/core'
import { plural, t } from '@lingui/core/macro'
import { Link } from '@tanstack/react-router'
import { useQueries } from '@tanstack/react-query'
import { getSearchSimsQueryOptions } from '../../../api/generated/client/query/query.ts'
import type { Sim } from '../../../api/generated/models/sim.ts'
import * as op from '../../../api/generated/operations.ts'
import { usePermissions } from '../../../api/permissions.ts'
import { ActionButton } from '../../../components/action/ActionButton.tsx'
import { ActionProvider } from '../../../components/action/ActionProvider.tsx'
import { Mono } from '../../../components/detail/Mono.tsx'
import { PanelState } from '../../../components/detail/Panel.tsx'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import { Section } from '../../../components/detail/Section.tsx'
import { StaticTable, type StaticColumn } from '../../../components/detail/StaticTable.tsx'
import { GroupLink } from '../../../components/group/GroupLink.tsx'
import { simActions } from '../../sims/-actions.ts'
import { sim } from '../../sims/-resource.tsx'
import { elsewhere } from './elsewhere.ts'
import { useGroupsUsing } from '../-parts/useGroupsUsing.ts'

/** SIMs of each group that are looked at: one page of the search. */
const limit = 100
const shown = 20

const reconnect = simActions.filter(({ operation }) => operation.id === op.deleteSimSession.id)

/**
 * SIMs whose group uses the gateway, but whose session began before: they go through it when they
 * have connected anew.
 */
export function Stragglers({ vpgId }: { readonly vpgId: string }) {
  const { groups } = useGroupsUsing(vpgId)
  const { may } = usePermissions()
  const allowed = may(op.searchSims).allowed
  const found = useQueries({
    queries: groups.map(({ groupId = '' }) => ({
      ...getSearchSimsQueryOptions({ group_id: [groupId], session_status: 'ONLINE', limit }),
      enabled: allowed,
    })),
    combine: (results) => ({
      sims: results.flatMap(({ data }) => data?.data ?? []),
      more: results.some(({ data }) => Boolean(data?.headers.get('x-soracom-next-key'))),
      waiting: results.some(({ isPending }) => isPending),
      error: results.find(({ error }) => error)?.error,
      retry: () => results.forEach(({ refetch }) => void refetch()),
    }),
  })
  if (groups.length === 0 || !allowed) return null
  return (
    <Section title={t`Not yet through it`}>
      {found.error || found.waiting ? (
        <PanelState error={found.error} onRetry={found.retry} />
      ) : (
        <Found
          sims={elsewhere(found.sims, vpgId)}
          part={found.more ? found.sims.length : undefined}
        />
      )}
    </Section>
  )
}

interface FoundProps {
  readonly sims: readonly Sim[]
  /** How many SIMs were looked at, where those are not all. */
  readonly part: number | undefined
}

function Found({ sims, part }: FoundProps) {
  const [action] = reconnect
  const note =
    part !== undefined &&
    plural(part, {
      one: 'One SIM of its groups was looked at, not all of them.',
      other: '# SIMs of its groups were looked at, not all of them.',
    })
  if (sims.length === 0) {
    return (
      <>
        <Quiet>{t`Every SIM of its groups that is online goes through it.`}</Quiet>
        {note && <Quiet>{note}</Quiet>}
      </>
    )
  }
  return (
    <ActionProvider actions={reconnect} find={(key) => sims.find((one) => sim.key(one) === key)}>
      <Stack gap={12}>
        <Quiet>
          {plural(sims.length, {
            one: 'One SIM is online with a session that began before its group used this gateway. It goes through it once it has connected anew.',
            other:
              '# SIMs are online with sessions that began before their groups used this gateway. They go through it once they have connected anew.',
          })}
        </Quiet>
        {note && <Quiet>{note}</Quiet>}
        <StaticTable
          label={t`Not yet through it`}
          rows={sims.slice(0, shown)}
          rowKey={sim.key}
          columns={columns}
        />
        {sims.length > shown && (
          <Quiet>
            {plural(sims.length - shown, { one: 'And one more.', other: 'And # more.' })}
          </Quiet>
        )}
        {action && (
          <div>
            <ActionButton action={action} resources={sims} />
          </div>
        )}
      </Stack>
    </ActionProvider>
  )
}

const columns: readonly StaticColumn<Sim>[] = [
  {
    header: t`SIM`,
    cell: (one) => (
      <Link {...sim.page?.(one)}>
        <bdi>{sim.name(one)}</bdi>
      </Link>
    ),
  },
  { header: t`Group`, cell: ({ groupId }) => <GroupLink groupId={groupId} /> },
  { header: t`Address`, cell: (one) => <Mono>{one.sessionStatus?.ueIpAddress ?? ''}</Mono> },
  { header: t`Goes through`, cell: (one) => <Through sim={one} /> },
]

function Through({ sim: one }: { readonly sim: Sim }) {
  const vpgId = one.sessionStatus?.vpgId
  if (!vpgId) return <span>{t`The gateway that all share`}</span>
  return (
    <Link to="/gateways/$vpgId" params={{ vpgId }}>
      <Mono cut>{vpgId}</Mono>
    </Link>
  )
}
