import { collection } from '../db/collection.ts'
import type { World } from '../world.ts'
import { historyOf } from './history.ts'
import { frontSims } from './seed/specials.ts'
import type { SimRow } from './sims.ts'

/** A SIM in test mode. Times are UNIX milliseconds. */
export interface TestPeriod {
  readonly simId: string
  readonly startedTime: number
  readonly numberOfSms: number
  /** When a limit was reached. */
  readonly exhaustedTime: number | null
  /** Its traffic is looked at again then. */
  readonly checkAt: number
}

/** The SIMs in test mode, which the sandbox grants to those it begins with. */
export const testPeriods = collection<TestPeriod>('testPeriods', {
  id: ({ simId }) => simId,
  kind: 'Sim',
  seed: (world, seededTime) =>
    frontSims(world, "status = 'testing'").map((sim) => ({
      simId: sim.simId,
      startedTime: startOf(world, sim) ?? seededTime,
      numberOfSms: 3,
      exhaustedTime: null,
      checkAt: seededTime,
    })),
  dueAt: ({ checkAt }) => checkAt,
})

function startOf(world: World, { no }: SimRow): number | undefined {
  return historyOf(world, no).findLast(({ status }) => status === 'testing')?.time
}
