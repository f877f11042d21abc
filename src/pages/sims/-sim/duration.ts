import { pageLocale } from '../../../components/detail/locale.ts'
import { formatNumber } from '../../../domain/intl.ts'
import { dayMs, hourMs, minuteMs } from '../../../domain/time.ts'

const units = [
  ['day', dayMs],
  ['hour', hourMs],
  ['minute', minuteMs],
  ['second', 1000],
] as const

/**
 * Milliseconds in their two largest units: `3 days 4 hr`, `12 min 5 sec`; below a second, `0 sec`.
 * Counted in hours, there are no days: `76 hr 4 min`.
 */
export function durationText(ms: number, largest: 'day' | 'hour' = 'day'): string {
  if (!Number.isFinite(ms)) return ''
  const at = units.findIndex(([unit, size]) => ms >= size && (unit !== 'day' || largest === 'day'))
  const first = at < 0 ? units.length - 1 : at
  let rest = Math.max(0, ms)
  const parts = units.slice(first, first + 2).map(([unit, size]) => {
    const count = Math.floor(rest / size)
    rest -= count * size
    return { unit, count }
  })
  return parts
    .filter(({ count }, index) => index === 0 || count > 0)
    .map(({ unit, count }) =>
      formatNumber(count, pageLocale(), { style: 'unit', unit, unitDisplay: 'short' }),
    )
    .join(' ')
}

/** Milliseconds as hours, minutes and seconds: `76:04:05`, which spreadsheets take for a duration. */
export function clockText(ms: number): string {
  const seconds = Math.round(ms / 1000)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
}
