import { formatNumber, noValue } from '../../domain/intl.ts'
import { formatBytes, formatCount, formatLength, formatMoney } from '../../domain/units.ts'
import {
  formatDate,
  formatDateTime,
  formatInstant,
  type TimeStyle,
} from '../../domain/time-format.ts'

/** The locale (BCP 47) the page is written in: what `<html lang>` says. */
export function pageLocale(): string {
  return (typeof document === 'undefined' ? '' : document.documentElement.lang) || 'en'
}

/** How times are written on this page: its language, the machine's time zone. */
export function localStyle(): TimeStyle {
  return { locale: pageLocale() }
}

/** A count as the page writes it: `12,345`. */
export function countText(count: number): string {
  return formatCount(count, pageLocale())
}

/** Bytes as the page writes them: `1.23 MB`. */
export function bytesText(bytes: number): string {
  return formatBytes(bytes, pageLocale())
}

/** A length in metres as the page writes it: `450 m`, `1.2 km`. */
export function lengthText(metres: number): string {
  return formatLength(metres, pageLocale())
}

/** An amount of a currency (ISO 4217) as the page writes it: `¥1,234`, `$12.50`. */
export function moneyText(amount: number, currency: string): string {
  return formatMoney(amount, currency, pageLocale())
}

/** An amount of which only the size matters: `¥985K`, `$1.01M`. */
export function roughMoneyText(amount: number, currency: string): string {
  return formatMoney(amount, currency, pageLocale(), {
    notation: 'compact',
    maximumSignificantDigits: 3,
  })
}

/** A change, 0.1 for a tenth more: `+10%`, `-3.2%`; a dash where it cannot be told. */
export function changeText(change: number | undefined): string {
  if (change === undefined) return noValue
  const style = { style: 'percent', maximumFractionDigits: 1, signDisplay: 'exceptZero' } as const
  return formatNumber(change, pageLocale(), style)
}

/** A word that stands in sentences, by itself: `gateway` is `Gateway`. */
export function headingText(word: string): string {
  return word.charAt(0).toLocaleUpperCase(pageLocale()) + word.slice(1)
}

/** Words in a sentence, joined as the page joins them: `a, b, and c`; `disjunction`: with "or", `unit`: by commas. */
export function listText(
  words: readonly string[],
  type: 'conjunction' | 'disjunction' | 'unit' = 'conjunction',
): string {
  // Intl throws where an answer has something else among its texts.
  return new Intl.ListFormat(pageLocale(), { type }).format(words.map(String))
}

/** UNIX milliseconds in the machine's time zone: `Nov 23, 2025, 17:34`. */
export function timeText(ms: number): string {
  return formatDateTime(ms, localStyle())
}

/** The day of UNIX milliseconds in the machine's time zone: `Nov 23, 2025`. */
export function dateText(ms: number): string {
  return formatDate(ms, localStyle())
}

/** The exact local and UTC times of UNIX milliseconds, a line each. */
export function exactTimes(ms: number): readonly [local: string, utc: string] {
  return [
    formatInstant(ms, localStyle()),
    formatInstant(ms, { locale: pageLocale(), timeZone: 'UTC' }),
  ]
}
