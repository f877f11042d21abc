import { numberFormat } from './intl.ts'

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
  return numberFormat(locale, {
    style: 'unit',
    unit,
    unitDisplay: unit === 'byte' ? 'long' : 'short',
    maximumSignificantDigits: 3,
  }).format(value)
}

/** Bytes to the last one: `1,234,567 bytes`. */
export function formatBytesExactly(bytes: number, locale: string): string {
  return numberFormat(locale, { style: 'unit', unit: 'byte', unitDisplay: 'long' }).format(bytes)
}

/** A count with the locale's grouping: `12,345`. */
export function formatCount(count: number, locale: string): string {
  return numberFormat(locale, {}).format(count)
}

/** An amount with the currency's own digits (ISO 4217), `¥1,234`, `$12.50`, or as `rough` says. */
export function formatMoney(
  amount: number,
  currency: string,
  locale: string,
  rough: Pick<Intl.NumberFormatOptions, 'notation' | 'maximumSignificantDigits'> = {},
): string {
  const style = { style: 'currency', currency, currencyDisplay: 'narrowSymbol', ...rough } as const
  return numberFormat(locale, style).format(amount)
}

/** A share, 0 to 1, as a percentage with at most one decimal: `12.5%`. */
export function formatPercent(share: number, locale: string): string {
  return numberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(share)
}
