import { plural, t } from '@lingui/core/macro'
import { useId, useLayoutEffect, useState, type KeyboardEvent } from 'react'
import { firstFrom } from '../../domain/data/time-series.ts'
import { nearestPlace, thinned, trackFacts } from '../../domain/data/track.ts'
import { ontoPlaneInBulk, roundLength } from '../../domain/geo.ts'
import { canvasContext, useInk } from '../chart/canvas.ts'
import { useWidth } from '../chart/useWidth.ts'
import { countText, lengthText } from '../detail/locale.ts'
import { ZoomButtons } from '../points/ZoomButtons.tsx'
import plane from './Plane.module.css'
import { North, ScaleBar } from './PlaneMarks.tsx'
import { shadesOf, trackHeight, type TrackProps } from './track.ts'
import { paintTrack, type TrackPicture as Picture } from './track-paint.ts'
import { nearer, onGround, onPicture, viewOfAll, type PlaneView } from './track-view.ts'
import classes from './Track.module.css'
import { Moment, placeText, TrackLegend, TrackPlaces } from './TrackParts.tsx'
import { useTrackGestures } from './useTrackGestures.ts'

/** Pixels from a pointer within which a point is meant. */
const reachPixels = 24

/** The picture of `Track`, with what is told about it. */
export function TrackPicture(props: TrackProps) {
  const { label, track, colorBy, moment, onMoment, height = trackHeight } = props
  const [box, setBox] = useState<HTMLElement | null>(null)
  const [area, setArea] = useState<HTMLDivElement | null>(null)
  const width = useWidth(box)
  const [chosenView, setView] = useState<PlaneView>()
  const [hovered, setHovered] = useState<number>()
  const size = { width, height }
  const { x, y } = ontoPlaneInBulk(track.lat, track.lon)
  const facts = trackFacts(track)
  const { least, most, shade } = shadesOf(colorBy?.values ?? track.times)
  const all = viewOfAll(x, y, size)
  const view = chosenView && chosenView.scale > all.scale ? chosenView : all
  const places = thinned(x, y, 1 / view.scale)
  const isReduced = places.length < facts.fixes
  const grid = roundLength(Math.max(1, width) / 5 / view.scale)
  const point = (place: number) => ({ x: x[place] ?? 0, y: y[place] ?? 0 })
  const nearestTo = (at: { x: number; y: number }) =>
    nearestPlace(x, y, onGround(view, size, at), reachPixels / view.scale)

  useTrackGestures({
    area,
    size,
    view,
    all,
    onView: setView,
    onClick: (at) => {
      const place = nearestTo(at)
      onMoment(place < 0 ? undefined : track.times[place])
    },
    onHover: (at) => setHovered(at && nearestTo(at)),
  })

  const chosen = moment === undefined ? -1 : fixFrom(track.times, x, moment)
  const marked = hovered !== undefined && hovered >= 0 ? hovered : chosen
  const zoomBy = (factor: number) => {
    const around =
      chosen < 0 ? { x: width / 2, y: height / 2 } : onPicture(view, size, point(chosen))
    setView(nearer(view, size, factor, around, all))
  }
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const go = (place: number) => {
      if (place < 0) return
      onMoment(track.times[place])
      const at = onPicture(view, size, point(place))
      const isSeen = at.x >= 0 && at.x <= width && at.y >= 0 && at.y <= height
      if (!isSeen) setView({ ...point(place), scale: view.scale })
    }
    const step = (by: number) => go(stepFrom(x, chosen < 0 ? facts.first - by : chosen, by))
    const many = event.shiftKey ? 10 : 1
    const keys: Readonly<Record<string, () => void>> = {
      ArrowLeft: () => step(-many),
      ArrowRight: () => step(many),
      Home: () => go(facts.first),
      End: () => go(facts.last),
      '+': () => zoomBy(2),
      '=': () => zoomBy(2),
      '-': () => zoomBy(0.5),
      '0': () => setView(undefined),
      Escape: () => onMoment(undefined),
    }
    const does = keys[event.key]
    if (!does) return
    event.preventDefault()
    does()
  }

  const help = useId()
  const ink = useInk()
  const [fixes, drawn] = [countText(facts.fixes), countText(places.length)]
  const length = lengthText(facts.lengthM)
  const picture = { view, x, y, places, shade, grid }
  return (
    <figure ref={setBox} className={classes.track}>
      <div className={classes.head}>
        <TrackLegend colorBy={colorBy} least={least} most={most} />
        <ZoomButtons
          label={label}
          isWhole={view === all}
          onZoom={(factor) => zoomBy(1 / factor)}
          onAll={() => setView(undefined)}
        />
      </div>
      <p id={help} hidden>
        {t`The arrow keys go from position to position, Home and End to the first and the last, plus and minus zoom, 0 shows all.`}
      </p>
      <div
        ref={setArea}
        className={`${plane.plane} ${classes.area}`}
        style={{ height }}
        data-whole={view === all || undefined}
        role="slider"
        tabIndex={0}
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={Math.max(0, track.times.length - 1)}
        aria-valuenow={Math.max(0, chosen)}
        aria-valuetext={chosen < 0 ? t`No position is chosen` : placeText(props, chosen)}
        aria-keyshortcuts="ArrowLeft ArrowRight Home End + - 0 Escape"
        aria-describedby={help}
        onKeyDown={press}
        onDoubleClick={() => setView(undefined)}
      >
        <Canvas key={ink} {...picture} {...size} />
        {facts.fixes > 0 && (
          <>
            <Mark text={t`Start`} at={onPicture(view, size, point(facts.first))} kind="start" />
            <Mark text={t`End`} at={onPicture(view, size, point(facts.last))} kind="end" />
          </>
        )}
        {marked >= 0 && (
          <Moment {...props} place={marked} at={onPicture(view, size, point(marked))} size={size} />
        )}
        {facts.fixes === 0 && <p className={classes.nothing}>{t`There is no position to draw.`}</p>}
        <North />
        <ScaleBar metres={grid} width={`${grid * view.scale}px`} />
      </div>
      <figcaption>
        <p className={classes.note}>
          {isReduced
            ? t`${fixes} positions over ${length}, drawn as ${drawn}: those closer than a pixel fall together.`
            : plural(facts.fixes, {
                one: `# position over ${length}.`,
                other: `# positions over ${length}.`,
              })}
        </p>
        <TrackPlaces track={track} first={facts.first} last={facts.last} chosen={chosen} />
      </figcaption>
    </figure>
  )
}

/** The place of the fix at a moment, or of the one before it; -1 where there is none. */
function fixFrom(times: Float64Array, x: Float64Array, ms: number): number {
  let place = firstFrom(times, ms + 1) - 1
  while (place >= 0 && Number.isNaN(x[place])) place -= 1
  return place
}

/** The place so many fixes further on, or as far as there are any. */
function stepFrom(x: Float64Array, place: number, by: number): number {
  let [last, left] = [-1, Math.abs(by)]
  for (let at = place + Math.sign(by); left > 0 && at >= 0 && at < x.length; at += Math.sign(by)) {
    if (Number.isNaN(x[at])) continue
    last = at
    left -= 1
  }
  return last
}

interface MarkProps {
  readonly text: string
  readonly at: { readonly x: number; readonly y: number }
  readonly kind: 'start' | 'end'
}

/** Where the way begins or ends. */
function Mark({ text, at, kind }: MarkProps) {
  return (
    <span className={classes.mark} style={{ left: at.x, top: at.y }} data-kind={kind} aria-hidden>
      <i />
      <span>{text}</span>
    </span>
  )
}

/** The drawing itself, drawn anew only when what it shows has changed. */
function Canvas(props: Omit<Picture, 'color'>) {
  const { view, x, y, places, shade, grid, width, height } = props
  const [canvas, setCanvas] = useState<HTMLCanvasElement | null>(null)
  useLayoutEffect(() => {
    const context = canvas && canvasContext(canvas, width, height)
    if (!context) return
    const style = getComputedStyle(canvas)
    const color = (property: string) => style.getPropertyValue(property)
    paintTrack(context, { view, x, y, places, shade, grid, width, height, color })
  }, [canvas, view, x, y, places, shade, grid, width, height])
  return <canvas ref={setCanvas} className={classes.canvas} style={{ height }} aria-hidden />
}
