import { pageLocale } from '../../../components/detail/locale.ts'
import type { Tone } from '../../../components/detail/StatusBadge.tsx'
import { numberFormat } from '../../../domain/intl.ts'
import type { PaymentTone } from '../../../domain/billing/payment-status.ts'
import { parseYearMonth } from '../../../domain/billing/year-month.ts'
import { formatDate, formatMonth } from '../../../domain/time-format.ts'
import { formatPercent } from '../../../domain/units.ts'

const utc = () => ({ locale: pageLocale(), timeZone: 'UTC' })

/** A month as the page names it, `Nov 2025`, of UNIX milliseconds. */
export function monthText(ms: number): string {
  return formatMonth(ms, utc())
}

/** The same of a month as bills name it, `202511`; what is no month stays as it is. */
export function yearMonthText(yearMonth: string | undefined): string {
  const ms = parseYearMonth(yearMonth)
  return ms === undefined ? (yearMonth ?? '') : monthText(ms)
}

/** A day of a bill: `Nov 23, 2025`. Bills count in UTC. */
export function dayText(ms: number): string {
  return formatDate(ms, utc())
}

/** A share, 0 to 1: `12.5%`. */
export function shareText(share: number): string {
  return formatPercent(share, pageLocale())
}

/** A change, 0.1 for a tenth more: `+10%`, `-3.2%`; a dash where it cannot be told. */
export function changeText(change: number | undefined): string {
  if (change === undefined) return '—'
  const style = { style: 'percent', maximumFractionDigits: 1, signDisplay: 'exceptZero' } as const
  return numberFormat(pageLocale(), style).format(change)
}

const tones: Readonly<Record<PaymentTone, Tone>> = {
  good: 'active',
  waiting: 'ready',
  bad: 'terminated',
  neutral: 'inactive',
}

/** How a payment's status looks. */
export function toneOf(tone: PaymentTone): Tone {
  return tones[tone]
}
