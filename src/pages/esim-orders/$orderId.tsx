import { t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import { ApiError } from '../../api/errors.ts'
import { useGetProfileOrderSuspense } from '../../api/generated/client/sim-profile-order/sim-profile-order.ts'
import type { SimProfileOrderResponse as ProfileOrder } from '../../api/generated/models/simProfileOrderResponse.ts'
import { ensureOne } from '../../api/reading.ts'
import { currentSession } from '../../api/session.ts'
import { Note } from '../../components/action/Note.tsx'
import { Quiet } from '../../components/detail/Quiet.tsx'
import { PageBody, Section } from '../../components/detail/Section.tsx'
import { Time } from '../../components/detail/Time.tsx'
import { Facts } from '../../components/resource/Facts.tsx'
import { ResourceFailure } from '../../components/resource/ResourceFailure.tsx'
import { ResourcePage } from '../../components/resource/ResourcePage.tsx'
import { titled } from '../../components/resource/routes.ts'
import { Rich } from '../../words/Rich.tsx'
import { orderActions } from './-actions.ts'
import { Profiles } from './-profiles/Profiles.tsx'
import { draftEnd, profileOrder } from './-resource.tsx'

export const Route = createFileRoute('/esim-orders/$orderId')({
  ...titled(t`eSIM order`),
  loader: ({ context, params: { orderId } }) => {
    // There are none in the other coverage, and nothing to ask for.
    if (currentSession()?.coverage !== 'g') {
      throw new ApiError({ status: 404, code: 'missing', message: orderId })
    }
    return ensureOne(context.queryClient, profileOrder, orderId)
  },
  errorComponent: (failure) => <ResourceFailure resource={profileOrder} {...failure} />,
  component: ProfileOrderPage,
})

const everyMs = 3000
/** What comes of them is seen within minutes. */
const isMoving = ({ status }: ProfileOrder) => status === 'CONFIRMED' || status === 'IN_PROGRESS'

function ProfileOrderPage() {
  const { orderId } = Route.useParams()
  const { data } = useGetProfileOrderSuspense(orderId, {
    query: {
      refetchInterval: ({ state }) => (state.data && isMoving(state.data.data) ? everyMs : false),
    },
  })
  const item = data.data
  const isDraft = item.status === 'DRAFT'
  return (
    <ResourcePage
      resource={profileOrder}
      item={item}
      actions={orderActions}
      buttons={isDraft ? { primary: 'confirm', plain: ['delete'] } : {}}
    >
      <PageBody wide>
        {isDraft && <DraftNote order={item} />}
        <Facts facts={profileOrder.facts} item={item} title={t`Order`} />
        <Section title={t`Profiles`}>
          {item.status === 'COMPLETED' ? (
            <Profiles order={item} />
          ) : (
            <Quiet role="status">{waitingFor(item)}</Quiet>
          )}
        </Section>
      </PageBody>
    </ResourcePage>
  )
}

/** How long a draft is kept. */
function DraftNote({ order }: { readonly order: ProfileOrder }) {
  const end = draftEnd(order)
  return (
    <Note tone="quiet" title={t`This is a draft: nothing is ordered yet`}>
      <p>
        {end === undefined ? (
          t`Confirm it to order the profiles.`
        ) : (
          <Rich
            text={t`Confirm it to order the profiles. It is deleted by itself <time></time>.`}
            parts={{ time: <Time at={end} focusable /> }}
          />
        )}
      </p>
    </Note>
  )
}

/** Why there are no profiles. */
function waitingFor({ status }: ProfileOrder): string {
  switch (status) {
    case 'DRAFT':
      return t`The profiles are made when the order is confirmed.`
    case 'FAILED':
      return t`The order failed. No profile was made and nothing is billed. Order again, or ask Soracom’s support.`
    default:
      return t`The profiles are being made. They appear here by themselves.`
  }
}
