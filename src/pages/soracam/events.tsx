import { createFileRoute } from '@tanstack/react-router'
import { getListSoraCamDevicesQueryOptions } from '../../api/generated/client/sora-cam/sora-cam.ts'
import { ListPage } from '../../components/list/ListPage.tsx'
import { useCameraNames } from './-camera/names.ts'
import { EventList } from './-events/EventList.tsx'
import { eventSearch } from './-events/query.ts'

export const Route = createFileRoute('/soracam/events')({
  head: () => ({ meta: [{ title: 'Camera events' }] }),
  validateSearch: eventSearch,
  loader: ({ context }) =>
    void context.queryClient.prefetchQuery(getListSoraCamDevicesQueryOptions()),
  component: Events,
})

function Events() {
  const names = useCameraNames()
  return (
    <ListPage title="Camera events">
      <EventList names={names} />
    </ListPage>
  )
}
