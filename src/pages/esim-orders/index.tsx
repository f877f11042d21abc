import { t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import * as op from '../../api/generated/operations.ts'
import { prefetchRows } from '../../api/reading.ts'
import { currentSession } from '../../api/session.ts'
import { useSession } from '../../api/use-session.ts'
import { ListPage } from '../../components/list/ListPage.tsx'
import { ResourceList } from '../../components/resource/ResourceList.tsx'
import { listRoute } from '../../components/resource/routes.ts'
import { orderActions } from './-actions.ts'
import { GlobalOnly } from './-GlobalOnly.tsx'
import { profileOrder } from './-resource.tsx'

export const Route = createFileRoute('/esim-orders/')({
  ...listRoute(t`eSIM orders`),
  loader: ({ context }) => {
    if (currentSession()?.coverage === 'g') prefetchRows(context.queryClient, profileOrder.rows)
  },
  component: ProfileOrders,
})

function ProfileOrders() {
  if (useSession()?.coverage !== 'g') {
    return (
      <ListPage title={profileOrder.noun.title}>
        <GlobalOnly />
      </ListPage>
    )
  }
  return (
    <ResourceList
      resource={profileOrder}
      actions={orderActions}
      defaultSort="-ordered"
      create={{
        operation: op.createProfileOrder,
        label: t`Order eSIM profiles`,
        to: '/esim-orders/new',
      }}
      empty={{
        title: t`There is no order yet`,
        text: t`An eSIM profile is a SIM without a card: a device installs it with an activation code. An order begins as a draft, which costs nothing.`,
      }}
    />
  )
}
