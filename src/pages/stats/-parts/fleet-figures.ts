import { t } from '@lingui/core/macro'
import { periodText } from '../../../components/chart/series.ts'
import { bytesText, changeText } from '../../../components/detail/locale.ts'
import { changeOf } from '../../../domain/billing/changes.ts'
import type { StatsPeriod } from '../../../domain/stats-range.ts'
import {
  bothWays,
  directionsText,
  totalTraffic,
  type Traffic,
  type UsagePoint,
} from '../../-usage/usage.ts'

/** What is said of a whole period and of the one that goes on. */
const words = {
  month: {
    last: (month: string) => t`Last full month, ${month}`,
    change: (change: string) => t`${change} from the month before`,
    running: t`This month so far`,
  },
  day: {
    last: (day: string) => t`Last full day, ${day}`,
    change: (change: string) => t`${change} from the day before`,
    running: t`Today so far`,
  },
} as const

/** One number of the fleet's traffic. */
export interface FleetFigure {
  readonly label: string
  readonly value: string
  readonly note?: string
}

/**
 * What the points come to: all of them, the last period that is over, and the one that is not; a
 * dash for what has no record.
 */
export function fleetFigures(
  points: readonly UsagePoint<Traffic>[],
  period: StatsPeriod,
): FleetFigure[] {
  const total = totalTraffic(points.map(({ values }) => values))
  const whole = points.filter(({ partial }) => !partial)
  const [last, before] = [whole.at(-1), whole.at(-2)]
  const running = points.find(({ partial }) => partial)
  const said = words[period === 'month' ? 'month' : 'day']
  const figures: FleetFigure[] = [
    {
      label: t`This period`,
      value: bytesText(bothWays(total)),
      note: directionsText(total),
    },
  ]
  if (last) {
    const amount = last.values && bothWays(last.values)
    const amountBefore = before?.values ? bothWays(before.values) : 0
    figures.push({
      label: said.last(periodText(last.at, period)),
      value: amount === undefined ? '—' : bytesText(amount),
      ...(amount !== undefined &&
        amountBefore > 0 && { note: said.change(changeText(changeOf(amount, amountBefore))) }),
    })
  }
  if (running) {
    const { values } = running
    figures.push({
      label: said.running,
      value: values ? bytesText(bothWays(values)) : '—',
      ...(values && { note: directionsText(values) }),
    })
  }
  return figures
}
