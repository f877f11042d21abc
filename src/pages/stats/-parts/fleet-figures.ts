import { periodText } from '../../../components/chart/series.ts'
import { bytesText, pageLocale } from '../../../components/detail/locale.ts'
import type { StatsPeriod } from '../../../domain/stats-range.ts'
import { formatPercent } from '../../../domain/units.ts'
import { bothWays, totalTraffic, type Traffic, type UsagePoint } from '../../-usage/usage.ts'

const words = {
  month: { last: 'Last whole month', before: 'the month before', running: 'This month so far' },
  day: { last: 'Last whole day', before: 'the day before', running: 'Today so far' },
} as const

/** How one amount stands to the one before it, as a sentence's end: "12% more than the day before". */
export function changeText(now: number, before: number, what: string): string | undefined {
  if (before <= 0) return undefined
  const change = now / before - 1
  const percent = formatPercent(Math.abs(change), pageLocale())
  if (percent === formatPercent(0, pageLocale())) return `As much as ${what}`
  return change > 0 ? `${percent} more than ${what}` : `${percent} less than ${what}`
}

/** One number of the fleet's traffic. */
export interface FleetFigure {
  readonly label: string
  readonly value: string
  readonly note?: string
}

/** What the points come to: all of them, the last period that is over, and the one that is not. */
export function fleetFigures(
  points: readonly UsagePoint<Traffic>[],
  period: Exclude<StatsPeriod, 'minutes'>,
): FleetFigure[] {
  const total = totalTraffic(points.map(({ values }) => values))
  const whole = points.filter(({ partial }) => !partial)
  const [last, before] = [whole.at(-1), whole.at(-2)]
  const running = points.find(({ partial }) => partial)
  const { last: lastLabel, before: beforeLabel, running: runningLabel } = words[period]
  const figures: FleetFigure[] = [
    {
      label: 'In this time',
      value: bytesText(bothWays(total)),
      note: `${bytesText(total.download)} down, ${bytesText(total.upload)} up`,
    },
  ]
  if (last?.values) {
    const amount = bothWays(last.values)
    const change = before?.values && changeText(amount, bothWays(before.values), beforeLabel)
    figures.push({
      label: `${lastLabel}, ${periodText(last.at, period)}`,
      value: bytesText(amount),
      ...(change === undefined ? {} : { note: change }),
    })
  }
  if (running?.values) {
    const { download, upload } = running.values
    figures.push({
      label: runningLabel,
      value: bytesText(bothWays(running.values)),
      note: `${bytesText(download)} down, ${bytesText(upload)} up`,
    })
  }
  return figures
}
