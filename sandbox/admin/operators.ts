import { setImmediate as othersFirst } from 'node:timers/promises'
import { createAccounts, createPublishedAccounts, partnerEmail } from '../auth/accounts.ts'
import { seedTrust } from '../auth/trust-seed.ts'
import type { ClockChange } from '../clock.ts'
import { seedPayment } from '../billing/seed.ts'
import { findUser, rootUser } from '../auth/users.ts'
import { putContract } from '../operator/contracts.ts'
import { seeding } from '../seed.ts'
import { seedLagoon } from '../lagoon/seed.ts'
import { seedAccount, seedIndividual } from '../operator/seed.ts'
import { simIndexes } from '../sim/tables.ts'
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

/**
 * Makes an operator with the usual accounts and a seeded fleet in both coverages, piece by piece;
 * tells the operator's id between two. The accounts come last: nobody signs in to half a world.
 */
function* making(worlds: Worlds, fleet: Fleet): Generator<string, Operator> {
  const { seed, email, clock, users } = fleet
  const operator = worlds.create({ seed, email, clock, coverages, published: true })
  const { operatorId, createdTime: now } = operator
  for (const coverage of coverages) {
    const world = worlds.world(operatorId, coverage)
    if (!world) continue
    const sims = coverage === 'jp' ? fleet.sims : Math.floor(fleet.sims / 10)
    for (const _ of seeding(world, { sims, now })) yield operatorId
    const cameras = coverage === 'jp' ? (fleet.cameras ?? camerasFor(sims)) : 0
    seedCameras(world, { cameras, now })
    seedPayment(world, now)
  }
  createAccounts(worlds.db, operatorId, now, users)
  seedAccount(worlds.db, operatorId, now)
  return operator
}

/** The same at once. */
function made(worlds: Worlds, fleet: Fleet): Operator {
  const pieces = making(worlds, fleet)
  let step = pieces.next()
  while (!step.done) step = pieces.next()
  return step.value
}

/**
 * Makes an operator while others are served between the pieces. Where it fails nothing is left;
 * what a program leaves that ends meanwhile, the next one removes.
 */
export async function createSeededOperator(worlds: Worlds, fleet: Fleet): Promise<Operator> {
  const pieces = making(worlds, fleet)
  let begun: string | undefined
  try {
    for (;;) {
      const { done, value } = transaction(worlds.db, () => pieces.next())
      if (done) return value
      begun = value
      await othersFirst()
    }
  } catch (error) {
    if (begun !== undefined) worlds.delete(begun)
    throw error
  }
}

/** Removes operators that were never finished: they have no accounts. */
export function removeUnfinished(worlds: Worlds): void {
  for (const { operatorId } of worlds.operators()) {
    if (!findUser(worlds.db, operatorId, rootUser)) worlds.delete(operatorId)
  }
}

/** SIMs of the operator that the first one can give SIMs to, and get SIMs from. */
const partnerSims = 50

/**
 * Makes the operator a new database begins with, and a small one for it to deal with; their accounts
 * are published in the docs.
 */
export function createFirstOperators(worlds: Worlds, fleet: Fleet): void {
  transaction(worlds.db, (db) => {
    // Nobody is served yet: the indexes are made at the end, in one go.
    db.exec(simIndexes.drop)
    const { operatorId, createdTime } = made(worlds, { ...fleet, email: 'root@example.com' })
    const sims = Math.min(fleet.sims, partnerSims)
    const partner = made(worlds, {
      seed: `${fleet.seed}/partner`,
      sims,
      cameras: 0,
      email: partnerEmail,
    }).operatorId
    seedIndividual(db, partner)
    db.exec(simIndexes.create)
    createPublishedAccounts(db, operatorId, createdTime)
    seedTrust(db, { partner, trusted: operatorId, now: createdTime })
    putContract(db, operatorId, 'api_audit_log')
    const japan = worlds.world(operatorId, 'jp')
    if (japan && fleet.sims > 0) seedLagoon(japan, createdTime)
  })
}
