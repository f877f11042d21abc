import { t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import { getDataFromSubscriber } from '../../../api/generated/operations.ts'
import { dataPages, dataRangeOf, dataRoute } from '../../../components/data/data-pages.ts'
import { DataView } from '../../../components/data/DataView.tsx'
import { titled } from '../../../components/resource/routes.ts'

export const Route = createFileRoute('/subscribers/$imsi/data')({
  ...titled(t`Data`),
  ...dataRoute,
  loader: ({ context, params, deps }) => {
    const range = dataRangeOf(deps)
    void context.queryClient.prefetchInfiniteQuery(dataPages(getDataFromSubscriber, params, range))
    return range
  },
  component: SubscriberData,
})

function SubscriberData() {
  const { imsi } = Route.useParams()
  const range = Route.useLoaderData()
  return (
    <DataView
      entries={dataPages(getDataFromSubscriber, { imsi }, range)}
      search={{ ...Route.useSearch(), range }}
      fileName={`data-${imsi}`}
    />
  )
}
