import { t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import { useGetSoraletSuspense } from '../../api/generated/client/soralet/soralet.ts'
import { ensureOne } from '../../api/reading.ts'
import { PageBody } from '../../components/detail/Section.tsx'
import { late } from '../../components/feedback/late.tsx'
import { Loading } from '../../components/feedback/States.tsx'
import { useInfiniteRows } from '../../components/list/useInfiniteRows.ts'
import { Facts } from '../../components/resource/Facts.tsx'
import { ResourceFailure } from '../../components/resource/ResourceFailure.tsx'
import { ResourcePage } from '../../components/resource/ResourcePage.tsx'
import { titled } from '../../components/resource/routes.ts'
import { soraletActions } from './-actions.ts'
import { readSoraletSearch } from './-parts/search.ts'
import { versionPages, Versions } from './-parts/Versions.tsx'
import { soralet } from './-resource.tsx'

export const Route = createFileRoute('/soralets/$soraletId')({
  ...titled(t`Soralet`),
  validateSearch: readSoraletSearch,
  loader: ({ context, params: { soraletId } }) => {
    void context.queryClient.prefetchInfiniteQuery(versionPages(soraletId))
    return ensureOne(context.queryClient, soralet, soraletId)
  },
  errorComponent: (failure) => <ResourceFailure resource={soralet} {...failure} />,
  component: SoraletPage,
})

// Below the first screen: the versions are there before them.
const waiting = () => <Loading rows={6} />
const TestPanel = late(() => import('./-parts/TestPanel.tsx').then((all) => all.TestPanel), {
  waiting,
})
const LogView = late(() => import('./-parts/LogView.tsx').then((all) => all.LogView), { waiting })

function SoraletPage() {
  const { soraletId } = Route.useParams()
  const search = Route.useSearch()
  const { data: item } = useGetSoraletSuspense(soraletId).data
  const { rows, status } = useInfiniteRows(versionPages(soraletId))
  const versions = status === 'ready' ? rows : undefined
  return (
    <ResourcePage
      resource={soralet}
      item={item}
      actions={soraletActions}
      buttons={{ plain: ['delete'] }}
    >
      <PageBody wide>
        <Facts facts={soralet.facts} item={item} title={t`Soralet`} />
        <Versions key={`versions ${soraletId}`} soraletId={soraletId} />
        <TestPanel key={`test ${soraletId}`} soraletId={soraletId} versions={versions} />
        <LogView soraletId={soraletId} search={search} />
      </PageBody>
    </ResourcePage>
  )
}
