let names: { readonly locale: string; readonly format: Intl.DisplayNames } | undefined

/**
 * The country or area of a code (ISO 3166, two capitals) in the words of a locale (BCP 47); the code
 * where it has no name. What knows the names is made once: it costs more than all that it tells.
 */
export function regionName(code: string, locale: string): string | undefined {
  if (names?.locale !== locale) {
    names = { locale, format: new Intl.DisplayNames(locale, { type: 'region' }) }
  }
  return names.format.of(code)
}
