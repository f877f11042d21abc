import { beforeEach, describe, expect, test } from 'vitest'
import type { Signatures } from '../../src/api/generated/contract.ts'
import { createCredential } from '../credential/credentials.ts'
import { addMonthsUtc, dayMs, hourMs, minuteMs, startOfMonthUtc } from '../../src/domain/time.ts'
import { createGroup } from '../group/groups.ts'
import { listLogs } from '../log/logs.ts'
import { mailsOf } from '../outbox/mails.ts'
import { requestsOf } from '../outbox/requests.ts'
import { settle } from '../settle.ts'
import { connect, deleteSession } from '../sim/connection.ts'
import { historyOf } from '../sim/history.ts'
import { changeStatus } from '../sim/lifecycle.ts'
import { setExpiry, setImeiLock, setSpeedClass } from '../sim/settings.ts'
import { getSim, type SimRow } from '../sim/sims.ts'
import { onlineSim, readySim, setGroup } from '../sim/testing.ts'
import { insertStats } from '../stats/inserted.ts'
import { testWorld } from '../testing/world.ts'
import type { World } from '../world.ts'
import { createEventHandler, ignoreEventHandler } from './crud.ts'
import { happened } from './work.ts'

const now = Date.UTC(2025, 5, 15, 12)
const month = addMonthsUtc(startOfMonthUtc(now), 1)

type Body = Signatures['createEventHandler']['body']
type Actions = Body['actionConfigList']

let world: World
let sim: SimRow
beforeEach(() => {
  world = testWorld({ now })
  sim = onlineSim(world, 'plan-D')
})

const mail: Actions[number] = {
  type: 'SendMailToOperatorAction',
  properties: { title: '${simId}', message: '${oldStatus}>${newStatus}' },
}

function watch(
  type: Body['ruleConfig']['type'],
  properties: Partial<Body['ruleConfig']['properties']> = {},
  more: Partial<Body> = {},
) {
  const body: Body = {
    name: 'Watch',
    ruleConfig: { type, properties: { inactiveTimeoutDateConst: 'IMMEDIATELY', ...properties } },
    actionConfigList: [mail],
    targetSimId: sim.simId,
    ...more,
  }
  return createEventHandler({ world, now }, body)
}

/** Traffic of so many MiB at a moment. */
function traffic(of: SimRow, mebibytes: number, time: number): void {
  const bytes = mebibytes * 2 ** 20
  const none = { downloadByteSizeTotal: 0, uploadPacketSizeTotal: 1, downloadPacketSizeTotal: 0 }
  insertStats(world, {
    simId: of.simId,
    time,
    traffic: { 's1.standard': { uploadByteSizeTotal: bytes, ...none } },
  })
  happened(world, of, 'traffic', time)
}

const ofOperator = () => ({ targetSimId: undefined, targetOperatorId: world.operatorId })
const ofImsi = () => ({ targetSimId: undefined, targetImsi: sim.imsi })
const mailTimes = () => mailsOf(world.db, world.operatorId).map(({ sentTime }) => sentTime)
const logged = (at: number) =>
  listLogs(world, { limit: 100, service: 'EventHandler' }, at).items.map(
    ({ trouble }) => `${trouble.level} ${String(trouble.body['message'])}`,
  )

describe('rules', () => {
  test('status: of those that are asked for', () => {
    watch('SimStatusAttributeRule', { targetStatus: 'suspended' })
    changeStatus(world, sim.simId, 'suspend', now + 1)
    changeStatus(world, sim.simId, 'activate', now + 2)
    settle(world, now + 3)
    const [sent] = mailsOf(world.db, world.operatorId)
    expect(sent).toMatchObject({ sentTime: now + 1, subject: sim.simId, text: 'active>suspended' })
    expect(mailTimes()).toHaveLength(1)
  })

  test('speed class, expiry, session and IMEI', () => {
    watch('SubscriberSpeedClassAttributeRule', { targetSpeedClass: 's1.fast' }, ofImsi())
    setSpeedClass(world, sim.simId, 's1.slow', now + 1)
    setSpeedClass(world, sim.simId, 's1.fast', now + 2)
    settle(world, now + 3)
    expect(mailTimes()).toEqual([now + 2])
    watch('SimExpiredRule')
    setExpiry(world, sim.simId, { expiryTime: now + dayMs, expiryAction: 'doNothing' }, now)
    settle(world, now + 2 * dayMs)
    expect(mailTimes()[0]).toBe(now + dayMs)
    watch('SubscriberSessionStatusRule', { sessionStatus: 'Deleted', hasImei: true }, ofImsi())
    const other = onlineSim(world, 'plan-D', now + 3 * dayMs)
    watch('SimImeiMismatchedRule', {}, { targetSimId: other.simId })
    setImeiLock(world, other.simId, '350000000000000', now + 3 * dayMs)
    deleteSession(world, other.simId, now + 3 * dayMs)
    connect(world, getSim(world, other.simId), now + 4 * dayMs)
    deleteSession(world, sim.simId, now + 5 * dayMs)
    settle(world, now + 5 * dayMs)
    expect(mailTimes().slice(0, 2)).toEqual([now + 5 * dayMs, now + 4 * dayMs])
  })

  test('an added subscription, as it begins and is there', () => {
    watch('SimSubscriptionStatusRule', {
      inactiveTimeoutDateConst: 'AFTER_ONE_DAY',
      targetOtaStatus: 'finished',
    })
    const about = { subscription: 'plan-US', primaryImsi: sim.imsi, imsi: '295050900000001' }
    happened(world, sim, 'subscription', now + 1, { ...about, otaStatus: 'started' })
    happened(world, sim, 'subscription', now + 2, { ...about, otaStatus: 'finished' })
    settle(world, now + 3)
    expect(mailTimes()).toEqual([now + 2])
  })

  test('a limit of the month: when it is reached, once a month, and by a jump at the same moments', () => {
    watch('SimMonthlyTotalTrafficRule', {
      limitTotalTrafficMegaByte: '100',
      inactiveTimeoutDateConst: 'BEGINNING_OF_NEXT_MONTH',
    })
    traffic(sim, 99, now + hourMs)
    traffic(sim, 5, now + 2 * hourMs)
    traffic(sim, 500, now + dayMs)
    traffic(sim, 500, month + hourMs)
    settle(world, month + dayMs)
    expect(mailTimes()).toEqual([month + hourMs + 5 * minuteMs, now + 2 * hourMs + 5 * minuteMs])
  })

  test('a limit of the day, and of all time at each look', () => {
    const limit = { limitTotalTrafficMegaByte: '10' } as const
    watch(
      'SubscriberDailyTrafficRule',
      { ...limit, inactiveTimeoutDateConst: 'BEGINNING_OF_NEXT_DAY' },
      ofImsi(),
    )
    traffic(sim, 20, now)
    settle(world, now + 3 * dayMs)
    expect(mailTimes()).toEqual([now + 5 * minuteMs])
    watch('SimCumulativeTotalTrafficRule', { ...limit, inactiveTimeoutDateConst: 'AFTER_ONE_DAY' })
    settle(world, now + 2.5 * dayMs)
    const first = now + 5 * minuteMs
    expect(mailTimes().slice(0, 3)).toEqual([first + 2 * dayMs, first + dayMs, first])
  })

  test('the sum of a group, whoever sends it', () => {
    const { groupId } = createGroup(world, {}, now)
    const other = onlineSim(world, 'plan-D')
    for (const { simId } of [sim, other]) setGroup(world, simId, groupId, now)
    const limit = { limitTotalTrafficMegaByte: '100', inactiveTimeoutDateConst: 'NEVER' } as const
    watch('MonthlyTotalTrafficRule', limit, { targetSimId: undefined, targetGroupId: groupId })
    traffic(getSim(world, sim.simId), 60, now)
    settle(world, now + hourMs)
    expect(mailTimes()).toEqual([])
    traffic(getSim(world, other.simId), 60, now + hourMs)
    settle(world, now + 60 * dayMs)
    expect(mailTimes()).toEqual([now + hourMs + 5 * minuteMs])
  })

  test('first traffic: of a SIM that had none, whenever it connects', () => {
    watch('SubscriberFirstTrafficRule', { inactiveTimeoutDateConst: 'NEVER' }, ofOperator())
    const fresh = readySim(world, 'plan-D')
    settle(world, now + dayMs)
    const before = mailTimes().length
    connect(world, fresh, now + dayMs)
    settle(world, now + 9 * dayMs)
    expect(mailTimes().length).toBe(before + 1)
  })

  test('the bill, when it is looked at', () => {
    const limit = {
      limitTotalAmount: '30',
      inactiveTimeoutDateConst: 'BEGINNING_OF_NEXT_MONTH',
    } as const
    watch('MonthlyChargeRule', limit, ofOperator())
    settle(world, month + 20 * dayMs)
    const times = mailTimes()
    expect(times).toHaveLength(2)
    expect(times.every((time) => time % (12 * hourMs) === 0)).toBe(true)
  })
})

describe('actions', () => {
  const after = (...actionConfigList: Actions) =>
    watch('SimStatusAttributeRule', { targetStatus: 'suspended' }, { actionConfigList })

  test('change the SIM at their time, as the API would, in its history', () => {
    const slow = { speedClass: 's1.minimum' } as const
    after(
      { type: 'ChangeSpeedClassAction', properties: slow },
      {
        type: 'ChangeSpeedClassAction',
        properties: {
          speedClass: 's1.standard',
          executionDateTimeConst: 'BEGINNING_OF_NEXT_MONTH',
          executionOffsetMinutes: '10',
        },
      },
      { type: 'ActivationAction', properties: { executionDateTimeConst: 'AFTER_ONE_DAY' } },
      { type: 'DeactivationAction', properties: { executionDateTimeConst: 'NEVER' } },
    )
    changeStatus(world, sim.simId, 'suspend', now)
    settle(world, month + dayMs)
    const rows = historyOf(world, sim.no).slice(-4)
    expect(rows.map(({ time, status, speedClass }) => [time, status, speedClass])).toEqual([
      [now, 'suspended', sim.speedClass],
      [now, 'suspended', 's1.minimum'],
      [now + dayMs, 'active', 's1.minimum'],
      [month + 10 * minuteMs, 'active', 's1.standard'],
    ])
  })

  test('send requests and call functions into the outbox, without secrets', () => {
    createCredential(
      world,
      'aws',
      { type: 'aws-credentials', credentials: { accessKeyId: 'AKIA', secretAccessKey: 'hidden' } },
      now,
    )
    const lambda = {
      endpoint: 'https://lambda.example.com',
      functionName: 'f',
      parameter1: '${newStatus}',
    }
    after(
      {
        type: 'ExecuteWebRequestAction',
        properties: {
          url: 'https://a.example.com/${imsi}',
          httpMethod: 'POST',
          contentType: 'application/json',
          headers: '{"X-Sim":"${simId}"}',
          body: '{"to":"${newStatus}","x":"${unknown}"}',
        },
      },
      { type: 'InvokeAWSLambdaAction', properties: { ...lambda, credentialsId: 'aws' } },
      { type: 'InvokeAWSLambdaAction', properties: { ...lambda, credentialsId: 'gone' } },
    )
    changeStatus(world, sim.simId, 'suspend', now)
    settle(world, now)
    const [call, request, ...others] = requestsOf(world.db, world.operatorId)
    expect(others).toEqual([])
    expect(request).toMatchObject({
      method: 'POST',
      url: `https://a.example.com/${sim.imsi}`,
      headers: { 'Content-Type': 'application/json', 'X-Sim': sim.simId },
      body: '{"to":"suspended","x":"${unknown}"}',
      handlerName: 'Watch',
    })
    expect(call?.url).toBe('https://lambda.example.com/2015-03-31/functions/f/invocations')
    expect(JSON.parse(call?.body ?? '')).toMatchObject({ imsi: sim.imsi, parameter1: 'suspended' })
    expect(JSON.stringify([call, request])).not.toMatch(/hidden|AKIA/)
    expect(logged(now)).toContain('error The credential set gone does not exist')
  })

  test('that cannot be done are errors in the log of the SIM, and the others go on', () => {
    after({ type: 'StandbyAction', properties: {} }, mail)
    changeStatus(world, sim.simId, 'suspend', now)
    settle(world, now)
    const all = listLogs(world, { limit: 10, resourceId: sim.imsi, service: 'EventHandler' }, now)
    expect(all.items.map(({ trouble }) => trouble.level).toSorted()).toEqual([
      'error',
      'info',
      'info',
    ])
    expect(mailTimes()).toEqual([now])
  })
})

describe('how often', () => {
  test('sleeps as long as it says, once for all SIMs where it says so, and not for who ignores it', () => {
    const other = onlineSim(world, 'plan-D')
    const once = { inactiveTimeoutDateConst: 'AFTER_ONE_DAY', runOnceAmongTarget: 'true' } as const
    watch('SimStatusAttributeRule', { targetStatus: 'suspended', ...once }, ofOperator())
    changeStatus(world, sim.simId, 'suspend', now)
    changeStatus(world, other.simId, 'suspend', now + hourMs)
    settle(world, now + hourMs)
    expect(mailTimes()).toEqual([now])
    const { handlerId } = watch('SimStatusAttributeRule', { targetStatus: 'active' }, ofOperator())
    ignoreEventHandler(world, handlerId, sim.imsi, true)
    for (const { simId } of [sim, other]) changeStatus(world, simId, 'activate', now + 2 * hourMs)
    settle(world, now + 2 * hourMs)
    expect(mailsOf(world.db, world.operatorId)[0]?.subject).toBe(other.simId)
    expect(mailTimes()).toHaveLength(2)
  })

  test('two that set each other off come to rest', () => {
    const doing = (type: Actions[number]['type']) => ({
      actionConfigList: [{ type, properties: {} }],
    })
    watch('SimStatusAttributeRule', { targetStatus: 'suspended' }, doing('ActivationAction'))
    watch('SimStatusAttributeRule', { targetStatus: 'active' }, doing('SuspendAction'))
    changeStatus(world, sim.simId, 'suspend', now)
    settle(world, now + 40 * dayMs)
    expect(logged(now).some((one) => one.includes('fired too often'))).toBe(true)
    expect(historyOf(world, sim.no).length).toBeLessThan(40)
  })
})
