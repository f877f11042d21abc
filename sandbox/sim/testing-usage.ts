import type { TestingUsage } from '../../src/api/generated/models/testingUsage.ts'
import { dayMs, hourMs, toSeconds } from '../../src/domain/time.ts'
import { notFound } from '../http/errors.ts'
import { airStatsOfSim } from '../stats/usage.ts'
import type { World } from '../world.ts'
import { changeStatus } from './lifecycle.ts'
import { getSim, simById, type SimRow } from './sims.ts'
import { testPeriods, type TestPeriod } from './testing-periods.ts'

/** What test mode is free up to, and what follows it; synthetic. */
const limits = {
  days: 30,
  dataBytes: 50_000_000,
  numberOfSms: 10,
  nextStatus: 'standby',
  statusTransitionDelayDays: 7,
} as const

/** The verb that leads to the status after a test. */
const nextVerb = 'standby'

/** The bytes that the SIM has sent and received since a test began. */
function bytesSince(world: World, sim: SimRow, from: number, now: number): number {
  const query = { period: 'day', from: toSeconds(from), to: toSeconds(now) } as const
  let sum = 0
  for (const { bySpeedClass } of airStatsOfSim(world, sim, query, now)) {
    for (const traffic of bySpeedClass.values()) {
      sum += traffic.uploadByteSizeTotal + traffic.downloadByteSizeTotal
    }
  }
  return sum
}

/** When the test reached a limit, as far as it is known at `now`; null while it has not. */
function exhaustion(world: World, sim: SimRow, period: TestPeriod, now: number): number | null {
  const byDays = period.startedTime + limits.days * dayMs
  if (byDays <= now) return byDays
  if (period.numberOfSms > limits.numberOfSms) return now
  return bytesSince(world, sim, period.startedTime, now) > limits.dataBytes ? now : null
}

/** Ends the tests that have used what was free for long enough. Traffic is looked at every hour. */
export function settleTests(world: World, now: number): void {
  for (const period of testPeriods.due(world, now)) {
    const sim = simById(world, period.simId)
    if (sim?.status !== 'testing') testPeriods.remove(world, period.simId)
    else check(world, sim, period, now)
  }
}

function check(world: World, sim: SimRow, period: TestPeriod, now: number): void {
  const exhaustedTime = period.exhaustedTime ?? exhaustion(world, sim, period, now)
  const endsAt = (exhaustedTime ?? Infinity) + limits.statusTransitionDelayDays * dayMs
  if (endsAt <= now) {
    changeStatus(world, sim.simId, nextVerb, endsAt)
    testPeriods.remove(world, sim.simId)
  } else {
    testPeriods.put(world, { ...period, exhaustedTime, checkAt: Math.min(now + hourMs, endsAt) })
  }
}

/** getTestingUsage: what a SIM has used of its test; 404 for one that is not in test mode. */
export function testingUsage(world: World, simId: string, now: number): TestingUsage {
  const sim = getSim(world, simId)
  const period = sim.status === 'testing' ? testPeriods.find(world, simId) : undefined
  if (!period) throw notFound('Resource', `testing usage of ${simId}`)
  const { startedTime, numberOfSms, exhaustedTime } = period
  return {
    startedTime,
    ...(exhaustedTime !== null && { endedTime: exhaustedTime }),
    usage: { dataBytes: bytesSince(world, sim, startedTime, now), numberOfSms },
    usageLimit: limits,
  }
}
