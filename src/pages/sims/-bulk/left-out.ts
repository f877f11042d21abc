import type { Sim } from '../../../api/generated/models/sim.ts'
import type { Checked } from './check.ts'
import { flawText } from './words.ts'

/** A row that is left out, with every reason. */
export interface LeftRow {
  readonly line: number
  /** What the row names its SIM by. */
  readonly key: string
  readonly sim: Sim | undefined
  readonly reasons: readonly string[]
}

/** The rows that are left out, in the order of their lines. */
export function leftOut({ faults, forbidden }: Checked): readonly LeftRow[] {
  return [
    ...faults.map(({ line, key, sim, flaws }): LeftRow => {
      return { line, key, sim, reasons: flaws.map(flawText) }
    }),
    ...forbidden.map(({ line, key, sim, reason }): LeftRow => {
      return { line, key, sim, reasons: [reason] }
    }),
  ].toSorted((a, b) => a.line - b.line)
}
