import { t } from '@lingui/core/macro'
import type { SoraCamEvent } from '../../../api/generated/models/soraCamEvent.ts'
import { overlayLink } from '../../../components/list/useOverlay.ts'
import classes from '../-list/list.module.css'
import { PictureCard } from '../-list/PictureCard.tsx'
import { eventKindLabel } from '../../../words/soracam.ts'
import { withoutPicture } from './columns.tsx'
import { exactTime } from '../-list/camera-columns.tsx'
import { factsOf } from './query.ts'

interface EventCardProps {
  readonly event: SoraCamEvent
  /** Of which camera, where there are several. */
  readonly name: string | undefined
}

/** An event by its picture. */
export function EventCard({ event, name }: EventCardProps) {
  const { picture, kind, labels } = factsOf(event)
  const [word, time] = [eventKindLabel(kind), exactTime(event.time)]
  return (
    <PictureCard
      link={overlayLink('event', event.eventId)}
      label={t`${word}, ${time}`}
      src={picture}
      none={withoutPicture}
      name={name}
    >
      <div className={classes.head}>
        <span className={classes.name}>{[word, ...labels].join(', ')}</span>
      </div>
      <div className={classes.line}>{time}</div>
    </PictureCard>
  )
}
