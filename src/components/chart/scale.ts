/**
 * What a chart counts: bytes, written in decimal units (1 kB is 1,000 bytes), things, or money of a
 * currency (ISO 4217); or `measure`, what a device measured, which adds up to nothing.
 */
export type Unit = 'bytes' | 'count' | 'measure' | { readonly currency: string }

/** A value axis: its marks, and the unit that makes their numbers short. */
export interface Scale {
  /** Ascending, in the values' own unit; the first is 0 for all that is counted. */
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
  return typeof unit === 'string' ? '' : unit.currency
}

/** The smallest round step of which `parts` reach `most`; whole where the unit is. */
function roundStep(most: number, parts: number): number {
  const raw = most / parts
  const power = 10 ** Math.floor(Math.log10(raw))
  const factor = nice.find((one) => one * power >= raw * (1 - 1e-9)) ?? 10
  return factor * power
}

/** The axis for what was measured from `least` to `most`: round steps around these, not from zero. */
function measureScale(least: number, most: number): Scale {
  const step = roundStep(most - least || Math.abs(most) || 1, 4)
  const bottom = Math.floor(least / step + 1e-9)
  const top = Math.max(bottom + 1, Math.ceil(most / step - 1e-9))
  const ticks = Array.from({ length: top - bottom + 1 }, (_, at) =>
    // Without the noise that fractions bring.
    Number(((bottom + at) * step).toPrecision(12)),
  )
  return { ticks, factor: 1, label: '' }
}

/**
 * The axis for values up to `most`: about four round steps from zero, or from below `least` for what
 * was measured. An axis without any volume still has one step, so that an empty chart has a shape.
 */
export function valueScale(most: number, unit: Unit, least = 0): Scale {
  if (unit === 'measure') return measureScale(least, most)
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
