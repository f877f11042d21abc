import { secondText } from '../../../../components/timeline/labels.ts'
import { numberFormat } from '../../../../domain/intl.ts'
import { addMonthsUtc, dayMs, startOfMonthUtc } from '../../../../domain/time.ts'
import { localStyle, pageLocale, timeText } from '../../../../components/detail/locale.ts'
import { formatInstant } from '../../../../domain/time-format.ts'

/** A moment as one says it on its own day: `10:32:15`; else with the date. UNIX milliseconds. */
export function momentText(ms: number, now: number): string {
  const sameDay = new Date(ms).toDateString() === new Date(now).toDateString()
  return sameDay && Math.abs(now - ms) < dayMs ? secondText(ms) : formatInstant(ms, localStyle())
}

/** Seconds of viewing time, in which an hour is the largest unit: `52 hr 13 min`, `45 sec`. */
export function viewingTime(seconds: number): string {
  const parts = [
    { unit: 'hour', count: Math.floor(seconds / 3600) },
    { unit: 'minute', count: Math.floor(seconds / 60) % 60 },
    { unit: 'second', count: Math.ceil(seconds) % 60 },
  ]
  const first = Math.max(
    0,
    parts.findIndex(({ count }) => count > 0),
  )
  return (seconds < 1 ? parts.slice(2) : parts.slice(first, first + 2))
    .filter(({ count }, at) => at === 0 || count > 0)
    .map(({ unit, count }) =>
      numberFormat(pageLocale(), { style: 'unit', unit, unitDisplay: 'short' }).format(count),
    )
    .join(' ')
}

/** When the quota that is spent at `now` is renewed, in local time; months are those of UTC. */
export function renewalText(now: number): string {
  return timeText(addMonthsUtc(startOfMonthUtc(now), 1))
}

/** What an event of the camera is called. Types that are not known keep the API's name. */
export function eventLabel(type: string): string {
  return { motion: 'Motion', sound: 'Sound', other: 'Other' }[type] ?? type
}

/** So many events of a kind: `3 motion events`. */
export function eventCount(kind: string): (count: number) => string {
  return (count) => (count === 1 ? `1 ${kind} event` : `${count} ${kind} events`)
}
