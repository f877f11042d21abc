import { t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import { getDataFromSim } from '../../../../api/generated/operations.ts'
import { beginToRead, entryRead } from '../../../../components/data/entry-pages.ts'
import { DataView } from '../../../../components/data/DataView.tsx'
import { dataRoute } from '../../../../components/data/search.ts'
import { Section } from '../../../../components/detail/Section.tsx'
import { titled } from '../../../../components/resource/routes.ts'
import { ViewerLink } from '../../../data/-viewer/ViewerLink.tsx'

export const Route = createFileRoute('/sims/$simId/tools/data')({
  ...titled(t`Harvest Data`),
  ...dataRoute,
  loader: ({ context, params, deps }) =>
    beginToRead(context.queryClient, [readOf(params.simId)], deps),
  component: SimData,
})

const sourceOf = (simId: string) => ({ resourceType: 'Sim', resourceId: simId }) as const
const readOf = (simId: string) => entryRead(sourceOf(simId), getDataFromSim, { sim_id: simId })

function SimData() {
  const { simId } = Route.useParams()
  return (
    <Section title={t`Harvest Data`} actions={<ViewerLink source={sourceOf(simId)} />}>
      <DataView
        reads={[readOf(simId)]}
        search={Route.useSearch()}
        asked={Route.useLoaderData()}
        fileName={`data-${simId}`}
      />
    </Section>
  )
}
