/**
 * What a chart counts: bytes, written in decimal units (1 kB is 1,000 bytes), things, or money of a
 * currency (ISO 4217).
 */
export type Unit = 'bytes' | 'count' | { readonly currency: string }

/** A value axis from zero: its marks, and the unit that makes their numbers short. */
export interface Scale {
  /** Ascending, the first 0, in the values' own unit. */
  readonly ticks: readonly number[]
  /** Divide by this to get what is written at a mark. */
  readonly factor: number
  /** `MB`; empty where nothing is to be said. */
  readonly label: string
}

const byteLabels = ['bytes', 'kB', 'MB', 'GB', 'TB', 'PB', 'EB'] as const
const nice = [1, 2, 2.5, 5, 10] as const

function labelOf(unit: Unit, index: number): string {
  if (unit === 'bytes') return byteLabels[index] ?? ''
  return unit === 'count' ? '' : unit.currency
}

/** The smallest round step of which `parts` reach `most`; whole where the unit is. */
function roundStep(most: number, parts: number): number {
  const raw = most / parts
  const power = 10 ** Math.floor(Math.log10(raw))
  const factor = nice.find((one) => one * power >= raw * (1 - 1e-9)) ?? 10
  return factor * power
}

/**
 * The axis for values up to `most`: about four round steps from zero. An axis without any volume
 * still has one step, so that an empty chart has a shape.
 */
export function valueScale(most: number, unit: Unit): Scale {
  const top = Number.isFinite(most) && most > 0 ? most : 1
  const power = unit === 'bytes' ? Math.max(0, Math.floor(Math.log10(top) / 3 + 1e-9)) : 0
  const index = Math.min(power, byteLabels.length - 1)
  const factor = 1000 ** index
  // Bytes and counts come whole: no mark stands between two of them. Money may have decimals.
  const whole = index === 0 && typeof unit === 'string'
  const step = Math.max(roundStep(top / factor, 4), whole ? 1 : 0)
  const count = Math.max(1, Math.ceil(top / factor / step - 1e-9))
  const wholeStep = whole ? Math.ceil(step) : step
  return {
    ticks: Array.from({ length: count + 1 }, (_, at) => at * wholeStep * factor),
    factor,
    label: labelOf(unit, index),
  }
}
