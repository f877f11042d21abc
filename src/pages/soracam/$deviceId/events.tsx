import { createFileRoute } from '@tanstack/react-router'
import classes from '../-camera/camera.module.css'
import { EventList } from '../-events/EventList.tsx'
import { eventSearch } from '../-events/search.ts'

export const Route = createFileRoute('/soracam/$deviceId/events')({
  validateSearch: eventSearch,
  component: CameraEvents,
})

function CameraEvents() {
  const { deviceId } = Route.useParams()
  return (
    <div className={classes.fill}>
      <EventList deviceId={deviceId} />
    </div>
  )
}
