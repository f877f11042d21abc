import { expect, test } from 'vitest'
import { dayMs } from '../../src/domain/time.ts'
import { mailsOf } from '../outbox/mails.ts'
import { seedWorld } from '../seed.ts'
import { settle } from '../settle.ts'
import { testWorld } from '../testing/world.ts'
import { createEventHandler } from './crud.ts'

const now = Date.UTC(2025, 5, 15, 12)

test('a jump over forty days with limits for each of a thousand SIMs and for their sum takes no time', () => {
  const world = testWorld({ now })
  seedWorld(world, { sims: 1200, now })
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
  createEventHandler(
    { world, now },
    {
      name: 'All together',
      targetOperatorId: world.operatorId,
      ruleConfig: {
        type: 'MonthlyTotalTrafficRule',
        properties: { ...rule.properties, limitTotalTrafficMegaByte: '1000000' },
      },
      actionConfigList: [
        { type: 'SendMailToOperatorAction', properties: { title: 'The sum', message: '${date}' } },
      ],
    },
  )
  settle(world, now)
  const before = performance.now()
  settle(world, now + 40 * dayMs)
  const took = performance.now() - before
  const mails = mailsOf(world.db, world.operatorId)
  const times = mails.map(({ sentTime }) => sentTime)
  // In the month at hand and in the next, however many SIMs come and go meanwhile.
  const sums = mails.filter(({ subject }) => subject === 'The sum')
  expect(sums.map(({ sentTime }) => new Date(sentTime).getUTCMonth())).toEqual([6, 5])
  expect(times.length).toBeGreaterThan(50)
  expect(times).toEqual(times.toSorted((a, b) => b - a))
  // A second is what one would notice; machines of tests are busy.
  expect(took).toBeLessThan(3000)
})
