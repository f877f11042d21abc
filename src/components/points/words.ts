import { plural, t } from '@lingui/core/macro'
import { extentOf } from '../../domain/data/time-series.ts'
import { countText } from '../detail/locale.ts'
import type { Stretch } from '../timeline/view.ts'
import { isDense, type PointSeries } from './points.ts'

/** How many points are in view, and how they are drawn where not each of them is by itself. */
export function reducedText(series: readonly PointSeries[], view: Stretch, width: number): string {
  const counts = series.map(({ points }) => extentOf(points, view.from, view.to).count)
  const count = counts.reduce((sum, one) => sum + one, 0)
  const dense = series.filter(({ kind }, at) => isDense(kind, counts[at] ?? 0, width))
  const columns = countText(Math.floor(width))
  if (dense.some(({ kind }) => kind !== 'dots')) {
    return plural(count, {
      one: `# point in view, drawn as ${columns} columns of their lowest and highest.`,
      other: `# points in view, drawn as ${columns} columns of their lowest and highest.`,
    })
  }
  if (dense.length > 0) {
    return plural(count, {
      one: '# point in view; dots that fall on one another are drawn once.',
      other: '# points in view; dots that fall on one another are drawn once.',
    })
  }
  return plural(count, { one: '# point in view.', other: '# points in view.' })
}

/** What is said over a chart without a point. */
export function nothingText(isEmpty: boolean, shown: number): string {
  if (isEmpty) return t`There is no point to draw.`
  return shown === 0
    ? t`All series are hidden. Choose one in the legend.`
    : t`No point lies in this period. Zoom out to see more.`
}
