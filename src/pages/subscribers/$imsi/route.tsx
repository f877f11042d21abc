import { t } from '@lingui/core/macro'
import { createFileRoute, Outlet } from '@tanstack/react-router'
import { useGetSubscriberSuspense } from '../../../api/generated/client/subscriber/subscriber.ts'
import { ensureOne } from '../../../api/reading.ts'
import { Facts } from '../../../components/resource/Facts.tsx'
import { ResourceFailure } from '../../../components/resource/ResourceFailure.tsx'
import { ResourcePage } from '../../../components/resource/ResourcePage.tsx'
import { titled } from '../../../components/resource/routes.ts'
import { subscriberActions } from '../-actions.ts'
import { subscriber } from '../-resource.tsx'

export const Route = createFileRoute('/subscribers/$imsi')({
  ...titled(t`Subscriber`),
  loader: ({ context, params }) => ensureOne(context.queryClient, subscriber, params.imsi),
  errorComponent: (failure) => <ResourceFailure resource={subscriber} {...failure} />,
  component: SubscriberPage,
})

function SubscriberPage() {
  const { imsi } = Route.useParams()
  const { data: item } = useGetSubscriberSuspense(imsi).data
  const params = { imsi }
  return (
    <ResourcePage
      resource={subscriber}
      item={item}
      actions={subscriberActions}
      buttons={{ plain: [item.status === 'active' ? 'deactivate' : 'activate', 'set-group'] }}
      rail={<Facts rail facts={subscriber.facts} item={item} title={t`Subscriber`} />}
      tabs={[
        { label: t`Sessions`, link: { to: '/subscribers/$imsi', params }, exact: true },
        { label: t`Data`, link: { to: '/subscribers/$imsi/data', params } },
      ]}
    >
      <Outlet />
    </ResourcePage>
  )
}
