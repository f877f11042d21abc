import { t } from '@lingui/core/macro'
import { Skeleton } from '@mantine/core'
import { late } from '../feedback/late.tsx'
import { usualHeight, type PointChartProps } from './points.ts'

function Waiting({ height = usualHeight }: PointChartProps) {
  return <Skeleton height={height} />
}

function Missing() {
  return (
    <p role="alert">
      {t`The chart could not be loaded. Reload the page to see it; its table is here already.`}
    </p>
  )
}

/**
 * A chart of up to 200,000 points that moves and zooms by wheel, fingers, mouse and keys. It is drawn
 * on a canvas: whoever cannot see it reads the values at its crosshair, and a table stands beside it.
 */
export const PointChart = late(() => import('./PointPicture.tsx').then((all) => all.PointPicture), {
  waiting: Waiting,
  missing: Missing,
})
