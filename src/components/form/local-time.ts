import { t } from '@lingui/core/macro'
import { exactTimes } from '../detail/locale.ts'

const pad = (value: number, length = 2) => String(value).padStart(length, '0')

/**
 * UNIX milliseconds as a `datetime-local` input has them: the machine's time zone, to the minute or
 * the second.
 */
export function toLocalInput(ms: number | undefined, to: 'minute' | 'second' = 'minute'): string {
  if (ms === undefined || !Number.isFinite(ms)) return ''
  const at = new Date(ms)
  if (Number.isNaN(at.getTime())) return ''
  const date = `${pad(at.getFullYear(), 4)}-${pad(at.getMonth() + 1)}-${pad(at.getDate())}`
  const seconds = to === 'second' ? `:${pad(at.getSeconds())}` : ''
  return `${date}T${pad(at.getHours())}:${pad(at.getMinutes())}${seconds}`
}

/** UNIX milliseconds of what a `datetime-local` input holds; undefined where it is no time. */
export function fromLocalInput(text: string): number | undefined {
  if (!/^\d{4,6}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?$/.test(text)) return undefined
  const ms = new Date(text).getTime()
  return Number.isFinite(ms) ? ms : undefined
}

/** What stands below an input of local time: the same moment (UNIX milliseconds) in UTC. */
export function inUtc(ms: number | undefined): string {
  return ms === undefined ? t`In your local time.` : exactTimes(ms)[1]
}
