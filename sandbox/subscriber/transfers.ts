import { randomUUID } from 'node:crypto'
import { transferLifeMs } from '../../src/domain/sim/transfer.ts'
import { partnerEmail } from '../auth/accounts.ts'
import { collection } from '../db/collection.ts'
import { forget } from '../db/memory.ts'
import { prepare, transaction } from '../db/sql.ts'
import { badRequest, missingField, refused } from '../http/errors.ts'
import { historyOf, recordHistory } from '../sim/history.ts'
import { enterStatus } from '../sim/lifecycle.ts'
import { idFrom } from '../sim/past-sessions.ts'
import { indexSim } from '../sim/search-index.ts'
import { frontSims } from '../sim/seed/specials.ts'
import { insertSim, insertSubscriber, nextSimNo, subscribersOf, type SimRow } from '../sim/sims.ts'
import { simByImsi } from '../sim/subscribers.ts'
import { mustChange } from '../sim/verdicts.ts'
import type { World } from '../world.ts'
import { simToChange } from './subscribers.ts'

/** SIMs on their way to another operator, as the one who gives them away knows it. */
interface Transfer {
  readonly token: string
  readonly destination: string
  readonly imsis: readonly string[]
  /** UNIX milliseconds, by the clock of who gives them away. */
  readonly issuedTime: number
}

/** When a transfer that nobody accepted ends. */
const overAt = ({ issuedTime }: Transfer) => issuedTime + transferLifeMs

export const transfers = collection<Transfer>('transfers', {
  id: ({ token }) => token,
  kind: 'Transfer',
  seed: (world, seededTime) =>
    frontSims(world, "status = 'transferring'").map(({ no, imsi }) => {
      const token = [1, 2].map((half) => idFrom(`${world.seed}/transfer/${no}/${half}`)).join('-')
      const issued = historyOf(world, no).findLast(({ status }) => status === 'transferring')
      const destination = partnerOf(world)
      const receiver = world.peer(destination)
      if (receiver) offers.put(receiver, { token, source: world.operatorId })
      return { token, destination, imsis: [imsi], issuedTime: issued?.time ?? seededTime }
    }),
  dueAt: overAt,
})

/** What the one who may accept it knows: who offers it. */
const offers = collection<{ readonly token: string; readonly source: string }>('transferOffers', {
  id: ({ token }) => token,
  kind: 'Transfer',
})

/** The operator that every world can deal with. */
function partnerOf({ db }: World): string {
  const row = prepare(db, 'SELECT operator_id FROM operators WHERE email = ?').get(partnerEmail)
  return String(row?.['operator_id'] ?? '')
}

/** To whom SIMs go; its email as its account has it, undefined where there is no such operator. */
export interface Destination {
  readonly operatorId: string
  readonly claimedEmail: string
  readonly email: string | undefined
}

/**
 * issueSubscriberTransferToken: all of the SIMs begin to be transferred, or none does. 404 for an
 * unknown IMSI; 400 for a secondary one, a SIM that is not ready, and a destination that does not
 * exist, is oneself, or has another email address.
 */
export function issueTransfer(
  world: World,
  to: Destination,
  wanted: readonly string[],
  now: number,
): string {
  const imsis = [...new Set(wanted)]
  if (imsis.length === 0) throw missingField('transferImsi')
  const receiver = world.peer(to.operatorId)
  const fits = to.email !== undefined && to.email.toLowerCase() === to.claimedEmail.toLowerCase()
  if (!receiver || !fits || receiver.id === world.id) {
    throw refused(
      'SEM0182',
      'transferDestinationOperatorId: no other operator has this ID and this email address',
      'transferDestinationOperatorId: この ID とメールアドレスを持つ他のオペレーターは存在しません',
    )
  }
  const token = `${randomUUID()}-${randomUUID()}`
  return transaction(world.db, () => {
    for (const imsi of imsis) {
      const sim = simToChange(world, imsi)
      mustChange(sim, 'transfer')
      enterStatus(world, sim, 'transferring', now)
    }
    transfers.put(world, { token, destination: to.operatorId, imsis, issuedTime: now })
    offers.put(receiver, { token, source: world.operatorId })
    return token
  })
}

/** deleteSubscriberTransferToken: the SIMs are ready again. 404 for a token that this operator did not issue, or no longer. */
export function cancelTransfer(world: World, token: string, now: number): void {
  transaction(world.db, () => end(world, transfers.get(world, token), now))
}

/** A transfer is no more; those of its SIMs that are still here become ready. */
function end(world: World, { token, destination, imsis }: Transfer, now: number): void {
  for (const imsi of imsis) {
    const sim = simByImsi(world, imsi)
    if (sim?.status === 'transferring') enterStatus(world, sim, 'ready', now)
  }
  transfers.remove(world, token)
  const receiver = world.peer(destination)
  if (receiver && offers.find(receiver, token)) offers.remove(receiver, token)
}

/** Ends the transfers that nobody accepted in time, each at its own moment. */
export function settleTransfers(world: World, now: number): void {
  for (const transfer of transfers.due(world, now)) {
    transaction(world.db, () => end(world, transfer, overAt(transfer)))
  }
}

/**
 * verifySubscriberTransferToken: the SIMs are the caller's from now on. Answers with their IMSIs.
 * 400 for a token that was never issued to the caller, was used, cancelled or is too old.
 */
export function acceptTransfer(world: World, token: string, now: number): string[] {
  return transaction(world.db, () => {
    const offer = offers.find(world, token)
    const source = offer && world.peer(offer.source)
    if (source) settleTransfers(source, source.now())
    const transfer = source && transfers.find(source, token)
    if (!source || !transfer) {
      throw badRequest(
        'token',
        'unknown, used or expired',
        '存在しないか、使用済みまたは期限切れです',
      )
    }
    const sims = transfer.imsis.flatMap((imsi) => simByImsi(source, imsi) ?? [])
    for (const sim of sims) move(source, sim, world, now)
    end(source, transfer, now)
    return sims.map(({ imsi }) => imsi)
  })
}

/** What the source knew of a SIM; its history stays, for the number not to be given again. */
const tables = [
  ['sims', 'no'],
  ['subscribers', 'sim_no'],
  ['sim_search', 'no'],
  ['sessions', 'sim_no'],
] as const

/** Moves a SIM into another operator's world, without what its owner had set: it is as new there. */
function move(source: World, sim: SimRow, target: World, now: number): void {
  const subscribers = subscribersOf(source, sim)
  for (const [table, column] of tables) {
    const sql = `DELETE FROM ${table} WHERE world_id = ? AND ${column} = ?`
    prepare(source.db, sql).run(source.id, sim.no)
  }
  const moved: SimRow = {
    ...sim,
    no: nextSimNo(target),
    status: 'ready',
    groupId: null,
    tags: '{}',
    terminationEnabled: 0,
    expiryTime: null,
    expiryAction: null,
    expired: 0,
    imeiLock: null,
    renewalTime: now,
    createdTime: now,
    modifiedTime: now,
  }
  const own = subscribers.map((one) =>
    Object.assign(one, {
      simNo: moved.no,
      status: one.imsi === sim.imsi ? moved.status : one.status,
    }),
  )
  insertSim(target, moved)
  for (const one of own) insertSubscriber(target, one)
  indexSim(target, moved, own)
  recordHistory(
    target,
    moved,
    own.filter(({ imsi }) => imsi === moved.imsi),
    now,
  )
  // What was counted of the fleet reaches back.
  forget(source)
  forget(target)
}
