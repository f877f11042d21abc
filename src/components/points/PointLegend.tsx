import { t } from '@lingui/core/macro'
import { UnstyledButton } from '@mantine/core'
import { keyStyle } from '../chart/palette.ts'
import classes from './PointChart.module.css'
import type { PointSeries } from './points.ts'

interface PointLegendProps {
  readonly series: readonly PointSeries[]
  readonly hidden: readonly string[]
  readonly onHidden: (ids: readonly string[]) => void
}

/** The series of a chart, each a button that hides it or shows it again. */
export function PointLegend({ series, hidden, onHidden }: PointLegendProps) {
  return (
    <ul className={classes.legend} aria-label={t`Legend`}>
      {series.map(({ id, label, unit = '', color, kind }) => {
        const isShown = !hidden.includes(id)
        return (
          <li key={id}>
            <UnstyledButton
              className={classes.entry}
              aria-pressed={isShown}
              title={isShown ? t`Hide ${label}` : t`Show ${label}`}
              onClick={() =>
                onHidden(isShown ? [...hidden, id] : hidden.filter((other) => other !== id))
              }
            >
              <span
                className={classes.key}
                data-kind={kind}
                style={isShown ? keyStyle(color) : undefined}
                aria-hidden
              />
              <span className={classes.name}>{unit === '' ? label : t`${label} (${unit})`}</span>
            </UnstyledButton>
          </li>
        )
      })}
    </ul>
  )
}
