import type { OperationId } from '../../src/api/generated/contract.ts'
import type { FaultBoard } from './faults.ts'
import type { RateLimiter } from './rate-limit.ts'
import type { Worlds } from '../worlds.ts'

/** What one running sandbox consists of, shared by its two coverages. */
export interface Runtime {
  readonly worlds: Worlds
  readonly faults: FaultBoard
  readonly limits: RateLimiter
  /** Counts, by address, the sign-ins that failed. */
  readonly failedSignIns: RateLimiter
  /** Whether a proxy in front is believed who calls, and by which name. */
  readonly trustProxy: boolean
  /** How often a browser's call of an operation succeeded. */
  readonly calls: Map<OperationId, number>
  /** What worlds are seeded from where no seed is asked for. */
  readonly seed: string
}
