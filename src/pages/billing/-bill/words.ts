import { pageLocale } from '../../../components/detail/locale.ts'
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
