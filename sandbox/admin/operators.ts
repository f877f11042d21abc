import { createAccounts, createPublishedAccounts } from '../auth/accounts.ts'
import type { ClockChange } from '../clock.ts'
import { seedPayment } from '../billing/seed.ts'
import { seedWorld } from '../seed.ts'
import { camerasFor, seedCameras } from '../soracam/seed.ts'
import { transaction } from '../db/sql.ts'
import type { Coverage } from '../world.ts'
import type { Operator, Worlds } from '../worlds.ts'

export interface Fleet {
  /** SIMs in Japan coverage; Global gets a tenth. */
  readonly sims: number
  /** Cameras, of which only Japan coverage has any. */
  readonly cameras?: number | undefined
  readonly seed: string
  readonly email?: string
  readonly clock?: ClockChange | undefined
  /** SAM users beside the usual ones, with their permissions. */
  readonly users?: Readonly<Record<string, readonly string[]>> | undefined
}

const coverages: readonly Coverage[] = ['jp', 'g']

/** Makes an operator with the usual accounts and a seeded fleet in both coverages. */
export function createSeededOperator(worlds: Worlds, fleet: Fleet): Operator {
  return transaction(worlds.db, () => {
    const { seed, email, clock, users } = fleet
    const operator = worlds.create({ seed, email, clock, coverages })
    const now = worlds.now(operator.operatorId)
    createAccounts(worlds.db, operator.operatorId, now, users)
    for (const coverage of coverages) {
      const world = worlds.world(operator.operatorId, coverage)
      const sims = coverage === 'jp' ? fleet.sims : Math.floor(fleet.sims / 10)
      if (world) seedWorld(world, { sims, now })
      const cameras = coverage === 'jp' ? (fleet.cameras ?? camerasFor(sims)) : 0
      if (world) seedCameras(world, { cameras, now })
      if (world) seedPayment(world, now)
    }
    return operator
  })
}

/** Makes the operator a new database begins with; its accounts are published in the docs. */
export function createFirstOperator(worlds: Worlds, fleet: Fleet): void {
  transaction(worlds.db, () => {
    const operator = createSeededOperator(worlds, { ...fleet, email: 'root@example.com' })
    createPublishedAccounts(worlds.db, operator.operatorId, operator.createdTime)
  })
}
