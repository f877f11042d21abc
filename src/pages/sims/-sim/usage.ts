import type { AirStatsResponse } from '../../../api/generated/models/airStatsResponse.ts'
import type { DataTrafficStats } from '../../../api/generated/models/dataTrafficStats.ts'
import { statsBuckets, statsRange, type StatsPeriod } from '../../../domain/stats-range.ts'
import type { Preset, Range } from '../../../components/time/range.ts'

/** What can be looked at, in the order of the control, and what is shown where nothing is chosen. */
export const usagePeriods: Readonly<
  Record<
    StatsPeriod,
    { readonly label: string; readonly presets: readonly Preset[]; readonly usual: string }
  >
> = {
  month: {
    label: 'By month',
    usual: '12mo',
    presets: [
      { value: '6mo', label: '6 months' },
      { value: '12mo', label: '12 months' },
      { value: '18mo', label: '18 months' },
    ],
  },
  day: {
    label: 'By day',
    usual: '30d',
    presets: [
      { value: '7d', label: '7 days' },
      { value: '30d', label: '30 days' },
      { value: '90d', label: '90 days' },
    ],
  },
  minutes: {
    label: 'By 5 minutes',
    usual: '24h',
    presets: [
      { value: '6h', label: '6 hours' },
      { value: '24h', label: '24 hours' },
      { value: '7d', label: '7 days' },
    ],
  },
}

/** What was sent in one period of time, all speed classes together. */
export interface UsagePoint {
  /** The start of the period, UNIX milliseconds. */
  readonly at: number
  /** Bytes; absent where nothing was recorded. */
  readonly values: { readonly upload: number; readonly download: number } | undefined
  readonly partial: boolean
}

const add = (sum: number, value: number | undefined) => sum + (value ?? 0)

/** A point for each period of the range (getAirStatsOfSim); a period without an answer has no values. */
export function usagePoints(
  stats: readonly AirStatsResponse[],
  period: StatsPeriod,
  range: Range,
  now: number,
): readonly UsagePoint[] {
  const byStart = new Map(stats.map((entry) => [(entry.unixtime ?? 0) * 1000, entry]))
  const starts = statsBuckets(period, statsRange(period, range.fromMs, range.toMs ?? now))
  return starts
    .filter((at) => at <= now)
    .map((at, index, all) => {
      const next = all[index + 1] ?? statsRange(period, at, at).toMs
      const classes = Object.values(byStart.get(at)?.dataTrafficStatsMap ?? {})
      return {
        at,
        values: byStart.has(at)
          ? {
              upload: classes.reduce((sum, one) => add(sum, one.uploadByteSizeTotal), 0),
              download: classes.reduce((sum, one) => add(sum, one.downloadByteSizeTotal), 0),
            }
          : undefined,
        partial: next > now,
      }
    })
}

/** What was sent in a speed class: bytes and packets. */
export interface ClassUsage {
  readonly speedClass: string
  readonly upload: number
  readonly download: number
  readonly uploadPackets: number
  readonly downloadPackets: number
}

/** The whole range by speed class, the most used first. */
export function usageByClass(stats: readonly AirStatsResponse[]): readonly ClassUsage[] {
  const sums = new Map<string, ClassUsage>()
  for (const { dataTrafficStatsMap = {} } of stats) {
    for (const [speedClass, one] of Object.entries(dataTrafficStatsMap)) {
      sums.set(speedClass, plus(sums.get(speedClass), speedClass, one))
    }
  }
  return [...sums.values()].toSorted((a, b) => b.upload + b.download - (a.upload + a.download))
}

/** Bytes sent and received in all speed classes. */
export function usageTotal(classes: readonly ClassUsage[]): {
  readonly upload: number
  readonly download: number
} {
  return {
    upload: classes.reduce((sum, one) => sum + one.upload, 0),
    download: classes.reduce((sum, one) => sum + one.download, 0),
  }
}

function plus(sum: ClassUsage | undefined, speedClass: string, more: DataTrafficStats): ClassUsage {
  return {
    speedClass,
    upload: add(sum?.upload ?? 0, more.uploadByteSizeTotal),
    download: add(sum?.download ?? 0, more.downloadByteSizeTotal),
    uploadPackets: add(sum?.uploadPackets ?? 0, more.uploadPacketSizeTotal),
    downloadPackets: add(sum?.downloadPackets ?? 0, more.downloadPacketSizeTotal),
  }
}
