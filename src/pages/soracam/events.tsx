import { createFileRoute } from '@tanstack/react-router'
import { ListPage } from '../../components/list/ListPage.tsx'
import { EventList } from './-events/EventList.tsx'
import { eventSearch } from './-events/search.ts'

export const Route = createFileRoute('/soracam/events')({
  head: () => ({ meta: [{ title: 'Camera events' }] }),
  validateSearch: eventSearch,
  component: Events,
})

function Events() {
  return (
    <ListPage title="Camera events">
      <EventList />
    </ListPage>
  )
}
