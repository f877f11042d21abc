import type { DiagnosticResponse } from '../../../api/generated/models/diagnosticResponse.ts'
import { kept } from '../../../components/shell/kept.ts'

/** A diagnostic that was asked for from this tab: the API tells of none by itself. */
export interface DiagnosticRun {
  readonly diagnosticId: string
  readonly simId: string
  /** The period that was looked at, UNIX milliseconds. */
  readonly from: number
  readonly to: number
}

/** As many as one looks back at, of all SIMs together. */
const most = 100

/** Reads an answer of the API, or what is kept of one; undefined for anything else. */
function readRun(value: unknown): DiagnosticRun | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const {
    diagnosticId,
    resourceId,
    simId = resourceId,
    from,
    to,
  } = value as Partial<DiagnosticRun & DiagnosticResponse>
  if (typeof diagnosticId !== 'string' || typeof simId !== 'string') return undefined
  if (typeof from !== 'number' || typeof to !== 'number') return undefined
  return { diagnosticId, simId, from, to }
}

const runs = kept('diagnostics', readRun, () => sessionStorage)

/** Keeps what was answered to a request, the newest first. */
export function keepRun(answer: unknown): void {
  const run = readRun(answer)
  if (run) runs.write([run, ...runs.read()].slice(0, most))
}

/** The diagnostics of a SIM that this tab asked for, the newest first. */
export function useRuns(simId: string): readonly DiagnosticRun[] {
  return runs.useItems().filter((run) => run.simId === simId)
}

/** What a request says of the SIM. */
export const aboutSim = (simId: string) =>
  ({ service: 'Air', resourceType: 'sim', resourceId: simId }) as const
