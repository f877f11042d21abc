import { createFileRoute } from '@tanstack/react-router'
import { ActivitySwitch } from '../../-data/ActivitySwitch.tsx'
import { EventList } from '../../-events/EventList.tsx'
import { eventSearch } from '../../-events/search.ts'

export const Route = createFileRoute('/soracam/$deviceId/events/')({
  validateSearch: eventSearch,
  component: CameraEvents,
})

function CameraEvents() {
  const { deviceId } = Route.useParams()
  return (
    <div data-fill>
      <ActivitySwitch deviceId={deviceId} at="events" />
      <EventList deviceId={deviceId} />
    </div>
  )
}
