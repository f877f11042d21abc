import { ontoPlane, roundLength, type Point } from '../../domain/geo.ts'
import classes from './Plane.module.css'
import { North, ScaleBar } from './PlaneMarks.tsx'

/** A place on the plane. */
export interface Place extends Point {
  readonly key: string
  /** Stands on its mark: the number of its row in the table beside. */
  readonly mark: string
  /** Metres around the point in which it may be. */
  readonly radius: number
  /** Set apart from the others. */
  readonly chosen: boolean
}

interface PlaneProps {
  readonly label: string
  readonly places: readonly Place[]
  /** The keys of places in the order in which one went from each to the next. */
  readonly way: readonly string[]
}

const [width, height] = [960, 560]
/** Pixels around what is drawn, and the least metres that are. */
const margin = 48
const leastM = 400

/** Places on an empty plane, north up and true to scale, each with how exactly it is known. */
export function Plane({ label, places, way }: PlaneProps) {
  const points = ontoPlane(places)
  const spots = places.flatMap((place, at) => {
    const point = points[at]
    return point ? [{ ...place, ...point }] : []
  })
  const reach = (of: (spot: (typeof spots)[number]) => number) =>
    Math.max(leastM, ...spots.map((spot) => Math.abs(of(spot)) + spot.radius))
  const scale = Math.min(
    (width / 2 - margin) / reach(({ x }) => x),
    (height / 2 - margin) / reach(({ y }) => y),
  )
  const left = (x: number) => width / 2 + x * scale
  const top = (y: number) => height / 2 + y * scale
  const unit = roundLength(width / 5 / scale)
  const step = unit * scale
  const at = new Map(spots.map((spot) => [spot.key, `${left(spot.x)},${top(spot.y)}`]))
  const lines = (length: number) =>
    Array.from({ length: Math.ceil(length / step) + 1 }, (_, n) => {
      const middle = length / 2
      return middle + (n - Math.ceil(middle / step)) * step
    })
  return (
    <figure className={classes.plane}>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        className={classes.drawing}
        role="img"
        aria-label={label}
      >
        {lines(width).map((x) => (
          <line key={`x${x}`} x1={x} x2={x} y1={0} y2={height} className={classes.grid} />
        ))}
        {lines(height).map((y) => (
          <line key={`y${y}`} x1={0} x2={width} y1={y} y2={y} className={classes.grid} />
        ))}
        {spots.map((spot) => (
          <circle
            key={spot.key}
            cx={left(spot.x)}
            cy={top(spot.y)}
            r={Math.max(6, spot.radius * scale)}
            className={classes.range}
            data-chosen={spot.chosen || undefined}
          />
        ))}
        <polyline
          points={way.flatMap((key) => at.get(key) ?? []).join(' ')}
          className={classes.way}
        />
        {spots.map((spot) => (
          <circle
            key={spot.key}
            cx={left(spot.x)}
            cy={top(spot.y)}
            r={6}
            className={classes.spot}
            data-chosen={spot.chosen || undefined}
          />
        ))}
      </svg>
      {spots.map((spot) => (
        <span
          key={spot.key}
          className={classes.mark}
          data-chosen={spot.chosen || undefined}
          aria-hidden
          style={{
            left: `${(left(spot.x) / width) * 100}%`,
            top: `${(top(spot.y) / height) * 100}%`,
          }}
        >
          {spot.mark}
        </span>
      ))}
      <North />
      <ScaleBar metres={unit} width={`${(step / width) * 100}%`} />
    </figure>
  )
}
