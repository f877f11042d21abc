import { eventColor, eventShape } from './tracks.ts'
import classes from './video.module.css'
import { eventKindLabel } from '../../../../words/soracam.ts'
import { MarkSample } from '../../../../components/timeline/MarkSample.tsx'

/** The kind of an event: its shape on the timeline, and its word. */
export function EventShape({ type }: { readonly type: string }) {
  return (
    <span className={classes.shape}>
      <MarkSample shape={eventShape(type)} color={eventColor(type)} />
      {eventKindLabel(type)}
    </span>
  )
}
