import { formatNumber, noValue } from './intl.ts'

/** A mebibyte in bytes: what the API limits in MiB is counted in these. */
export const mebibyte = 2 ** 20

const byteUnits = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte', 'petabyte'] as const

/** Bytes in decimal units with three significant digits: `512 bytes`, `1.23 MB`, `45.6 GB`. */
export function formatBytes(bytes: number, locale: string): string {
  let step = 0
  let value = bytes
  // 999.5 of a unit would round to a thousand of it, which is one of the next.
  while (Math.abs(value) >= 999.5 && step < byteUnits.length - 1) {
    value /= 1000
    step += 1
  }
  const unit = byteUnits[step]
  return formatNumber(value, locale, {
    style: 'unit',
    unit,
    unitDisplay: unit === 'byte' ? 'long' : 'short',
    maximumSignificantDigits: 3,
  })
}

/** Bytes to the last one: `1,234,567 bytes`. */
export function formatBytesExactly(bytes: number, locale: string): string {
  return formatNumber(bytes, locale, { style: 'unit', unit: 'byte', unitDisplay: 'long' })
}

/** A count with the locale's grouping: `12,345`. */
export function formatCount(count: number, locale: string): string {
  return formatNumber(count, locale, {})
}

/**
 * An amount with the currency's own digits (ISO 4217), `¥1,234`, `$12.50`, or as `rough` says. A
 * currency that nobody knows stands behind the number as it came, and there may be none.
 */
export function formatMoney(
  amount: number,
  currency: string,
  locale: string,
  rough: Pick<Intl.NumberFormatOptions, 'notation' | 'maximumSignificantDigits'> = {},
): string {
  if (/^[a-z]{3}$/i.test(currency)) {
    const style = {
      style: 'currency',
      currency,
      currencyDisplay: 'narrowSymbol',
      ...rough,
    } as const
    return formatNumber(amount, locale, style)
  }
  const number = formatNumber(amount, locale, rough)
  return currency === '' || number === noValue ? number : `${number} ${currency}`
}

/** A share, 0 to 1, as a percentage with at most one decimal: `12.5%`. */
export function formatPercent(share: number, locale: string): string {
  return formatNumber(share, locale, { style: 'percent', maximumFractionDigits: 1 })
}

/** A length in metres, from a thousand on in kilometres: `450 m`, `1.2 km`, `38 km`. */
export function formatLength(metres: number, locale: string): string {
  const far = metres >= 999.5
  const value = far ? metres / 1000 : metres
  return formatNumber(value, locale, {
    style: 'unit',
    unit: far ? 'kilometer' : 'meter',
    maximumFractionDigits: far && value < 10 ? 1 : 0,
  })
}
