import { t } from '@lingui/core/macro'
import type { CSSProperties } from 'react'
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

interface PlotTooltipProps {
  readonly point: Point
  /** Where the crosshair is: a part of the chart's width, 0 to 1. */
  readonly place: number
  readonly series: readonly Series[]
  readonly interval: Interval
  readonly unit: Unit
}

/** Turns what found no room above the plot to below it: nothing may lie over what one compares. */
function keepInSight(tooltip: HTMLElement | null): void {
  if (!tooltip) return
  const top = tooltip.closest('main')?.getBoundingClientRect().top ?? 0
  if (tooltip.getBoundingClientRect().top < top) tooltip.dataset['below'] = ''
}

/** The exact values of one period, at the upper end of the crosshair. */
export function PlotTooltip({ point, place, series, interval, unit }: PlotTooltipProps) {
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
    <div
      ref={keepInSight}
      className={classes.tooltip}
      style={{ '--place': place } as CSSProperties}
    >
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
