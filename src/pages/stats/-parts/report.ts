import { plural, t } from '@lingui/core/macro'
import { rangeAt } from '../../../components/time/range.ts'
import type { UsageFile } from '../../../domain/traffic/usage-file.ts'
import type { TimeRange } from '../../../domain/stats-range.ts'
import { toSeconds } from '../../../domain/time.ts'
import { bothWays, totalTraffic, type Traffic } from '../../-usage/usage.ts'
import type { ReportPeriod } from './choices.ts'
import { stacked, type Part } from './stacked.ts'

/** What exportAirStats is asked with, at `now` (UNIX milliseconds). */
export function reportRequest(period: ReportPeriod, last: string, now: number) {
  const { fromMs } = rangeAt({ last }, last, now)
  return { period, from: toSeconds(fromMs), to: toSeconds(now) }
}

/** The time that a file tells of, from its first period to its last; undefined without lines. */
export function extentOf({ byStart }: UsageFile): TimeRange | undefined {
  const starts = [...byStart.keys()]
  if (starts.length === 0) return undefined
  return { fromMs: Math.min(...starts), toMs: Math.max(...starts) }
}

/** The traffic of a speed class in a part of a file. */
export interface ClassPart extends Part {
  readonly total: Traffic
}

/** What each speed class carried between two starts (UNIX milliseconds, both included), most first. */
export function classParts({ byStart }: UsageFile, { fromMs, toMs }: TimeRange): ClassPart[] {
  const classes = new Map<string, Map<number, Traffic>>()
  for (const [start, all] of byStart) {
    if (start < fromMs || start > toMs) continue
    for (const [speedClass, traffic] of all) {
      const one = classes.get(speedClass) ?? new Map<number, Traffic>()
      classes.set(speedClass, one.set(start, traffic))
    }
  }
  return [...classes]
    .map(([id, one]) => ({
      id,
      label: id || t`No speed class`,
      byStart: one,
      total: totalTraffic(one.values()),
    }))
    .toSorted((a, b) => bothWays(b.total) - bothWays(a.total))
}

/** The chart of the speed classes. */
export function classChart(parts: readonly ClassPart[]) {
  return stacked(parts, (count) =>
    plural(count, { one: '# other speed class', other: '# other speed classes' }),
  )
}

/** All speed classes together, by the start of the period. */
export function allByStart({ byStart }: UsageFile): Map<number, Traffic> {
  return new Map([...byStart].map(([start, classes]) => [start, totalTraffic(classes.values())]))
}
