import type { Range } from './timeline.ts'
import { isoTime } from '../time.ts'

/** Seconds of video that can be watched or exported per camera and month, unless set otherwise: 72 hours. */
export const usualLimitSeconds = 72 * 3600

/** The most hours that the monthly limit can be set to. */
export const mostLimitHours = 1500

/** Whether the monthly limit of a camera can be so many hours. */
export function isLimit(hours: number): boolean {
  return Number.isInteger(hours) && hours >= 0 && hours <= mostLimitHours
}

/** Seconds that a still takes from the quota. */
export const stillSeconds = 1

/** How a camera's quota of a month stands, seconds; a still counts as one second. */
export interface QuotaState {
  readonly limitSeconds: number
  readonly usedSeconds: number
  /** Never below zero. */
  readonly remainingSeconds: number
  /** What lies beyond the 72 hours that the license includes. */
  readonly billedSeconds: number
}

/** The figures of `getSoraCamDeviceExportUsage` from what was used and what may be. */
export function quotaState(usedSeconds: number, limitSeconds = usualLimitSeconds): QuotaState {
  return {
    limitSeconds,
    usedSeconds,
    remainingSeconds: Math.max(0, limitSeconds - usedSeconds),
    billedSeconds: Math.max(0, usedSeconds - usualLimitSeconds),
  }
}

/** Whole seconds that watching these ranges takes from the quota, started ones included. */
export function secondsSpent(ranges: readonly Range[]): number {
  return Math.ceil(ranges.reduce((sum, { from, to }) => sum + to - from, 0) / 1000)
}

/** The month (`YYYYMM`, UTC) whose quota is spent at a moment, UNIX milliseconds. */
export function quotaMonth(ms: number): string {
  return isoTime(ms).slice(0, 7).replace('-', '')
}

/**
 * When the quota of a month (`YYYYMM`, as `meteredYearMonth` of `getSoraCamDeviceExportUsage`) is
 * followed by the next one's, UNIX milliseconds; undefined for what is no month.
 */
export function quotaRenewal(yearMonth: string): number | undefined {
  const [, year, month] = /^(\d{4})(0[1-9]|1[0-2])$/.exec(yearMonth) ?? []
  return month === undefined ? undefined : Date.UTC(Number(year), Number(month), 1)
}
