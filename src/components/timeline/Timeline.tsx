import { t } from '@lingui/core/macro'
import { useEffect, useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react'
import { formatInstant } from '../../domain/time-format.ts'
import { canvasContext, canvasFont, useInk } from '../chart/canvas.ts'
import { useWidth } from '../chart/useWidth.ts'
import { localStyle } from '../detail/locale.ts'
import { Hover } from './Hover.tsx'
import { zoneName, tickText } from './labels.ts'
import { countWithin } from './marks.ts'
import { MarkSample } from './MarkSample.tsx'
import { paint } from './paint.ts'
import { Playhead } from './Playhead.tsx'
import classes from './Timeline.module.css'
import { axisHeight, timelineHeight, trackHeight, type Track } from './track.ts'
import { useGestures } from './useGestures.ts'
import { pan, pixelAt, spanOf, ticksOf, zoom, type Stretch, type ViewLimits } from './view.ts'

interface TimelineProps {
  /** What it is of: "Recordings of Loading dock". */
  readonly label: string
  readonly tracks: readonly Track[]
  readonly view: Stretch
  readonly limits: ViewLimits
  /** UNIX milliseconds. */
  readonly now: number
  /** The moment that is chosen or shown, UNIX milliseconds. */
  readonly moment: number | undefined
  /** Called when the view has come to rest. */
  readonly onView: (view: Stretch) => void
  readonly onMoment: (ms: number) => void
}

/** Milliseconds within which what a key asked for comes back. */
const answerMs = 1000

const sameView = (a: Stretch, b: Stretch) => a.from === b.from && a.to === b.to

/**
 * Tracks over time that one can zoom, move and choose a moment of. Keys: the arrow keys choose a
 * moment (with Shift in larger steps), Home and End the ends of what is shown, Page Up and Page Down
 * move it, + and - zoom.
 */
export function Timeline(props: TimelineProps) {
  const { label, tracks, view: given, limits, now, moment, onView, onMoment } = props
  const [area, setArea] = useState<HTMLDivElement | null>(null)
  const width = useWidth(area)
  const [moving, setMoving] = useState<Stretch>()
  const [seen, setSeen] = useState(given)
  const [hovered, setHovered] = useState<number>()
  if (!sameView(seen, given)) {
    setSeen(given)
    setMoving(undefined)
  }
  const view = moving ?? given

  useGestures({
    area,
    view,
    limits,
    onMove: setMoving,
    onRest: onView,
    onClick: onMoment,
    onHover: setHovered,
  })

  // Keys may be pressed faster than what they ask for comes back, and it comes back one by one.
  const asked = useRef({ moment, view, at: 0 })
  useEffect(() => {
    const { current } = asked
    const isAnswer = current.moment === moment && sameView(current.view, view)
    if (isAnswer || performance.now() - current.at > answerMs)
      asked.current = { moment, view, at: 0 }
  }, [moment, view])

  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const { view: seen, moment: chosen } = asked.current
    const at = chosen ?? (seen.from + seen.to) / 2
    const span = spanOf(seen)
    const choose = (next: number) => {
      asked.current = { ...asked.current, moment: next, at: performance.now() }
      onMoment(next)
    }
    const look = (next: Stretch) => {
      asked.current = { ...asked.current, view: next, at: performance.now() }
      onView(next)
    }
    const step = Math.max(1000, Math.round(span / (event.shiftKey ? 24 : 240) / 1000) * 1000)
    const keys: Readonly<Record<string, () => void>> = {
      ArrowLeft: () => choose(at - step),
      ArrowRight: () => choose(Math.min(now, at + step)),
      Home: () => choose(seen.from),
      End: () => choose(Math.min(now, seen.to)),
      PageUp: () => look(pan(seen, -span, limits)),
      PageDown: () => look(pan(seen, span, limits)),
      '+': () => look(zoom(seen, 0.5, at, limits)),
      '=': () => look(zoom(seen, 0.5, at, limits)),
      '-': () => look(zoom(seen, 2, at, limits)),
    }
    const does = keys[event.key]
    if (!does) return
    event.preventDefault()
    does()
  }

  const help = useId()
  const ink = useInk()
  const height = timelineHeight(tracks)
  const x = moment === undefined ? undefined : pixelAt(view, width, moment)
  const nowX = pixelAt(view, width, now)
  return (
    <div className={classes.timeline}>
      <p id={help} hidden>
        {t`The arrow keys choose a moment, Page Up and Page Down move what is shown, plus and minus zoom.`}
      </p>
      <div className={classes.labels} style={{ height }}>
        <span className={classes.zone} style={{ height: axisHeight }}>
          {zoneName(view.from)}
        </span>
        {tracks.map((track) => (
          <span key={track.id} className={classes.label} style={{ height: trackHeight }}>
            <Sample track={track} />
            {track.label}
          </span>
        ))}
      </div>
      <div
        ref={setArea}
        className={classes.area}
        style={{ height }}
        role="slider"
        tabIndex={0}
        aria-label={label}
        aria-valuemin={Math.round(view.from / 1000)}
        aria-valuemax={Math.round(view.to / 1000)}
        aria-valuenow={Math.round((moment ?? view.from) / 1000)}
        aria-valuetext={valueText(tracks, view, moment)}
        aria-keyshortcuts="ArrowLeft ArrowRight Home End PageUp PageDown + -"
        aria-describedby={help}
        onKeyDown={press}
      >
        <Canvas key={ink} tracks={tracks} view={view} now={now} width={width} height={height} />
        {nowX >= 0 && nowX <= width && (
          <span className={classes.now} style={{ transform: `translateX(${nowX}px)` }}>
            <span className={classes.nowWord}>{t`Now`}</span>
          </span>
        )}
        {hovered !== undefined && (
          <Hover tracks={tracks} view={view} width={width} pixel={hovered} now={now} />
        )}
        {moment !== undefined && x !== undefined && (
          <Playhead x={x} view={view} width={width} latest={now} onMoment={onMoment} />
        )}
      </div>
    </div>
  )
}

interface CanvasProps {
  readonly tracks: readonly Track[]
  readonly view: Stretch
  readonly now: number
  readonly width: number
  readonly height: number
}

/** The drawing itself, drawn anew only when what it shows has changed. */
function Canvas({ tracks, view, now, width, height }: CanvasProps) {
  const [canvas, setCanvas] = useState<HTMLCanvasElement | null>(null)

  useLayoutEffect(() => {
    const context = canvas && canvasContext(canvas, width, height)
    if (!context) return
    const style = getComputedStyle(canvas)
    const ticks = ticksOf(view, width, 76)
    paint(context, {
      view,
      tracks,
      ticks,
      tickLabel: tickText(ticks.step),
      width,
      height,
      now,
      color: (property) => style.getPropertyValue(property),
      font: canvasFont(style),
    })
  }, [canvas, tracks, view, now, width, height])

  return <canvas ref={setCanvas} className={classes.canvas} style={{ width, height }} aria-hidden />
}

/** What a track's marks look like, for the legend. */
function Sample({ track }: { readonly track: Track }) {
  if (track.kind === 'spans') {
    const [layer] = track.layers
    return <i className={classes.band} style={{ background: `var(${layer?.color})` }} aria-hidden />
  }
  return <MarkSample shape={track.shape} color={track.color} />
}

function valueText(tracks: readonly Track[], view: Stretch, moment: number | undefined): string {
  const at = moment === undefined ? t`No moment is chosen` : formatInstant(moment, localStyle())
  const counts = tracks.flatMap((track) =>
    track.kind === 'marks' ? [track.words(countWithin(track.marks, view))] : [],
  )
  return [at, ...counts].join('; ')
}
