import { describe, expect, it } from 'vitest'
import { isEid, isIccid, isImei, isImsi, isMsisdn } from '../src/domain/ids.ts'
import { canConnect, countsTowardsRenewalFee } from '../src/domain/sim/status.ts'
import { planOf, subscriptionsIn } from '../src/domain/sim/subscriptions.ts'
import { dayMs } from '../src/domain/time.ts'
import { credentials } from './credential/credentials.ts'
import { groups } from './group/groups.ts'
import { historyOf } from './sim/history.ts'
import { settleSims } from './sim/lifecycle.ts'
import { bundlesOf, listSims, subscribersOf, tagsOf } from './sim/sims.ts'
import { testWorld } from './testing/world.ts'
import type { Coverage, World } from './world.ts'
import { seedWorld } from './seed.ts'

function fleet(coverage: Coverage, sims: number, seed = 'test'): World {
  const world = testWorld({ coverage, seed })
  seedWorld(world, { sims, now: world.now() })
  return world
}

/** Everything that is stored, as text. */
function contents(world: World): string {
  groups.all(world)
  credentials.all(world)
  const tables = ['sims', 'subscribers', 'sim_search', 'sim_history', 'sessions', 'entries']
  return tables
    .map((table) =>
      JSON.stringify(world.db.prepare(`SELECT * FROM ${table} ORDER BY 1, 2, 3`).all()),
    )
    .join('\n')
}

const coverages = ['jp', 'g'] as const

describe.each(coverages)('the fleet of coverage %s', (coverage) => {
  const world = fleet(coverage, 2000)
  const now = world.now()
  const { items: sims } = listSims(world, { limit: 10_000 })
  const subscribers = new Map(sims.map((sim) => [sim.no, subscribersOf(world, sim)]))

  it('is the same for the same seed, and another for another', () => {
    expect(contents(fleet(coverage, 300))).toBe(contents(fleet(coverage, 300)))
    expect(contents(fleet(coverage, 300))).not.toBe(contents(fleet(coverage, 300, 'other')))
  })

  it('has statuses in the shares of a fleet at work', () => {
    const share = (status: string) =>
      (100 * sims.filter((sim) => sim.status === status).length) / sims.length
    const shares = ['active', 'ready', 'inactive', 'standby', 'suspended', 'terminated'].map(share)
    const least = [66, 5, 4, 0.5, 1.5, 2.5]
    const most = [80, 11, 13, 6, 6, 8]
    shares.forEach((value, i) => {
      expect(value).toBeGreaterThan(least[i] ?? 0)
      expect(value).toBeLessThan(most[i] ?? 0)
    })
    const active = sims.filter(({ status }) => status === 'active')
    const online = active.filter((sim) => sim.online === 1).length / active.length
    expect(online > 0.75 && online < 0.88).toBe(true)
  })

  it('has plans of its coverage only, each with its own bundles and speed classes', () => {
    const known = subscriptionsIn(coverage)
    const seen = new Set<string>()
    for (const sim of sims) {
      seen.add(sim.subscription)
      const plan = planOf(sim.subscription)
      expect(known).toContain(sim.subscription)
      expect(plan?.speedClasses).toContain(sim.speedClass)
      for (const subscriber of subscribers.get(sim.no) ?? []) {
        const allowed = planOf(subscriber.subscription)?.bundles ?? []
        for (const bundle of bundlesOf(subscriber)) expect(allowed).toContain(bundle)
      }
    }
    expect(seen.size).toBeGreaterThanOrEqual(6)
  })

  it('has numbers of the right form, none of them twice', () => {
    const numbers = new Set<string>()
    let count = 0
    for (const sim of sims) {
      expect(isIccid(sim.simId) || isEid(sim.simId)).toBe(true)
      // A profile that was ordered by itself is in no chip that the platform knows.
      const inChip = sim.type === 'euicc' && sim.moduleType !== 'profilePackage'
      expect(inChip).toBe(isEid(sim.simId))
      if (sim.deviceImei !== null) expect(isImei(sim.deviceImei)).toBe(true)
      for (const { imsi, msisdn } of subscribers.get(sim.no) ?? []) {
        expect(isImsi(imsi)).toBe(true)
        if (msisdn !== null) expect(isMsisdn(msisdn)).toBe(true)
        numbers.add(imsi)
        count += 1
      }
      numbers.add(sim.simId)
      count += 1
    }
    expect(numbers.size).toBe(count)
  })

  it('obeys the rules of the platform', () => {
    for (const sim of sims) {
      const plan = planOf(sim.subscription)
      const history = historyOf(world, sim.no)
      const times = history.map(({ time }) => time)
      expect(history.findLast(({ isPrimary }) => isPrimary === 1)).toMatchObject({
        status: sim.status,
        speedClass: sim.speedClass,
      })
      expect(times).toEqual(times.toSorted((a, b) => a - b))
      expect(times[0]).toBe(sim.createdTime)
      expect(times.at(-1)).toBeLessThanOrEqual(now)
      expect(sim.renewalTime !== null).toBe(countsTowardsRenewalFee(sim.status))
      if (sim.online === 1) expect(canConnect(sim.status)).toBe(true)
      if (plan?.virtual) expect(['active', 'terminated']).toContain(sim.status)
      if (plan?.standby === false) expect(sim.status).not.toBe('standby')
      if (plan?.suspended === false) expect(sim.status).not.toBe('suspended')
      if (sim.status === 'terminated') expect(sim.groupId).toBeNull()
      const primary = subscribers.get(sim.no)?.find(({ imsi }) => imsi === sim.imsi)
      expect(primary?.status).toBe(sim.status)
    }
  })

  it('has no expiry left undone', () => {
    const before = contents(world)
    settleSims(world, now)
    expect(contents(world)).toBe(before)
  })

  it('shows what is special near the front', () => {
    const front = sims.slice(0, 100)
    const names = front.map((sim) => tagsOf(sim)['name'] ?? '')
    for (const piece of ['<img', '=HYPERLINK', '+1+1', '-2', '@SUM', '\u202E', '\n', '\u200B']) {
      expect(names.some((name) => name.includes(piece))).toBe(true)
    }
    expect(names.some((name) => name.length === 200)).toBe(true)
    expect(names).toContain('')
    const two = front.filter(({ no }) => (subscribers.get(no) ?? []).length === 2)
    expect(two.length).toBeGreaterThanOrEqual(2)
    expect(front.some(({ type }) => type === 'virtual')).toBe(true)
    expect(front.some(({ type }) => type === 'euicc')).toBe(true)
    expect(front.some(({ imeiLock }) => imeiLock !== null)).toBe(true)
    expect(front.some(({ terminationEnabled }) => terminationEnabled === 1)).toBe(true)
    expect(front.some(({ expired }) => expired === 1)).toBe(true)
    const expiring = (days: number) =>
      front.filter(({ expiryTime }) => {
        return expiryTime !== null && expiryTime > now && expiryTime <= now + days * dayMs
      })
    expect(expiring(7).length).toBeGreaterThanOrEqual(3)
    expect(expiring(30).length).toBeGreaterThan(expiring(7).length)
  })

  it('has groups, one of them empty, some of them configured', () => {
    const all = groups.all(world)
    expect(all).toHaveLength(coverage === 'jp' ? 13 : 11)
    const used = new Set(sims.map(({ groupId }) => groupId))
    expect(all.filter(({ groupId }) => !used.has(groupId))).toHaveLength(coverage === 'jp' ? 3 : 1)
    expect(
      all.filter(({ configuration }) => 'SoracomHarvest' in configuration).length,
    ).toBeGreaterThan(3)
    for (const { tags } of all) expect(tags['name']).toMatch(/./)
    expect(sims.some(({ groupId, status }) => groupId === null && status === 'active')).toBe(true)
  })
})

it.each([0, 1, 2, 99, 100, 137])('works for %i SIMs', (sims) => {
  for (const coverage of coverages) {
    const world = fleet(coverage, sims)
    expect(listSims(world, { limit: 1000 }).items).toHaveLength(sims)
    expect(groups.all(world).length > 0).toBe(sims > 0)
    expect(credentials.all(world)).toHaveLength(sims === 0 ? 0 : 9)
  }
})

it('finds its indexes again after a large fleet', () => {
  const world = fleet('jp', 5000)
  const plan = world.db
    .prepare('EXPLAIN QUERY PLAN SELECT no FROM sims WHERE world_id = ? AND sim_id = ?')
    .all(1, '')
  expect(JSON.stringify(plan)).toContain('sims_by_id')
})
