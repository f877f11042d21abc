import { Link } from '@tanstack/react-router'
import type { SoraCamEvent } from '../../../api/generated/models/soraCamEvent.ts'
import { overlayLink } from '../../../components/list/useOverlay.ts'
import { Thumbnail } from '../../../components/picture/Thumbnail.tsx'
import { eventKindLabel } from '../../../domain/soracam/event.ts'
import classes from '../-list/list.module.css'
import { exactTime, withoutPicture } from './columns.tsx'
import { factsOf } from './query.ts'

interface EventCardProps {
  readonly event: SoraCamEvent
  /** Of which camera, where there are several. */
  readonly name: string | undefined
}

/** An event by its picture. */
export function EventCard({ event, name }: EventCardProps) {
  const { picture, kind, labels } = factsOf(event)
  const time = exactTime(event.time)
  return (
    <>
      <Link
        {...overlayLink('event', event.eventId)}
        className={classes.picture}
        aria-label={`${eventKindLabel(kind)}, ${time}`}
      >
        <Thumbnail src={picture} alt="" none={withoutPicture} />
      </Link>
      <div className={classes.body}>
        <div className={classes.head}>
          <span className={classes.name}>{[eventKindLabel(kind), ...labels].join(', ')}</span>
        </div>
        <div className={classes.line}>{time}</div>
        {name !== undefined && (
          <div className={classes.line}>
            <bdi className={classes.cut} title={name}>
              {name}
            </bdi>
          </div>
        )}
      </div>
    </>
  )
}
