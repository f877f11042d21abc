import { t } from '@lingui/core/macro'
import { Link } from '@tanstack/react-router'
import type { Group } from '../../../api/generated/models/group.ts'
import type { VirtualPrivateGateway } from '../../../api/generated/models/virtualPrivateGateway.ts'
import { listGroups } from '../../../api/generated/operations.ts'
import { usePermissions } from '../../../api/permissions.ts'
import { ActionButton } from '../../../components/action/ActionButton.tsx'
import { ActionProvider } from '../../../components/action/ActionProvider.tsx'
import { useActionColumn } from '../../../components/action/useActionColumn.tsx'
import { Mono } from '../../../components/detail/Mono.tsx'
import { PanelState } from '../../../components/detail/Panel.tsx'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import { Section } from '../../../components/detail/Section.tsx'
import { StaticTable, type StaticColumn } from '../../../components/detail/StaticTable.tsx'
import { groupName } from '../../../domain/group/name.ts'
import { gatewayActions } from '../-actions.ts'
import { useGroupsUsing } from '../-parts/useGroupsUsing.ts'
import { stopUsing } from './group-actions.ts'

const [letUse] = gatewayActions

/** The groups that name a gateway, and what lets another one do so. */
export function GroupsSection({ gateway }: { readonly gateway: VirtualPrivateGateway }) {
  return (
    <Section
      title={t`Groups that use it`}
      actions={letUse && <ActionButton action={letUse} resources={[gateway]} />}
    >
      <Groups vpgId={gateway.vpgId ?? ''} />
    </Section>
  )
}

function Groups({ vpgId }: { readonly vpgId: string }) {
  const { groups, loading, failed } = useGroupsUsing(vpgId)
  const acts = useActionColumn([stopUsing], { called })
  const permitted = usePermissions().may(listGroups)
  if (!permitted.allowed) return <Quiet>{permitted.reason}</Quiet>
  if (failed) return <Quiet role="alert">{t`The groups could not be read.`}</Quiet>
  if (groups.length === 0) {
    if (loading) return <PanelState error={undefined} onRetry={() => undefined} />
    return <Quiet>{t`No group uses it, so that no SIM goes through it. Let a group use it.`}</Quiet>
  }
  return (
    <ActionProvider
      actions={[stopUsing]}
      find={(key) => groups.find(({ groupId }) => groupId === key)}
    >
      <StaticTable
        label={t`Groups that use it`}
        rows={groups}
        rowKey={({ groupId = '' }) => groupId}
        columns={[...columns, ...acts]}
      />
    </ActionProvider>
  )
}

const called = (group: Group) => t`Stop using it for ${groupName(group)}`

const columns: readonly StaticColumn<Group>[] = [
  {
    header: t`Group`,
    cell: (one) => (
      <Link to="/groups/$groupId" params={{ groupId: one.groupId ?? '' }}>
        <bdi>{groupName(one)}</bdi>
      </Link>
    ),
  },
  { header: t`Group ID`, cell: ({ groupId = '' }) => <Mono cut>{groupId}</Mono> },
  {
    header: t`SIMs`,
    cell: ({ groupId = '' }) => (
      <Link to="/groups/$groupId/sims" params={{ groupId }}>{t`Its SIMs`}</Link>
    ),
  },
]
