import classes from './Spark.module.css'

const [width, height] = [96, 24]

/** How a number moved lately, as a line without scale; beside the number, which says it in words. */
export function Spark({ values }: { readonly values: readonly number[] }) {
  const most = Math.max(...values, 1)
  const step = width / Math.max(values.length - 1, 1)
  const points = values.map(
    (value, at) => `${at * step},${height - 2 - (value / most) * (height - 4)}`,
  )
  return (
    <svg
      className={classes.spark}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      aria-hidden
    >
      <polyline points={points.join(' ')} vectorEffect="non-scaling-stroke" />
    </svg>
  )
}
