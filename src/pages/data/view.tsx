import { t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import { askedAt, dataRoute } from '../../components/data/search.ts'
import { entryPages } from '../../components/data/entry-pages.ts'
import { titled } from '../../components/resource/routes.ts'
import { readsOf } from './-viewer/reads.ts'
import { viewerSearch } from './-viewer/search.ts'
import { Viewer } from './-viewer/Viewer.tsx'

export const Route = createFileRoute('/data/view')({
  ...titled(t`Data`),
  validateSearch: viewerSearch,
  loaderDeps: ({ search }) => ({
    ...dataRoute.loaderDeps({ search }),
    source: search.source,
    category: search.category,
  }),
  loader: ({ context, deps }) => {
    const asked = askedAt(deps)
    const reads = readsOf(deps)
    if (reads.length > 0) void context.queryClient.prefetchInfiniteQuery(entryPages(reads, asked))
    return asked
  },
  component: DataViewer,
})

function DataViewer() {
  return <Viewer search={Route.useSearch()} asked={Route.useLoaderData()} />
}
