import { t } from '@lingui/core/macro'
import { useQuery } from '@tanstack/react-query'
import { getListEventHandlersQueryOptions } from '../../../api/generated/client/event-handler/event-handler.ts'
import { listEventHandlers } from '../../../api/generated/operations.ts'
import { usePermissions } from '../../../api/permissions.ts'
import { PanelState } from '../../../components/detail/Panel.tsx'
import { Section } from '../../../components/detail/Section.tsx'
import { HandlerTable } from './HandlerTable.tsx'
import { NewHandlerLink } from './NewHandlerLink.tsx'

/** The event handlers that watch the SIMs of a group. */
export function GroupHandlers({ groupId }: { readonly groupId: string }) {
  const { may } = usePermissions()
  const mayList = may(listEventHandlers).allowed
  const { data, error, refetch } = useQuery({
    ...getListEventHandlersQueryOptions({ target: 'group' }),
    enabled: mayList,
  })
  if (!mayList) return null
  return (
    <Section
      title={t`Event handlers`}
      actions={
        <NewHandlerLink target={`group:${groupId}`}>{t`Create for this group`}</NewHandlerLink>
      }
    >
      {data ? (
        <HandlerTable
          label={t`Event handlers of this group`}
          handlers={data.data.filter(({ targetGroupId }) => targetGroupId === groupId)}
          none={t`No event handler watches this group by itself. Those of all SIMs reach it too.`}
        />
      ) : (
        <PanelState error={error} onRetry={() => void refetch()} />
      )}
    </Section>
  )
}
