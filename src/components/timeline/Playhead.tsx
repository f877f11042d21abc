import { useState, type PointerEvent } from 'react'
import { secondText } from './labels.ts'
import classes from './Timeline.module.css'
import { timeAtPixel, type Stretch } from './view.ts'

interface PlayheadProps {
  /** Pixels from the left edge. */
  readonly x: number
  readonly view: Stretch
  readonly width: number
  /** The last moment it can be dragged to, UNIX milliseconds. */
  readonly latest: number
  readonly onMoment: (ms: number) => void
}

/** The line at the chosen moment, with a grip to drag it by. */
export function Playhead({ x, view, width, latest, onMoment }: PlayheadProps) {
  const [dragged, setDragged] = useState<number>()
  const shown = dragged ?? x
  if (shown < 0 || shown > width) return null
  const timeOf = (pixel: number) => Math.min(latest, timeAtPixel(view, width, pixel))
  const pixelOf = ({ clientX, currentTarget }: PointerEvent<HTMLElement>) => {
    const area = currentTarget.parentElement?.parentElement?.getBoundingClientRect()
    return Math.min(width, Math.max(0, clientX - (area?.left ?? 0)))
  }
  return (
    <span className={classes.playhead} style={{ left: shown }}>
      <span
        className={classes.grip}
        data-grip
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId)
          setDragged(x)
        }}
        onPointerMove={(event) => {
          if (dragged !== undefined) setDragged(pixelOf(event))
        }}
        onPointerUp={(event) => {
          if (dragged === undefined) return
          setDragged(undefined)
          onMoment(timeOf(pixelOf(event)))
        }}
        onPointerCancel={() => setDragged(undefined)}
      />
      {dragged !== undefined && (
        <span className={classes.hoverText} data-dragged>
          <strong>{secondText(timeOf(dragged))}</strong>
        </span>
      )}
    </span>
  )
}
