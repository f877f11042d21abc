import { createFileRoute } from '@tanstack/react-router'
import { EventList } from '../-events/EventList.tsx'
import { eventSearch } from '../-events/search.ts'

export const Route = createFileRoute('/soracam/$deviceId/events')({
  validateSearch: eventSearch,
  component: CameraEvents,
})

function CameraEvents() {
  const { deviceId } = Route.useParams()
  return (
    <div data-fill>
      <EventList deviceId={deviceId} />
    </div>
  )
}
