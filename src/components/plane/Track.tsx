import { t } from '@lingui/core/macro'
import { Skeleton } from '@mantine/core'
import { late } from '../feedback/late.tsx'
import { trackHeight, type TrackProps } from './track.ts'

function Waiting({ height = trackHeight }: TrackProps) {
  return <Skeleton height={height} />
}

function Missing() {
  return (
    <p role="alert">
      {t`The track could not be loaded. Reload the page to see it; its table is here already.`}
    </p>
  )
}

/**
 * Where something went, up to 50,000 positions, on an empty plane, north up and true to scale: with
 * its direction, its start and end, and coloured by time or by a value. It moves and zooms by wheel,
 * fingers, mouse and keys; a moment of it can be chosen.
 */
export const Track = late(() => import('./TrackPicture.tsx').then((all) => all.TrackPicture), {
  waiting: Waiting,
  missing: Missing,
})
