import { dateFormat } from '../../domain/intl.ts'
import { formatClock, formatDay, formatMonth, formatTimeOfDay } from '../../domain/time-format.ts'
import { dayMs, isTime, minuteMs } from '../../domain/time.ts'
import { localStyle, pageLocale } from '../detail/locale.ts'
import { monthMs } from './view.ts'

/** The local time of a moment to the second: `10:32:15`. */
export function secondText(ms: number): string {
  return formatClock(ms, localStyle())
}

/** How ticks so many milliseconds apart are written: midnight as its day, months as such. */
export function tickText(step: number): (ms: number) => string {
  if (step >= monthMs) return (ms) => formatMonth(ms, localStyle())
  return (ms) => {
    const local = new Date(ms)
    const midnight = local.getHours() + local.getMinutes() + local.getSeconds() === 0
    if (midnight || step >= dayMs) return formatDay(ms, localStyle())
    return step < minuteMs ? secondText(ms) : formatTimeOfDay(ms, localStyle())
  }
}

/** The name of the machine's time zone at a moment: `GMT+9`. */
export function zoneName(ms: number): string {
  if (!isTime(ms)) return ''
  const parts = dateFormat(pageLocale(), { timeZoneName: 'short' }).formatToParts(ms)
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? ''
}
