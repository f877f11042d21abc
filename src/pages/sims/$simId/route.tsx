import { Group, Loader, Text } from '@mantine/core'
import { t } from '@lingui/core/macro'
import { createFileRoute, Outlet } from '@tanstack/react-router'
import { useGetSimSuspense } from '../../../api/generated/client/sim/sim.ts'
import { ensureOne } from '../../../api/reading.ts'
import { OnlineDot, StatusBadge } from '../../../components/detail/StatusBadge.tsx'
import { Facts } from '../../../components/resource/Facts.tsx'
import { ResourceFailure } from '../../../components/resource/ResourceFailure.tsx'
import { ResourcePage } from '../../../components/resource/ResourcePage.tsx'
import { titled } from '../../../components/resource/routes.ts'
import { isOnline } from '../../../domain/sim/sim.ts'
import { simActions } from '../-actions.ts'
import { headerButtons } from '../-choices.ts'
import { useReconnection } from '../-detail/useReconnection.ts'
import { railFacts } from '../-more-facts.tsx'
import { sim } from '../-resource.tsx'
import { useTools } from '../-tools/useTools.ts'
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
  const tools = useTools()
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
      rail={<Facts rail facts={railFacts} item={item} title={t`SIM`} />}
      tabs={[
        { label: t`Overview`, link: { to: '/sims/$simId', params }, exact: true },
        { label: t`Activity`, link: { to: '/sims/$simId/activity', params } },
        { label: t`Traffic`, link: { to: '/sims/$simId/traffic', params } },
        ...(tools.length > 0
          ? [{ label: t`Tools`, link: { to: '/sims/$simId/tools', params } as const }]
          : []),
        { label: t`Settings`, link: { to: '/sims/$simId/settings', params } },
      ]}
    >
      <Outlet />
    </ResourcePage>
  )
}
