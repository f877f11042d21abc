import { t } from '@lingui/core/macro'
import classes from './TimeTable.module.css'
import { exactText, periodText, sumOf, type Interval, type Point, type Series } from './series.ts'
import type { Unit } from './scale.ts'

interface TimeTableProps {
  readonly title: string
  readonly series: readonly Series[]
  readonly points: readonly Point[]
  readonly interval: Interval
  readonly unit: Unit
  /** Pixels. */
  readonly height: number
}

/** The numbers of a chart, the newest first, with their sum. */
export function TimeTable({ title, series, points, interval, unit, height }: TimeTableProps) {
  const number = (value: number | undefined) =>
    value === undefined ? t`No record` : exactText(value, unit)
  const hasTotal = series.length > 1 && unit !== 'measure'
  const totals = series.map(({ id }) =>
    points.reduce((sum, { values }) => sum + (values?.[id] ?? 0), 0),
  )
  return (
    <div
      className={classes.scroller}
      style={{ maxHeight: height + 28 }}
      role="region"
      aria-label={title}
      // The keyboard scrolls what it can focus.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t`Period`}</th>
            {series.map(({ id, label }) => (
              <th key={id} scope="col">
                {label}
              </th>
            ))}
            {hasTotal && <th scope="col">{t`Total`}</th>}
          </tr>
        </thead>
        <tbody>
          {points.toReversed().map((point) => (
            <tr key={point.at}>
              <th scope="row">
                {periodText(point.at, interval)}
                {point.partial && <span className={classes.note}>{t`partial`}</span>}
              </th>
              {series.map(({ id }) => (
                <td key={id}>{number(point.values?.[id])}</td>
              ))}
              {hasTotal && (
                <td>{number(point.values === undefined ? undefined : sumOf(point, series))}</td>
              )}
            </tr>
          ))}
        </tbody>
        {unit !== 'measure' && (
          <tfoot>
            <tr>
              <th scope="row">{t`Total`}</th>
              {totals.map((total, at) => (
                <td key={series[at]?.id}>{exactText(total, unit)}</td>
              ))}
              {series.length > 1 && (
                <td>
                  {exactText(
                    totals.reduce((sum, total) => sum + total, 0),
                    unit,
                  )}
                </td>
              )}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  )
}
