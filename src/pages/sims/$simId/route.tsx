import { createFileRoute, notFound, Outlet } from '@tanstack/react-router'
import { ApiError } from '../../../api/errors.ts'
import { getGetSimQueryOptions, useGetSimSuspense } from '../../../api/generated/client/sim/sim.ts'
import { ActionProvider } from '../../../components/action/ActionProvider.tsx'
import { PaletteActions } from '../../../components/action/PaletteActions.tsx'
import { PageBody } from '../../../components/detail/Section.tsx'
import { TabsNav } from '../../../components/detail/TabsNav.tsx'
import { usePageTitle } from '../../../components/shell/title.tsx'
import { simLabel, subscribersOf } from '../../../domain/sim/sim.ts'
import { customTags } from '../../../domain/tags.ts'
import { simActions } from '../-actions/all.ts'
import { NoSuchSim, SimError } from '../-detail/SimError.tsx'
import { SimHeader } from '../-detail/SimHeader.tsx'
import { useReconnection } from '../-detail/useReconnection.ts'

export const Route = createFileRoute('/sims/$simId')({
  loader: ({ context, params }) =>
    context.queryClient
      .ensureQueryData(getGetSimQueryOptions(params.simId))
      .catch((error: unknown) => {
        throw error instanceof ApiError && error.status === 404 ? notFound() : error
      }),
  notFoundComponent: NoSuchSim,
  errorComponent: SimError,
  head: () => ({ meta: [{ title: 'SIM' }] }),
  component: SimPage,
})

function SimPage() {
  const { simId } = Route.useParams()
  const { data: sim } = useGetSimSuspense(simId).data
  const reconnection = useReconnection(simId, sim)
  usePageTitle(simLabel(sim))
  const tab = { params: { simId } }
  return (
    <ActionProvider actions={simActions} find={() => sim} onDone={reconnection.watch}>
      <PaletteActions resources={[sim]} />
      <SimHeader sim={sim} reconnecting={reconnection.waiting} />
      <TabsNav
        label="SIM"
        tabs={[
          { label: 'Overview', link: { to: '/sims/$simId', ...tab }, exact: true },
          {
            label: 'Tags',
            link: { to: '/sims/$simId/tags', ...tab },
            count: customTags(sim.tags).length,
          },
          {
            label: 'Subscriptions',
            link: { to: '/sims/$simId/subscriptions', ...tab },
            count: subscribersOf(sim).length,
          },
          { label: 'Sessions', link: { to: '/sims/$simId/sessions', ...tab } },
          { label: 'History', link: { to: '/sims/$simId/history', ...tab } },
          { label: 'Usage', link: { to: '/sims/$simId/usage', ...tab } },
        ]}
      />
      <PageBody wide>
        <Outlet />
      </PageBody>
    </ActionProvider>
  )
}
