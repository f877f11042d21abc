import { Group, Loader, Text } from '@mantine/core'
import { t } from '@lingui/core/macro'
import { createFileRoute, Outlet } from '@tanstack/react-router'
import { useGetSimSuspense } from '../../../api/generated/client/sim/sim.ts'
import { ensureOne } from '../../../api/reading.ts'
import { PageBody } from '../../../components/detail/Section.tsx'
import { OnlineDot, StatusBadge } from '../../../components/detail/StatusBadge.tsx'
import { ResourceFailure } from '../../../components/resource/ResourceFailure.tsx'
import { ResourcePage } from '../../../components/resource/ResourcePage.tsx'
import { titled } from '../../../components/resource/routes.ts'
import { isOnline, subscribersOf } from '../../../domain/sim/sim.ts'
import { customTags } from '../../../domain/tags.ts'
import { simActions } from '../-actions.ts'
import { headerButtons } from '../-choices.ts'
import { useReconnection } from '../-detail/useReconnection.ts'
import { sim } from '../-resource.tsx'
import { statusBadge } from '../-sim/words.ts'

export const Route = createFileRoute('/sims/$simId')({
  ...titled(t`SIM`),
  loader: ({ context, params }) => ensureOne(context.queryClient, sim, params.simId),
  errorComponent: (failure) => <ResourceFailure resource={sim} {...failure} />,
  component: SimPage,
})

function SimPage() {
  const { simId } = Route.useParams()
  const { data: item } = useGetSimSuspense(simId).data
  const reconnection = useReconnection(simId, item)
  const params = { simId }
  return (
    <ResourcePage
      resource={sim}
      item={item}
      actions={simActions}
      buttons={headerButtons(item)}
      onDone={reconnection.watch}
      badge={
        <Group gap={12} wrap="nowrap" style={{ flex: 'none' }}>
          <StatusBadge {...statusBadge(item.status)} />
          {reconnection.waiting ? (
            <Group gap={6} wrap="nowrap" role="status">
              <Loader size={12} />
              <Text size="sm">{t`Reconnecting`}</Text>
            </Group>
          ) : (
            <OnlineDot online={isOnline(item)} />
          )}
        </Group>
      }
      tabs={[
        { label: t`Overview`, link: { to: '/sims/$simId', params }, exact: true },
        {
          label: t`Tags`,
          link: { to: '/sims/$simId/tags', params },
          count: customTags(item.tags).length,
        },
        {
          label: t`Subscriptions`,
          link: { to: '/sims/$simId/subscriptions', params },
          count: subscribersOf(item).length,
        },
        { label: t`Sessions`, link: { to: '/sims/$simId/sessions', params } },
        { label: t`History`, link: { to: '/sims/$simId/history', params } },
        { label: t`Usage`, link: { to: '/sims/$simId/usage', params } },
      ]}
    >
      <PageBody wide>
        <Outlet />
      </PageBody>
    </ResourcePage>
  )
}
