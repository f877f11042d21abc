import { t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import { getDataFromSim } from '../../../../api/generated/operations.ts'
import { dataPages, dataRangeOf, dataRoute } from '../../../../components/data/data-pages.ts'
import { DataView } from '../../../../components/data/DataView.tsx'
import { Section } from '../../../../components/detail/Section.tsx'
import { titled } from '../../../../components/resource/routes.ts'

export const Route = createFileRoute('/sims/$simId/tools/data')({
  ...titled(t`Harvest Data`),
  ...dataRoute,
  loader: ({ context, params, deps }) => {
    const range = dataRangeOf(deps)
    const path = { sim_id: params.simId }
    void context.queryClient.prefetchInfiniteQuery(dataPages(getDataFromSim, path, range))
    return range
  },
  component: SimData,
})

function SimData() {
  const { simId } = Route.useParams()
  const range = Route.useLoaderData()
  return (
    <Section title={t`Harvest Data`}>
      <DataView
        entries={dataPages(getDataFromSim, { sim_id: simId }, range)}
        search={{ ...Route.useSearch(), range }}
        fileName={`data-${simId}`}
      />
    </Section>
  )
}
