import { t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import { ListPage } from '../../components/list/ListPage.tsx'
import { titled } from '../../components/resource/routes.ts'
import { EventList } from './-events/EventList.tsx'
import { eventSearch } from './-events/search.ts'

export const Route = createFileRoute('/soracam/events')({
  ...titled(t`Camera events`),
  validateSearch: eventSearch,
  component: Events,
})

function Events() {
  return (
    <ListPage title={t`Camera events`}>
      <EventList />
    </ListPage>
  )
}
