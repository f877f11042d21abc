import type { CSSProperties } from 'react'
import { exactTimes } from '../detail/locale.ts'
import { colorVariable, keyStyle } from '../chart/palette.ts'
import { pixelAt, type Stretch } from '../timeline/view.ts'
import { valueText, type Readings } from './crosshair.ts'
import classes from './PointChart.module.css'
import { heightAt, type Axis, type Plot } from './points.ts'

interface CrosshairProps {
  readonly readings: Readings
  readonly axes: readonly Axis[]
  readonly view: Stretch
  readonly plot: Plot
}

/** More series than these are not written beside the pointer. */
const most = 12

/** A line at a moment, a dot on each series, and the values there. */
export function Crosshair({ readings, axes, view, plot }: CrosshairProps) {
  const { at, values } = readings
  const x = pixelAt(view, plot.width, at)
  if (x < 0 || x > plot.width) return null
  const [local, utc] = exactTimes(at)
  return (
    <div className={classes.readings} aria-hidden>
      <div className={classes.crosshair} style={{ transform: `translateX(${x}px)` }}>
        {values.map(({ series, value }) => {
          const axis = axes.find((one) => one.series.includes(series))
          if (value === undefined || !axis) return null
          const top = heightAt({ ...plot, top: 0 }, axis)(value)
          const background = colorVariable(series.color)
          return <i key={series.id} className={classes.spot} style={{ top, background }} />
        })}
      </div>
      <div
        className={classes.readout}
        data-right={x > plot.width / 2 || undefined}
        style={{ '--x': `${x}px`, '--place': x / plot.width } as CSSProperties}
      >
        <strong>{local}</strong>
        <span className={classes.quiet}>{utc}</span>
        <dl className={classes.values}>
          {values.slice(0, most).map(({ series, value }) => (
            <div key={series.id} className={classes.line} style={keyStyle(series.color)}>
              <dt>{series.label}</dt>
              <dd>{valueText(value, series.unit)}</dd>
            </div>
          ))}
        </dl>
      </div>
    </div>
  )
}
