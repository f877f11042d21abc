import { useEffect, useRef, useState } from 'react'
import type { MouseHandlerDataParam } from 'recharts'

/** The periods under a drag, by their starts in UNIX milliseconds; `from` may be the later one. */
interface Drag {
  readonly from: number
  readonly to: number
}

/** Takes the starts of the first and the last period that were chosen, UNIX milliseconds. */
export type OnZoom = (fromMs: number, toMs: number) => void

function periodOf({ activeLabel }: MouseHandlerDataParam): number | undefined {
  const at = Number(activeLabel)
  return activeLabel === undefined || !Number.isFinite(at) ? undefined : at
}

/**
 * Chooses periods by dragging over a chart. A click chooses nothing, and letting go outside of the
 * chart ends the drag where it left it.
 */
export function useZoom(onZoom: OnZoom | undefined) {
  const [drag, setDrag] = useState<Drag>()
  const last = useRef<Drag>(undefined)
  const isDragging = drag !== undefined

  useEffect(() => {
    if (!isDragging) return undefined
    const finish = () => {
      const chosen = last.current
      last.current = undefined
      setDrag(undefined)
      if (chosen && chosen.from !== chosen.to) {
        onZoom?.(Math.min(chosen.from, chosen.to), Math.max(chosen.from, chosen.to))
      }
    }
    const cancel = ({ key }: KeyboardEvent) => {
      if (key !== 'Escape') return
      last.current = undefined
      setDrag(undefined)
    }
    window.addEventListener('mouseup', finish)
    window.addEventListener('keydown', cancel)
    return () => {
      window.removeEventListener('mouseup', finish)
      window.removeEventListener('keydown', cancel)
    }
  }, [isDragging, onZoom])

  const move = (to: number, from = last.current?.from) => {
    if (from === undefined) return
    last.current = { from, to }
    setDrag(last.current)
  }
  if (!onZoom) return { drag: undefined, handlers: {} }
  return {
    drag,
    handlers: {
      onMouseDown: (state: MouseHandlerDataParam) => {
        const at = periodOf(state)
        if (at !== undefined) move(at, at)
      },
      onMouseMove: (state: MouseHandlerDataParam) => {
        const at = periodOf(state)
        if (at !== undefined) move(at)
      },
    },
  }
}
