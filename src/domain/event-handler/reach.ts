import { isSettings } from '../settings/settings.ts'
import { targetOf } from './check.ts'

/** A SIM, as far as it matters for which handlers reach it. */
export interface ReachedSim {
  readonly simId: string
  /** Of its primary subscription. */
  readonly imsi: string
  readonly groupId?: string | null | undefined
}

/** Whether a handler watches a SIM: it, its subscription, its group, or all SIMs of the operator. */
export function reaches(handler: Parameters<typeof targetOf>[0], sim: ReachedSim): boolean {
  const target = targetOf(handler)
  switch (target?.kind) {
    case 'imsi':
      return target.id === sim.imsi
    case 'sim':
      return target.id === sim.simId
    case 'group':
      return target.id === sim.groupId
    case 'operator':
      return true
    default:
      return false
  }
}

/** Whether a SIM can ignore a handler: only one that reaches others too. */
export function canIgnore(handler: Parameters<typeof targetOf>[0]): boolean {
  const kind = targetOf(handler)?.kind
  return kind === 'group' || kind === 'operator'
}

/**
 * Whether a SIM ignores a handler of its list. The description has no field for it: our sandbox
 * says so, of others it is not known.
 */
export function isIgnored(handler: unknown): boolean | undefined {
  if (!isSettings(handler)) return undefined
  return typeof handler['ignored'] === 'boolean' ? handler['ignored'] : undefined
}
