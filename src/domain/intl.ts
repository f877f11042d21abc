/**
 * Intl's formatters cost some fifty microseconds to make and one to use, so each is made once.
 * A table cell asks for one by what it wants, and never keeps it.
 */
const made = new Map<string, unknown>()

function once<T>(kind: string, locale: string, options: object, make: () => T): T {
  const key = `${kind} ${locale} ${JSON.stringify(options)}`
  const known = made.get(key) as T | undefined
  if (known !== undefined) return known
  const formatter = make()
  made.set(key, formatter)
  return formatter
}

/** The number formatter of a locale (BCP 47) and options. */
function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  return once('number', locale, options, () => new Intl.NumberFormat(locale, options))
}

/** Stands for a value that is not there. */
export const noValue = '—'

/** A number as a locale and options write it; a dash for what is none. */
export function formatNumber(
  value: number,
  locale: string,
  options: Intl.NumberFormatOptions,
): string {
  return Number.isFinite(value) ? numberFormat(locale, options).format(value) : noValue
}

/** The date formatter of a locale (BCP 47) and options. */
export function dateFormat(
  locale: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  return once('date', locale, options, () => new Intl.DateTimeFormat(locale, options))
}

/** The formatter of "3 hours ago" for a locale (BCP 47). */
export function relativeFormat(
  locale: string,
  options: Intl.RelativeTimeFormatOptions,
): Intl.RelativeTimeFormat {
  return once('relative', locale, options, () => new Intl.RelativeTimeFormat(locale, options))
}
