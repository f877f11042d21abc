import type { DatabaseSync } from 'node:sqlite'

export type Coverage = 'jp' | 'g'

/**
 * One operator's data in one coverage. All tables carry the world's `id` as their first key, so
 * that many operators live in one database without seeing each other.
 */
export interface World {
  readonly id: number
  readonly operatorId: string
  readonly coverage: Coverage
  readonly db: DatabaseSync
  /** What every random choice of this world follows from. */
  readonly seed: string
  /** The world of another operator in this coverage; undefined where there is none. */
  peer(operatorId: string): World | undefined
  /** UNIX milliseconds, from the operator's clock (which tests may set). */
  now(): number
}
