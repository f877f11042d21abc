import { expect, test } from 'vitest'
import { dayMs } from '../../src/domain/time.ts'
import { mailsOf } from '../outbox/mails.ts'
import { seedWorld } from '../seed.ts'
import { settle } from '../settle.ts'
import { testWorld } from '../testing/world.ts'
import { createEventHandler } from './crud.ts'

const now = Date.UTC(2025, 5, 15, 12)

test('a jump over forty days with a limit for each of a thousand SIMs takes no time', () => {
  const world = testWorld({ now })
  seedWorld(world, { sims: 1000, now })
  const rule = {
    type: 'SimMonthlyTotalTrafficRule',
    properties: {
      limitTotalTrafficMegaByte: '8192',
      inactiveTimeoutDateConst: 'BEGINNING_OF_NEXT_MONTH',
    },
  } as const
  const properties = { title: '${simId}', message: '${date}' }
  createEventHandler(
    { world, now },
    {
      name: 'Each SIM',
      targetOperatorId: world.operatorId,
      ruleConfig: rule,
      actionConfigList: [{ type: 'SendMailToOperatorAction', properties }],
    },
  )
  settle(world, now)
  const before = performance.now()
  settle(world, now + 40 * dayMs)
  const took = performance.now() - before
  const times = mailsOf(world.db, world.operatorId).map(({ sentTime }) => sentTime)
  expect(times.length).toBeGreaterThan(50)
  expect(times).toEqual(times.toSorted((a, b) => b - a))
  // A second is what one would notice; machines of tests are busy.
  expect(took).toBeLessThan(3000)
})
