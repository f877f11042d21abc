import { t } from '@lingui/core/macro'
import { useEffect, useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react'
import { canvasContext, canvasFont, useInk } from '../chart/canvas.ts'
import { useWidth } from '../chart/useWidth.ts'
import { tickText, zoneName } from '../timeline/labels.ts'
import { useGestures } from '../timeline/useGestures.ts'
import {
  isWhole,
  pan,
  pixelAt,
  spanOf,
  ticksOf,
  timeAtPixel,
  zoom,
  type Stretch,
} from '../timeline/view.ts'
import { Crosshair } from './Crosshair.tsx'
import { neighbour, readingsAt, readText } from './crosshair.ts'
import { paint } from './paint.ts'
import classes from './PointChart.module.css'
import { PointLegend } from './PointLegend.tsx'
import {
  axesOf,
  plotOf,
  usualHeight,
  wholeOf,
  type Axis,
  type Plot,
  type PointChartProps,
} from './points.ts'
import { nothingText, reducedText } from './words.ts'
import { ZoomButtons } from './ZoomButtons.tsx'

/** Nothing shorter than this can be shown, milliseconds. */
const shortestMs = 10_000
/** How the view begins where there is nothing at all. */
const nowhere: Stretch = { from: 0, to: 3_600_000 }

const same = (a: Stretch | undefined, b: Stretch | undefined) =>
  a?.from === b?.from && a?.to === b?.to

/** The picture of `PointChart`, with its legend and what one zooms with. */
export function PointPicture(props: PointChartProps) {
  const { label, series, view: given, onView, hidden, onHidden, height = usualHeight } = props
  const [box, setBox] = useState<HTMLDivElement | null>(null)
  const [area, setArea] = useState<HTMLDivElement | null>(null)
  const width = useWidth(box)
  const [moving, setMoving] = useState<Stretch>()
  const [seen, setSeen] = useState(given)
  const [pixel, setPixel] = useState<number>()
  const [moment, setMoment] = useState<number>()
  const [choosing, setChoosing] = useState<Stretch>()
  if (!same(seen, given)) {
    setSeen(given)
    setMoving(undefined)
  }
  const whole = wholeOf(series)
  const within = whole ?? nowhere
  const limits = { within, shortest: Math.min(shortestMs, spanOf(within)), longest: Infinity }
  const view = moving ?? (given && spanOf(given) > 0 ? given : within)
  const shown = series.filter(({ id }) => !hidden.includes(id))
  const axes = axesOf(shown, view)
  const plot = plotOf(axes, width, height)
  const count = axes.reduce((sum, axis) => sum + axis.count, 0)

  const rest = (next: Stretch) => {
    setMoving(next)
    onView(isWhole(next, limits) ? undefined : next)
  }
  useGestures({
    area,
    view,
    limits,
    onMove: setMoving,
    onRest: rest,
    onClick: setMoment,
    onHover: setPixel,
    onChoosing: setChoosing,
  })

  // Keys come faster than the page's answer.
  const asked = useRef(view)
  useEffect(() => {
    asked.current = view
  }, [view])
  const look = (next: Stretch) => {
    asked.current = next
    rest(next)
  }
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const { current } = asked
    const at = moment ?? (current.from + current.to) / 2
    const pixelMs = spanOf(current) / Math.max(1, plot.width)
    const step = (direction: 1 | -1) => {
      const next = neighbour(shown, at, direction * pixelMs * (event.shiftKey ? 40 : 1))
      if (next === undefined) return
      setMoment(next)
      const beyond = Math.min(0, next - current.from) + Math.max(0, next - current.to)
      if (beyond !== 0) look(pan(current, beyond + (direction * spanOf(current)) / 4, limits))
    }
    const keys: Readonly<Record<string, () => void>> = {
      ArrowLeft: () => step(-1),
      ArrowRight: () => step(1),
      PageUp: () => look(pan(current, -spanOf(current), limits)),
      PageDown: () => look(pan(current, spanOf(current), limits)),
      '+': () => look(zoom(current, 0.5, at, limits)),
      '=': () => look(zoom(current, 0.5, at, limits)),
      '-': () => look(zoom(current, 2, at, limits)),
      '0': () => look(within),
      Escape: () => setMoment(undefined),
    }
    const does = keys[event.key]
    if (!does) return
    event.preventDefault()
    does()
  }

  const help = useId()
  const ink = useInk()
  const hovered = pixel === undefined ? moment : timeAtPixel(view, plot.width, pixel)
  const chosen = hovered === undefined ? undefined : readingsAt(shown, view, plot.width, hovered)
  const place = { left: plot.left, top: plot.top, width: plot.width, height: plot.height }
  return (
    <div className={classes.chart}>
      <div className={classes.head}>
        <PointLegend series={series} hidden={hidden} onHidden={onHidden} />
        <ZoomButtons
          label={label}
          isWhole={isWhole(view, limits)}
          onZoom={(factor) => {
            rest(zoom(view, factor, moment ?? (view.from + view.to) / 2, limits))
          }}
          onAll={() => rest(within)}
        />
      </div>
      <p id={help} hidden>
        {t`The arrow keys go from value to value, Page Up and Page Down move what is shown, plus and minus zoom, 0 shows all.`}
      </p>
      <div ref={setBox} className={classes.box} style={{ height }}>
        <Canvas key={ink} axes={axes} view={view} plot={plot} width={width} height={height} />
        <div
          ref={setArea}
          className={classes.area}
          style={place}
          data-whole={isWhole(view, limits) || undefined}
          role="slider"
          tabIndex={0}
          aria-label={label}
          aria-valuemin={Math.round(view.from / 1000)}
          aria-valuemax={Math.round(view.to / 1000)}
          aria-valuenow={Math.round((moment ?? view.from) / 1000)}
          aria-valuetext={chosen ? readText(chosen) : t`No value is chosen`}
          aria-keyshortcuts="ArrowLeft ArrowRight PageUp PageDown + - 0 Escape"
          aria-describedby={help}
          onKeyDown={press}
          onDoubleClick={() => rest(within)}
        >
          {choosing && <Chosen choosing={choosing} view={view} width={plot.width} />}
          {chosen && !choosing && <Crosshair readings={chosen} axes={axes} {...{ view, plot }} />}
        </div>
        {count === 0 && <p className={classes.nothing}>{nothingText(!whole, shown.length)}</p>}
      </div>
      <p className={classes.note}>{reducedText(shown, view, plot.width)}</p>
    </div>
  )
}

interface CanvasProps {
  readonly axes: readonly Axis[]
  readonly view: Stretch
  readonly plot: Plot
  readonly width: number
  readonly height: number
}

/** The drawing itself, drawn anew only when what it shows has changed. */
function Canvas({ axes, view, plot, width, height }: CanvasProps) {
  const [canvas, setCanvas] = useState<HTMLCanvasElement | null>(null)

  useLayoutEffect(() => {
    const context = canvas && plot.width > 0 && canvasContext(canvas, width, height)
    if (!context) return
    const style = getComputedStyle(canvas)
    const ticks = ticksOf(view, plot.width, 84)
    paint(context, {
      view,
      axes,
      plot,
      ticks,
      tickLabel: tickText(ticks.step),
      width,
      height,
      color: (property) => style.getPropertyValue(property),
      font: canvasFont(style),
      zone: zoneName(view.from),
    })
  }, [canvas, axes, view, plot, width, height])

  return <canvas ref={setCanvas} className={classes.canvas} style={{ height }} aria-hidden />
}

interface ChosenProps {
  readonly choosing: Stretch
  readonly view: Stretch
  readonly width: number
}

/** The stretch that is being chosen. */
function Chosen({ choosing, view, width }: ChosenProps) {
  const left = pixelAt(view, width, choosing.from)
  const right = pixelAt(view, width, choosing.to)
  return <div className={classes.chosen} style={{ left, width: right - left }} />
}
