import type { DiagnosticResponse } from '../../src/api/generated/models/diagnosticResponse.ts'
import type { Insight } from '../../src/api/generated/models/insight.ts'
import { hashText } from '../../src/domain/random.ts'
import { diagnosticFault, type RangeFault } from '../../src/domain/sim/diagnostic.ts'
import { dayMs, hourMs } from '../../src/domain/time.ts'
import { collection } from '../db/collection.ts'
import { badRequest } from '../http/errors.ts'
import type { Language } from '../http/handler.ts'
import { newId } from '../sim/identifiers.ts'
import { idFrom } from '../sim/past-sessions.ts'
import { getSim, listSims } from '../sim/sims.ts'
import type { World } from '../world.ts'
import { diagnose, type Finding, type Period } from './diagnose.ts'
import { kinds, reference, sentence } from './messages.ts'

/** A diagnostic as it is stored: what it found is known at once, and told when it is done. Times are UNIX milliseconds. */
interface Diagnostic extends Period {
  readonly diagnosticId: string
  readonly simId: string
  readonly doneTime: number
  readonly fails: boolean
  readonly findings: readonly Finding[]
}

export const diagnostics = collection<Diagnostic>('diagnostics', {
  id: ({ diagnosticId }) => diagnosticId,
  kind: 'Diagnostic',
  // Three of days gone by, of the first SIMs.
  seed: (world, seededTime) =>
    listSims(world, { limit: 3 }).items.map((sim, at) => {
      const to = seededTime - (at + 1) * 3 * hourMs
      const from = to - dayMs
      return {
        diagnosticId: idFrom(`${world.seed}/diagnostic/${at}`),
        simId: sim.simId,
        from,
        to,
        doneTime: to,
        fails: false,
        findings: diagnose(world, sim, { from, to }, seededTime),
      }
    }),
})

const refusals: Readonly<Record<RangeFault, readonly [field: string, en: string, ja: string]>> = {
  order: ['to', 'must be later than from', 'from より後の日時を指定してください'],
  future: ['to', 'must not be in the future', '未来の日時は指定できません'],
  tooOld: ['from', 'longer ago than 32 days', '32 日より前は診断できません'],
}

interface Request {
  readonly resourceId: string
  readonly from?: number | undefined
  readonly to?: number | undefined
}

/**
 * sendDiagnosticRequest: of the last 24 hours where no range is given. 404 for a SIM that is not
 * there, 400 for a range that cannot be looked at. `fails`: the work comes to nothing.
 */
export function startDiagnostic(
  world: World,
  { resourceId, to: end, from: begin }: Request,
  now: number,
  fails: boolean,
): Diagnostic {
  const sim = getSim(world, resourceId)
  const to = end ?? now
  const from = begin ?? to - dayMs
  const fault = diagnosticFault(from, to, now)
  if (fault) throw badRequest(...refusals[fault])
  const diagnosticId = newId()
  return diagnostics.put(world, {
    diagnosticId,
    simId: sim.simId,
    from,
    to,
    doneTime: now + 2_000 + (hashText(diagnosticId) % 2_000),
    fails,
    findings: fails ? [] : diagnose(world, sim, { from, to }, now),
  })
}

/** A diagnostic as the API returns it at `now`, in words of the language. */
export function presentDiagnostic(
  { diagnosticId, simId, from, to, doneTime, fails, findings }: Diagnostic,
  now: number,
  language: Language,
): DiagnosticResponse {
  const done = now >= doneTime
  const insights = done ? findings.map((finding) => presentFinding(finding, language)) : []
  const status = done ? (fails ? 'failed' : 'done') : 'diagnosing'
  const about = { service: 'Air', resourceType: 'sim', resourceId: simId } as const
  return { diagnosticId, status, ...about, from, to, insights }
}

function presentFinding({ id, found, times = [] }: Finding, language: Language): Insight {
  const { category, severity } = kinds[id]
  return {
    insightId: id,
    category,
    severity,
    message: sentence(id, found, language),
    referenceUrls: [reference(id, language)],
    ...(times.length > 0 && { anomalyDetectedTimes: times.map(String) }),
  }
}
