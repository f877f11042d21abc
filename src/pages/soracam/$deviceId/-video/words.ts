import { secondText } from '../../../../components/timeline/labels.ts'
import { addMonthsUtc, dayMs, startOfMonthUtc } from '../../../../domain/time.ts'
import { localStyle, timeText } from '../../../../components/detail/locale.ts'
import { formatInstant } from '../../../../domain/time-format.ts'

/** A moment as one says it on its own day: `10:32:15`; else with the date. UNIX milliseconds. */
export function momentText(ms: number, now: number): string {
  const sameDay = new Date(ms).toDateString() === new Date(now).toDateString()
  return sameDay && Math.abs(now - ms) < dayMs ? secondText(ms) : formatInstant(ms, localStyle())
}

/** When the quota that is spent at `now` is renewed, in local time; months are those of UTC. */
export function renewalText(now: number): string {
  return timeText(addMonthsUtc(startOfMonthUtc(now), 1))
}
