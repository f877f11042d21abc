import { pageLocale } from '../../../components/detail/locale.ts'
import type { Tone } from '../../../components/detail/StatusBadge.tsx'
import type { PaymentTone } from '../../../domain/billing/payment-status.ts'
import { parseYearMonth } from '../../../domain/billing/year-month.ts'
import { formatMonth } from '../../../domain/time-format.ts'

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
