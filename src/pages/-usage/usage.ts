import { t } from '@lingui/core/macro'
import type { AirAggregatedStatsResponse } from '../../api/generated/models/airAggregatedStatsResponse.ts'
import type { AirStatsResponse } from '../../api/generated/models/airStatsResponse.ts'
import type { DataTrafficStats } from '../../api/generated/models/dataTrafficStats.ts'
import type { Range } from '../../components/time/range.ts'
import type { Series } from '../../components/chart/series.ts'
import { bytesText } from '../../components/detail/locale.ts'
import { statsBuckets, statsRange, type StatsPeriod } from '../../domain/stats-range.ts'
import { fromSeconds } from '../../domain/time.ts'

/** The two directions, as every chart of traffic shows them. */
export const trafficSeries: readonly Series[] = [
  { id: 'download', label: t`Download`, color: 'download' },
  { id: 'upload', label: t`Upload`, color: 'upload' },
]

/** More bars than this would be thinner than a pixel. */
export const mostBars = 400

/** Bytes each way. */
export type Traffic = {
  readonly upload: number
  readonly download: number
}

/** What was measured in one period of time. */
export interface UsagePoint<Values> {
  /** The start of the period, UNIX milliseconds. */
  readonly at: number
  /** Absent where nothing was recorded. */
  readonly values: Values | undefined
  readonly partial: boolean
}

const add = (sum: number, value: number | undefined) => sum + (value ?? 0)

/** A point for each period of the range that has begun; those that `byStart` does not know have no values. */
export function pointsOf<Values>(
  byStart: ReadonlyMap<number, Values>,
  period: StatsPeriod,
  range: Range,
  now: number,
): readonly UsagePoint<Values>[] {
  const starts = statsBuckets(period, statsRange(period, range.fromMs, range.toMs ?? now))
  return starts
    .filter((at) => at <= now)
    .map((at) => ({
      at,
      values: byStart.get(at),
      partial: statsRange(period, at, at).toMs > now,
    }))
}

/** The traffic of a SIM by periods, all speed classes together (getAirStatsOfSim). */
export function trafficByStart(stats: readonly AirStatsResponse[]): Map<number, Traffic> {
  return new Map(
    stats.map(({ unixtime = 0, dataTrafficStatsMap = {} }) => {
      const classes = Object.values(dataTrafficStatsMap)
      return [
        fromSeconds(unixtime),
        {
          upload: classes.reduce((sum, one) => add(sum, one.uploadByteSizeTotal), 0),
          download: classes.reduce((sum, one) => add(sum, one.downloadByteSizeTotal), 0),
        },
      ]
    }),
  )
}

/** The traffic of many SIMs by periods (getAirStatsOfOperator, getAirStatsOfGroup). */
export function fleetByStart(stats: readonly AirAggregatedStatsResponse[]): Map<number, Traffic> {
  return new Map(
    stats.map(({ unixtime = 0, uploadByteSizeTotal = 0, downloadByteSizeTotal = 0 }) => [
      fromSeconds(unixtime),
      { upload: uploadByteSizeTotal, download: downloadByteSizeTotal },
    ]),
  )
}

/** A point for each period of the range (getAirStatsOfSim). */
export function usagePoints(
  stats: readonly AirStatsResponse[],
  period: StatsPeriod,
  range: Range,
  now: number,
): readonly UsagePoint<Traffic>[] {
  return pointsOf(trafficByStart(stats), period, range, now)
}

/** All of it together. */
export function totalTraffic(parts: Iterable<Traffic | undefined>): Traffic {
  let [upload, download] = [0, 0]
  for (const part of parts) {
    upload += part?.upload ?? 0
    download += part?.download ?? 0
  }
  return { upload, download }
}

/** Both directions together, bytes. */
export function bothWays({ upload, download }: Traffic): number {
  return upload + download
}

/** Each direction in words: `3 kB down, 13 kB up`. */
export function directionsText({ upload, download }: Traffic): string {
  const [down, up] = [bytesText(download), bytesText(upload)]
  return t`${down} down, ${up} up`
}

/** What was sent in a speed class: bytes and packets. */
export interface ClassUsage extends Traffic {
  readonly speedClass: string
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
  return [...sums.values()].toSorted((a, b) => bothWays(b) - bothWays(a))
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
