import { formatNumber } from '../../domain/intl.ts'
import { pageLocale } from './locale.ts'

/** Milliseconds as the page writes them, to a tenth: `45.1 ms`. */
export function millisecondsText(ms: number): string {
  const style = { style: 'unit', unit: 'millisecond', maximumFractionDigits: 1 } as const
  return formatNumber(ms, pageLocale(), style)
}
