import { useEffect, useEffectEvent } from 'react'
import type { PlanePoint } from '../../domain/geo.ts'
import { nearer, shifted, type PlaneView, type Size } from './track-view.ts'

interface TrackGestures {
  readonly area: HTMLElement | null
  readonly size: Size
  readonly view: PlaneView
  readonly all: PlaneView
  readonly onView: (view: PlaneView) => void
  /** Pixels of the picture. */
  readonly onClick: (at: PlanePoint) => void
  readonly onHover: (at: PlanePoint | undefined) => void
}

/** Pixels that a pointer may tremble and still click. */
const stillPixels = 4

/** What wheel, mouse and fingers do to a plane: drag to move it, turn or spread to zoom, click to choose. */
export function useTrackGestures(gestures: TrackGestures): void {
  const { area } = gestures
  const latest = useEffectEvent(() => gestures)

  useEffect(() => {
    if (!area) return
    const held = new Map<number, PlanePoint>()
    let begun: PlanePoint | undefined
    let dragged = false
    const pointOf = ({ clientX, clientY }: MouseEvent): PlanePoint => {
      const { left, top } = area.getBoundingClientRect()
      return { x: clientX - left, y: clientY - top }
    }
    const wheel = (event: WheelEvent) => {
      const { view, size, all, onView } = latest()
      const turned = event.deltaY * (event.deltaMode === 1 ? 16 : 1)
      const factor = Math.exp(-turned * (event.ctrlKey ? 0.01 : 0.002))
      const next = nearer(view, size, factor, pointOf(event), all)
      // Where all is shown already, the page scrolls on.
      if (next.scale === view.scale && !event.ctrlKey) return
      event.preventDefault()
      onView(next)
    }
    const down = (event: PointerEvent) => {
      if (event.button !== 0) return
      begun = pointOf(event)
      held.set(event.pointerId, begun)
      dragged = held.size > 1
      area.setPointerCapture(event.pointerId)
    }
    const move = (event: PointerEvent) => {
      const { view, size, all, onView, onHover } = latest()
      const at = pointOf(event)
      const before = held.get(event.pointerId)
      onHover(held.size > 0 ? undefined : at)
      if (!before) return
      const away = begun ? Math.hypot(at.x - begun.x, at.y - begun.y) : 0
      if (!dragged && away < stillPixels) return
      dragged = true
      held.set(event.pointerId, at)
      const other = [...held].find(([id]) => id !== event.pointerId)?.[1]
      if (!other) {
        onView(shifted(view, size, { x: before.x - at.x, y: before.y - at.y }, all))
        return
      }
      const apart = (one: PlanePoint) => Math.max(8, Math.hypot(one.x - other.x, one.y - other.y))
      const middle = { x: (at.x + other.x) / 2, y: (at.y + other.y) / 2 }
      onView(nearer(view, size, apart(at) / apart(before), middle, all))
    }
    const up = (event: PointerEvent) => {
      if (!held.delete(event.pointerId) || held.size > 0 || dragged) return
      if (event.type === 'pointerup') latest().onClick(pointOf(event))
    }
    const leave = () => latest().onHover(undefined)

    const stop = new AbortController()
    const { signal } = stop
    area.addEventListener('wheel', wheel, { passive: false, signal })
    area.addEventListener('pointerdown', down, { signal })
    area.addEventListener('pointermove', move, { signal })
    area.addEventListener('pointerup', up, { signal })
    area.addEventListener('pointercancel', up, { signal })
    area.addEventListener('pointerleave', leave, { signal })
    return () => stop.abort()
  }, [area])
}
