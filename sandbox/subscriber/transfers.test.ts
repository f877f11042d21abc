import { beforeEach, expect, test } from 'vitest'
import { partnerEmail } from '../auth/accounts.ts'
import { dayMs, hourMs } from '../../src/domain/time.ts'
import { openDatabase } from '../db/db.ts'
import { seedWorld } from '../seed.ts'
import { settle } from '../settle.ts'
import { setGroup, errorOf, readySim } from '../sim/testing.ts'
import { createGroup } from '../group/groups.ts'
import { historyOf } from '../sim/history.ts'
import { searchSims } from '../sim/search.ts'
import { getSim, simById } from '../sim/sims.ts'
import { simIn } from '../sim/testing.ts'
import type { World } from '../world.ts'
import { Worlds } from '../worlds.ts'
import { acceptTransfer, cancelTransfer, issueTransfer, transfers } from './transfers.ts'

const start = Date.UTC(2025, 5, 15, 12)
let giver: World
let taker: World
let worlds: Worlds

function made(email: string): World {
  const clock = { now: start, frozen: true }
  const { operatorId } = worlds.create({ seed: email, email, coverages: ['jp'], clock })
  const world = worlds.world(operatorId, 'jp')
  if (!world) throw new Error('no world was made')
  return world
}

beforeEach(() => {
  worlds = new Worlds(openDatabase())
  giver = made('giver@example.com')
  taker = made('taker@example.com')
})

const to = (world: World, claimedEmail = 'taker@example.com') => {
  const { operatorId } = world
  return { operatorId, claimedEmail, email: worlds.operator(operatorId)?.email }
}
const issue = (imsis: readonly string[], now = start) => issueTransfer(giver, to(taker), imsis, now)
const statusOf = (simId: string) => getSim(giver, simId).status

test('a token is two UUIDs, and the SIMs are under way', () => {
  const sims = [readySim(giver), readySim(giver)]
  expect(issue(sims.map(({ imsi }) => imsi))).toMatch(/^[0-9a-f-]{73}$/)
  expect(sims.map(({ simId }) => statusOf(simId))).toEqual(['transferring', 'transferring'])
})

test('all SIMs begin to be transferred, or none', () => {
  const sims = [readySim(giver), simIn(giver, 'active')]
  expect(errorOf(() => issue(sims.map(({ imsi }) => imsi)))).toBe('400 SEM0180')
  expect(sims.map(({ simId }) => statusOf(simId))).toEqual(['ready', 'active'])
  expect(errorOf(() => issue(['440100000000000']))).toBe('404 SEM0002')
  expect(errorOf(() => issue([]))).toBe('400 COM0003')
})

test('the destination is another operator of this id and address', () => {
  const { imsi } = readySim(giver)
  const toward = (world: World, email?: string) =>
    errorOf(() => issueTransfer(giver, to(world, email), [imsi], start))
  expect(toward(taker, 'other@example.com')).toBe('400 SEM0182')
  expect(toward(giver, 'giver@example.com')).toBe('400 SEM0182')
  const unknown = { operatorId: 'OP9999999999', claimedEmail: '', email: undefined }
  expect(errorOf(() => issueTransfer(giver, unknown, [imsi], start))).toBe('400 SEM0182')
  expect(toward(taker, 'TAKER@example.com')).toBe('none')
})

test('a transfer that is cancelled, or not accepted in a day, leaves the SIMs ready', () => {
  const { imsi, simId } = readySim(giver)
  cancelTransfer(giver, issue([imsi]), start)
  expect(statusOf(simId)).toBe('ready')
  const token = issue([imsi])
  settle(giver, start + dayMs - 1)
  expect(statusOf(simId)).toBe('transferring')
  settle(giver, start + dayMs)
  expect(statusOf(simId)).toBe('ready')
  expect(errorOf(() => cancelTransfer(giver, token, start + dayMs))).toBe('404 SEM0193')
  expect(errorOf(() => acceptTransfer(taker, token, start + dayMs))).toBe('400 COM0004')
})

test('the clock of who gives decides when it is too late', () => {
  const token = issue([readySim(giver).imsi])
  worlds.setClock(giver.operatorId, { now: start + dayMs })
  expect(errorOf(() => acceptTransfer(taker, token, start))).toBe('400 COM0004')
})

test('what is accepted has moved, as new, and only once', () => {
  const kept = readySim(giver)
  const given = readySim(giver)
  const { groupId } = createGroup(giver, {}, start)
  setGroup(giver, given.simId, groupId, start)
  readySim(taker)
  const token = issue([given.imsi])
  expect(errorOf(() => acceptTransfer(giver, token, start))).toBe('400 COM0004')
  expect(acceptTransfer(taker, token, start + 5)).toEqual([given.imsi])
  expect(errorOf(() => acceptTransfer(taker, token, start))).toBe('400 COM0004')
  expect(errorOf(() => cancelTransfer(giver, token, start))).toBe('404 SEM0193')

  expect(simById(giver, given.simId)).toBeUndefined()
  const moved = getSim(taker, given.simId)
  expect(moved).toMatchObject({ status: 'ready', groupId: null, tags: '{}' })
  expect(historyOf(taker, moved.no).map(({ time, status }) => [time, status])).toEqual([
    [start + 5, 'ready'],
  ])
  const query = { imsi: [given.imsi], limit: 10 }
  const found = (world: World) =>
    searchSims(world, { ...query, search_type: 'and' }).items.map(({ simId }) => simId)
  expect([found(giver), found(taker)]).toEqual([[], [given.simId]])
  // Numbers follow from the place in the fleet: that of a SIM that left is not given again.
  expect([kept.simId, given.simId]).not.toContain(readySim(giver).simId)
})

test('a fleet begins with one that is offered to the partner, for what is left of the day', () => {
  const partner = made(partnerEmail)
  const offered = (world: World) =>
    searchSims(world, { limit: 100, search_type: 'and' }).items.filter(
      ({ status }) => status === 'transferring',
    )
  seedWorld(giver, { sims: 100, now: start })
  expect(offered(giver)).toHaveLength(1)
  expect(historyOf(giver, 100).map(({ status }) => status)).toEqual(['ready', 'transferring'])
  const [{ token = '', imsis = [] } = {}] = transfers.all(giver)
  expect(acceptTransfer(partner, token, start + hourMs)).toEqual(imsis)
  expect(offered(giver)).toEqual([])

  seedWorld(taker, { sims: 100, now: start })
  const { simId = '' } = offered(taker)[0] ?? {}
  settle(taker, start + 22 * hourMs - 1)
  expect(getSim(taker, simId).status).toBe('transferring')
  settle(taker, start + 22 * hourMs)
  expect(getSim(taker, simId).status).toBe('ready')
})
