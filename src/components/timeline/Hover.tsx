import { t } from '@lingui/core/macro'
import { secondText } from './labels.ts'
import { countWithin, nearest } from './marks.ts'
import { cellPixels, longestMarkMs } from './paint.ts'
import classes from './Timeline.module.css'
import type { Track } from './track.ts'
import { spanOf, timeAtPixel, type Stretch } from './view.ts'

interface HoverProps {
  readonly tracks: readonly Track[]
  readonly view: Stretch
  readonly width: number
  readonly pixel: number
  readonly now: number
}

/** The exact time below the pointer, and what happened then. */
export function Hover({ tracks, view, width, pixel, now }: HoverProps) {
  const at = timeAtPixel(view, width, pixel)
  const reach = (spanOf(view) / Math.max(1, width)) * cellPixels
  const found = tracks.flatMap((track) => {
    const text = textAt(track, at, reach)
    return text === undefined ? [] : [text]
  })
  const right = pixel > width / 2
  return (
    <div
      className={classes.hover}
      data-right={right || undefined}
      style={{ transform: `translateX(${pixel}px)` }}
      aria-hidden
    >
      <div className={classes.hoverText}>
        <strong>{secondText(at)}</strong>
        {at > now && <span>{t`Not yet`}</span>}
        {found.map((text) => (
          <span key={text}>{text}</span>
        ))}
      </div>
    </div>
  )
}

function textAt(track: Track, at: number, reach: number): string | undefined {
  if (track.kind === 'spans') {
    const within = track.layers.some(({ ranges }) =>
      ranges.some(({ from, to }) => at >= from && at < to),
    )
    return within ? track.label : undefined
  }
  const mark = nearest(track.marks, at, reach, longestMarkMs)
  if (!mark) return undefined
  const count = countWithin(track.marks, { from: at - reach, to: at + reach })
  if (count > 1) return track.words(count)
  const [what, from] = [track.words(1), secondText(mark.from)]
  if (mark.to === undefined) return `${what}, ${from}`
  const to = secondText(mark.to)
  return t`${what}, ${from} to ${to}`
}
