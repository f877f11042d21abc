import type { Coverage } from '../sim/subscriptions.ts'
import { addMonthsUtc, startOfMonthUtc } from '../time.ts'

/** The options that an account can have beside its SIMs. */
export const contractNames = ['api_audit_log', 'napter', 'harvest', 'support'] as const

export type ContractName = (typeof contractNames)[number]

/** Days that Harvest Data keeps what comes while its option is on. */
export const extendedDays = 731

/** What an option is contracted with, where it needs to be said: the one thing that there is. */
export const contractDetails = {
  harvest: { plan: 'extended', ttl: extendedDays },
  support: { tier: 'priority' },
} as const

/** Why an option cannot be added or ended. */
export type ContractRefusal = 'rootOnly' | 'japanOnly'

/** Options that no SAM user may switch, whatever it is permitted. */
const rootOnly: ReadonlySet<ContractName> = new Set(['napter', 'support'])

/** Why whoever asks cannot switch an option in a coverage; undefined where they can. */
export function contractRefusal(
  name: ContractName,
  { isRoot, coverage }: { readonly isRoot: boolean; readonly coverage: Coverage },
): ContractRefusal | undefined {
  if (rootOnly.has(name) && !isRoot) return 'rootOnly'
  return name === 'support' && coverage !== 'jp' ? 'japanOnly' : undefined
}

/** When a support tier that is ended goes over to basic: with the next month in UTC. */
export const supportEnds = (now: number): number => addMonthsUtc(startOfMonthUtc(now), 1)
