import { secondText } from '../../../../components/timeline/labels.ts'
import { dayMs } from '../../../../domain/time.ts'
import { addMonthsUtc, startOfMonthUtc } from '../../../../domain/time.ts'
import { localStyle, timeText } from '../../../../components/detail/locale.ts'
import { formatInstant } from '../../../../domain/time-format.ts'
import { durationText } from '../../../sims/-sim/duration.ts'

/** A moment as one says it on its own day: `10:32:15`; else with the date. UNIX milliseconds. */
export function momentText(ms: number, now: number): string {
  const sameDay = new Date(ms).toDateString() === new Date(now).toDateString()
  return sameDay && Math.abs(now - ms) < dayMs ? secondText(ms) : formatInstant(ms, localStyle())
}

/** Seconds of viewing time: `52 hr 13 min`. */
export function viewingTime(seconds: number): string {
  return durationText(seconds * 1000)
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
