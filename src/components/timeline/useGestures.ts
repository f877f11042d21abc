import { useEffect, useEffectEvent } from 'react'
import {
  fit,
  isWhole,
  pan,
  spanOf,
  timeAtPixel,
  zoom,
  type Stretch,
  type ViewLimits,
} from './view.ts'

interface Gestures {
  readonly area: HTMLElement | null
  readonly view: Stretch
  readonly limits: ViewLimits
  /** Shows another view while the gesture goes on. */
  readonly onMove: (view: Stretch) => void
  /** The gesture has come to rest. */
  readonly onRest: (view: Stretch) => void
  /** A moment was clicked, UNIX milliseconds. */
  readonly onClick: (ms: number) => void
  readonly onHover: (pixel: number | undefined) => void
  /**
   * Where this is given, a stretch can be chosen by dragging with Shift, and without where all is
   * shown and there is nowhere to move. It is called as the stretch grows, and with nothing at the end.
   */
  readonly onChoosing?: (stretch: Stretch | undefined) => void
}

/** Whether a pointer is on something of the timeline that is dragged by itself (`data-grip`). */
function isGrip(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[data-grip]') !== null
}

/** Pixels that a pointer may tremble and still click. */
const stillPixels = 4
/** Milliseconds without another turn of the wheel after which it rests. */
const restMs = 180

interface Held {
  readonly x: number
}

/**
 * What fingers, mouse and wheel do to a timeline: drag to move it, click to choose a moment, turn the
 * wheel or spread two fingers to zoom, turn it sideways (or with Shift) to move.
 */
export function useGestures(gestures: Gestures): void {
  const { area } = gestures
  const latest = useEffectEvent(() => gestures)

  useEffect(() => {
    if (!area) return
    const held = new Map<number, Held>()
    let dragged = false
    let shown: Stretch | undefined
    let rest: ReturnType<typeof setTimeout> | undefined
    /** Where a stretch that is being chosen began, pixels; it is looked at by `stretchTo`. */
    let begun: number | undefined

    const pixelOf = (clientX: number) => clientX - area.getBoundingClientRect().left
    const current = () => shown ?? latest().view
    const move = (view: Stretch) => {
      shown = view
      latest().onMove(view)
    }
    const end = () => {
      if (shown) latest().onRest(shown)
      shown = undefined
    }

    const stretchTo = (pixel: number): Stretch => {
      const [view, width] = [current(), area.clientWidth]
      const [one, other] = [begun ?? pixel, Math.max(0, Math.min(width, pixel))]
      return {
        from: timeAtPixel(view, width, Math.min(one, other)),
        to: timeAtPixel(view, width, Math.max(one, other)),
      }
    }
    const giveUp = () => {
      begun = undefined
      latest().onChoosing?.(undefined)
    }
    const escape = ({ key }: KeyboardEvent) => {
      if (key === 'Escape' && begun !== undefined) giveUp()
    }

    const wheel = (event: WheelEvent) => {
      const { limits } = latest()
      const before = current()
      const unit = event.deltaMode === 1 ? 16 : 1
      const sideways = event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)
      const turned = (sideways ? event.deltaX || event.deltaY : event.deltaY) * unit
      const anchor = timeAtPixel(before, area.clientWidth, pixelOf(event.clientX))
      const next = sideways
        ? pan(before, (turned / area.clientWidth) * spanOf(before), limits)
        : zoom(before, Math.exp(turned * (event.ctrlKey ? 0.01 : 0.002)), anchor, limits)
      // At its limits the page scrolls on, as if the timeline were not there.
      if (next.from === before.from && next.to === before.to && !event.ctrlKey) return
      event.preventDefault()
      move(next)
      clearTimeout(rest)
      rest = setTimeout(end, restMs)
    }

    const down = (event: PointerEvent) => {
      // A grip is dragged by itself.
      if (event.button !== 0 || isGrip(event.target)) return
      held.set(event.pointerId, { x: event.clientX })
      dragged = held.size > 1
      const { onChoosing, limits } = latest()
      if (held.size > 1) giveUp()
      else if (onChoosing && (event.shiftKey || isWhole(current(), limits))) {
        begun = pixelOf(event.clientX)
      }
      area.setPointerCapture(event.pointerId)
    }

    const drag = (event: PointerEvent) => {
      const before = held.get(event.pointerId)
      latest().onHover(held.size > 0 ? undefined : pixelOf(event.clientX))
      if (!before) return
      const by = event.clientX - before.x
      if (!dragged && Math.abs(by) < stillPixels) return
      dragged = true
      if (begun !== undefined) {
        latest().onChoosing?.(stretchTo(pixelOf(event.clientX)))
        return
      }
      const other = [...held].find(([id]) => id !== event.pointerId)?.[1]
      held.set(event.pointerId, { x: event.clientX })
      const view = current()
      const { limits } = latest()
      const width = area.clientWidth
      if (!other) {
        move(pan(view, (-by / width) * spanOf(view), limits))
        return
      }
      const apart = Math.max(8, Math.abs(event.clientX - other.x))
      const factor = Math.max(8, Math.abs(before.x - other.x)) / apart
      const middle = pixelOf((event.clientX + other.x) / 2)
      move(zoom(view, factor, timeAtPixel(view, width, middle), limits))
    }

    const up = (event: PointerEvent) => {
      if (!held.delete(event.pointerId) || held.size > 0) return
      if (begun !== undefined && dragged) {
        const { onRest, limits } = latest()
        const chosen = fit(stretchTo(pixelOf(event.clientX)), limits)
        giveUp()
        if (event.type === 'pointerup') onRest(chosen)
        return
      }
      begun = undefined
      if (dragged) end()
      else if (event.type === 'pointerup') {
        latest().onClick(timeAtPixel(current(), area.clientWidth, pixelOf(event.clientX)))
      }
    }
    const leave = () => latest().onHover(undefined)

    area.addEventListener('wheel', wheel, { passive: false })
    area.addEventListener('pointerdown', down)
    area.addEventListener('pointermove', drag)
    area.addEventListener('pointerup', up)
    area.addEventListener('pointercancel', up)
    area.addEventListener('pointerleave', leave)
    window.addEventListener('keydown', escape)
    return () => {
      clearTimeout(rest)
      area.removeEventListener('wheel', wheel)
      area.removeEventListener('pointerdown', down)
      area.removeEventListener('pointermove', drag)
      area.removeEventListener('pointerup', up)
      area.removeEventListener('pointercancel', up)
      area.removeEventListener('pointerleave', leave)
      window.removeEventListener('keydown', escape)
    }
  }, [area])
}
