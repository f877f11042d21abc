import { t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import { getDataFromSubscriber } from '../../../api/generated/operations.ts'
import { beginToRead, entryRead } from '../../../components/data/entry-pages.ts'
import { DataView } from '../../../components/data/DataView.tsx'
import { dataRoute } from '../../../components/data/search.ts'
import { titled } from '../../../components/resource/routes.ts'

export const Route = createFileRoute('/subscribers/$imsi/data')({
  ...titled(t`Data`),
  ...dataRoute,
  loader: ({ context, params, deps }) =>
    beginToRead(context.queryClient, [readOf(params.imsi)], deps),
  component: SubscriberData,
})

const readOf = (imsi: string) =>
  entryRead({ resourceType: 'Subscriber', resourceId: imsi }, getDataFromSubscriber, { imsi })

function SubscriberData() {
  const { imsi } = Route.useParams()
  return (
    <DataView
      reads={[readOf(imsi)]}
      search={Route.useSearch()}
      asked={Route.useLoaderData()}
      fileName={`data-${imsi}`}
    />
  )
}
