import { t } from '@lingui/core/macro'
import classes from './Plot.module.css'
import type { Unit } from './scale.ts'
import { keyStyle } from './palette.ts'
import {
  exactText,
  periodText,
  sumOf,
  valueText,
  type Interval,
  type Point,
  type Series,
} from './series.ts'

export interface PlotTooltipProps {
  readonly point: Point | undefined
  readonly series: readonly Series[]
  readonly interval: Interval
  readonly unit: Unit
}

/** The exact values of one period. */
export function PlotTooltip({ point, series, interval, unit }: PlotTooltipProps) {
  if (!point) return null
  const line = (label: string, value: number | undefined) => (
    <>
      <dt>{label}</dt>
      <dd>{value === undefined ? t`No record` : valueText(value, unit)}</dd>
      {unit === 'bytes' && value !== undefined && (
        <dd className={classes.exact}>{exactText(value, unit)}</dd>
      )}
    </>
  )
  return (
    <div className={classes.tooltip}>
      <div className={classes.period}>
        {periodText(point.at, interval)}
        {point.partial && <span className={classes.exact}>{t`partial`}</span>}
      </div>
      {point.values === undefined ? (
        t`No record`
      ) : (
        <dl className={classes.values} data-plain={unit !== 'bytes' || undefined}>
          {series.map(({ id, label, color }) => (
            <div key={id} className={classes.line} style={keyStyle(color)}>
              {line(label, point.values?.[id])}
            </div>
          ))}
          {series.length > 1 && (
            <div className={classes.line}>{line(t`Total`, sumOf(point, series))}</div>
          )}
        </dl>
      )}
    </div>
  )
}
