import { t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import { useGetOrderSuspense } from '../../api/generated/client/order/order.ts'
import { ensureOne } from '../../api/reading.ts'
import { PageBody, Section } from '../../components/detail/Section.tsx'
import { Facts } from '../../components/resource/Facts.tsx'
import { ResourceFailure } from '../../components/resource/ResourceFailure.tsx'
import { ResourcePage } from '../../components/resource/ResourcePage.tsx'
import { titled } from '../../components/resource/routes.ts'
import { isMoving, isRegistrable } from '../../domain/order/order.ts'
import { orderActions } from './-actions.tsx'
import { subscriptionsIn } from './-order/beginning.ts'
import { Delivery } from './-order/Delivery.tsx'
import { Lines } from './-order/Lines.tsx'
import { OrderedSims } from './-order/OrderedSims.tsx'
import { order } from './-resource.tsx'

export const Route = createFileRoute('/orders/$orderId')({
  ...titled(t`Order`),
  loader: ({ context, params: { orderId } }) => ensureOne(context.queryClient, order, orderId),
  errorComponent: (failure) => <ResourceFailure resource={order} {...failure} />,
  component: OrderPage,
})

const everyMs = 10_000

function OrderPage() {
  const { orderId } = Route.useParams()
  const { data } = useGetOrderSuspense(orderId, {
    query: {
      refetchInterval: ({ state }) => (isMoving(state.data?.data.orderStatus) ? everyMs : false),
    },
  })
  const item = data.data
  return (
    <ResourcePage
      resource={order}
      item={item}
      actions={orderActions}
      buttons={{
        ...(isRegistrable(item.orderStatus) &&
          subscriptionsIn(item).length > 0 && { primary: 'register' }),
      }}
    >
      <PageBody wide>
        <Facts facts={order.facts} item={item} title={t`Order`} />
        <Section title={t`Products`}>
          <Lines of={item} label={t`Products`} />
        </Section>
        <Delivery order={item} />
        {subscriptionsIn(item).length > 0 && <OrderedSims order={item} />}
      </PageBody>
    </ResourcePage>
  )
}
