const steps = ['', 'k', 'm', 'g', 't', 'p']
const written = /^(\d+|\d{1,3}(?:,\d{3})+)?(\.\d+)?\s*(?:([kmgtp]?)(i?)b|bytes?)?$/

/**
 * The number of bytes a person means by `1.5 GB`, `500`, `1,500 kB` or `2 MiB` (the "i" makes it
 * 1,024 to the step, else 1,000), rounded to whole bytes; null if it is no number of bytes.
 */
export function parseBytes(text: string): number | null {
  const match = written.exec(text.normalize('NFKC').trim().toLowerCase())
  const [, whole = '', fraction = '', prefix = '', binary = ''] = match ?? []
  const step = steps.indexOf(prefix)
  if (whole + fraction === '' || (binary === 'i' && step === 0)) return null
  const value = Number(whole.replaceAll(',', '') + fraction)
  const bytes = Math.round(value * (binary === 'i' ? 1024 : 1000) ** step)
  return Number.isSafeInteger(bytes) ? bytes : null
}
