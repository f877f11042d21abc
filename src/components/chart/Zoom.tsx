import { useEffect, useState, type PointerEvent } from 'react'
import { usePlotArea } from 'recharts'
import { periodAt } from './marks.ts'
import type { Point } from './series.ts'

/** Takes the starts of the first and the last period that were chosen, UNIX milliseconds. */
export type OnZoom = (fromMs: number, toMs: number) => void

interface ZoomProps {
  readonly points: readonly Point[]
  readonly onZoom: OnZoom
}

/** The periods under a drag, by their places; `from` may be the later one. */
interface Drag {
  readonly from: number
  readonly to: number
}

/**
 * Lies over the plot and chooses periods by dragging. A click chooses nothing, a drag that leaves
 * the plot ends at its edge, and Escape gives it up. A finger scrolls the page up and down and
 * chooses sideways.
 */
export function Zoom({ points, onZoom }: ZoomProps) {
  const plot = usePlotArea()
  const [drag, setDrag] = useState<Drag>()
  const isDragging = drag !== undefined

  useEffect(() => {
    if (!isDragging) return undefined
    const giveUp = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') setDrag(undefined)
    }
    window.addEventListener('keydown', giveUp)
    return () => window.removeEventListener('keydown', giveUp)
  }, [isDragging])

  if (!plot) return null
  const under = ({ clientX, currentTarget }: PointerEvent) => {
    const { left } = currentTarget.getBoundingClientRect()
    return periodAt(clientX - left, points.length, plot.width)
  }
  const finish = (event: PointerEvent) => {
    setDrag(undefined)
    if (!drag) return
    const to = under(event)
    const [first, last] = [points[Math.min(drag.from, to)], points[Math.max(drag.from, to)]]
    if (first && last && first !== last) onZoom(first.at, last.at)
  }
  const step = plot.width / points.length
  return (
    <g>
      {drag && (
        <rect
          x={plot.x + step * Math.min(drag.from, drag.to)}
          y={plot.y}
          width={step * (Math.abs(drag.to - drag.from) + 1)}
          height={plot.height}
          fill="var(--console-accent)"
          fillOpacity={0.16}
          stroke="var(--console-accent)"
        />
      )}
      <rect
        x={plot.x}
        y={plot.y}
        width={plot.width}
        height={plot.height}
        fill="transparent"
        style={{ touchAction: 'pan-y' }}
        onPointerDown={(event) => {
          if (event.button !== 0 || points.length === 0) return
          event.currentTarget.setPointerCapture(event.pointerId)
          const at = under(event)
          setDrag({ from: at, to: at })
        }}
        onPointerMove={(event) => {
          if (drag && under(event) !== drag.to) setDrag({ from: drag.from, to: under(event) })
        }}
        onPointerUp={finish}
        onPointerCancel={() => setDrag(undefined)}
      />
    </g>
  )
}
