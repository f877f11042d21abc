import { t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import { dataRoute } from '../../components/data/search.ts'
import { beginToRead } from '../../components/data/entry-pages.ts'
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
  loader: ({ context, deps }) => beginToRead(context.queryClient, readsOf(deps), deps),
  component: DataViewer,
})

function DataViewer() {
  return <Viewer search={Route.useSearch()} asked={Route.useLoaderData()} />
}
