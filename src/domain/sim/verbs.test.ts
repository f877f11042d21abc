import { describe, expect, it } from 'vitest'
import type { SimLike } from './sim.ts'
import { simStatuses } from './status.ts'
import { plans } from './subscriptions.ts'
import { allowed, type SimVerb, type SimVerbs } from './verbs.ts'

function sim(status: string, subscription = 'plan01s', more: SimLike = {}): SimLike {
  return {
    type: 'uicc',
    status,
    speedClass: 's1.standard',
    terminationEnabled: true,
    profiles: { '89x': { subscribers: { '1': { subscription } } } },
    ...more,
  }
}

/** The status a verb leads to, or the rule that stands in its way. */
function outcome<Verb extends SimVerb>(of: SimLike, verb: Verb, params?: SimVerbs[Verb]): string {
  const verdict = allowed(of, verb, params)
  return verdict.allowed ? (verdict.to ?? 'yes') : verdict.rule
}

/** What the rule that stands in the way is about. */
function about<Verb extends SimVerb>(of: SimLike, verb: Verb): string | undefined {
  const verdict = allowed(of, verb)
  return !verdict.allowed && 'of' in verdict ? verdict.of : undefined
}

const statusVerbs = ['activate', 'deactivate', 'standby', 'suspend', 'terminate'] as const

const verbs = [
  ...statusVerbs,
  'enableTermination',
  'disableTermination',
  'setGroup',
  'unsetGroup',
  'updateSpeedClass',
  'setExpiryTime',
  'unsetExpiryTime',
  'setImeiLock',
  'unsetImeiLock',
  'deleteSession',
  'openAccess',
  'capture',
  'putTags',
  'deleteTag',
  'ping',
  'sendSms',
  'reportLocalInfo',
] as const satisfies SimVerb[]

describe('status changes', () => {
  it.each([
    ['ready', ['active', 'inactive', 'standby', 'suspended', 'terminated']],
    ['active', ['already', 'inactive', 'standby', 'suspended', 'terminated']],
    ['inactive', ['active', 'already', 'standby', 'suspended', 'terminated']],
    ['standby', ['active', 'inactive', 'already', 'suspended', 'terminated']],
    ['suspended', ['active', 'inactive', 'standby', 'already', 'terminated']],
    ['testing', ['active', 'transition', 'standby', 'suspended', 'terminated']],
    ['terminated', ['terminated', 'terminated', 'terminated', 'terminated', 'terminated']],
    ['transferring', Array(5).fill('transferring')],
    ['shipped', Array(5).fill('unregistered')],
    ['instock', Array(5).fill('unregistered')],
    ['quarantined', [...Array(4).fill('transition'), 'terminated']],
    ['', [...Array(4).fill('transition'), 'terminated']],
  ])('from %s', (status, expected) => {
    expect(statusVerbs.map((verb) => outcome(sim(status), verb))).toEqual(expected)
  })

  it('refuse a terminated SIM, for good', () => {
    for (const verb of statusVerbs) {
      expect(allowed(sim('terminated'), verb)).toEqual({ allowed: false, rule: 'terminated' })
    }
  })

  it('never lead back to ready', () => {
    for (const status of simStatuses) {
      for (const verb of statusVerbs) expect(outcome(sim(status), verb)).not.toBe('ready')
    }
  })

  it('depend on the plan of the primary subscription', () => {
    const row = (subscription: string) =>
      statusVerbs.map((verb) => outcome(sim('ready', subscription), verb))
    const free = ['active', 'inactive', 'standby', 'suspended', 'terminated']
    for (const { subscription, virtual } of plans) {
      if (virtual) continue
      const expected = free.with(
        2,
        ['plan-D', 'plan-K', 'plan-DU'].includes(subscription) ? 'plan' : 'standby',
      )
      expect(row(subscription)).toEqual(
        subscription === 'plan-DU' ? expected.with(3, 'plan') : expected,
      )
    }
    expect(row('plan-2030')).toEqual(free)
  })

  it('leave a virtual SIM active until it is terminated', () => {
    const virtual = sim('active', 'planArc01', { type: 'virtual' })
    expect(statusVerbs.map((verb) => outcome(virtual, verb))).toEqual([
      'already',
      'virtual',
      'virtual',
      'virtual',
      'terminated',
    ])
  })
})

describe('termination', () => {
  it('needs the protection to be off', () => {
    for (const terminationEnabled of [false, undefined, null]) {
      const suspended = sim('suspended', 'plan01s', { terminationEnabled })
      expect(outcome(suspended, 'terminate')).toBe('protected')
    }
  })

  it('has a protection that is the inverse of the field', () => {
    const off = sim('active', 'plan01s', { terminationEnabled: true })
    const on = sim('active', 'plan01s', { terminationEnabled: false })
    expect(outcome(off, 'enableTermination')).toBe('already')
    expect(about(off, 'enableTermination')).toBe('unprotected')
    expect(outcome(off, 'disableTermination')).toBe('yes')
    expect(outcome(on, 'enableTermination')).toBe('yes')
    expect(outcome(on, 'disableTermination')).toBe('already')
    expect(about(on, 'disableTermination')).toBe('protected')
  })
})

describe('settings', () => {
  it('take a group other than the present one', () => {
    const member = sim('active', 'plan01s', { groupId: 'a' })
    expect(outcome(member, 'setGroup')).toBe('yes')
    expect(outcome(member, 'setGroup', { groupId: 'b' })).toBe('yes')
    expect(outcome(member, 'setGroup', { groupId: 'a' })).toBe('already')
    expect(outcome(member, 'unsetGroup')).toBe('yes')
    expect(outcome(sim('active'), 'unsetGroup')).toBe('already')
  })

  it('take a speed class of the plan', () => {
    const change = (subscription: string, speedClass: string) =>
      outcome(sim('active', subscription), 'updateSpeedClass', { speedClass })
    expect(outcome(sim('active'), 'updateSpeedClass')).toBe('yes')
    expect(change('plan01s', 's1.fast')).toBe('yes')
    expect(change('plan01s', 's1.standard')).toBe('already')
    expect(change('plan01s', 's1.8xfast')).toBe('invalid')
    expect(change('plan-US', 's1.8xfast')).toBe('yes')
    expect(change('plan-DU', 's1.fast')).toBe('invalid')
    expect(change('planXM1', 'x1.unheard-of')).toBe('yes')
    expect(outcome(sim('active', 'plan-KM1'), 'updateSpeedClass')).toBe('plan')
    expect(outcome(sim('active', 'planArc01', { type: 'virtual' }), 'updateSpeedClass')).toBe(
      'virtual',
    )
    const refused = allowed(sim('active', 'plan-DU'), 'updateSpeedClass', { speedClass: 's1.fast' })
    expect(refused).toMatchObject({ subscription: 'plan-DU', classes: ['u1.standard', 'u1.slow'] })
  })

  it('terminate at the expiry time only what is not protected', () => {
    const expiry = (terminationEnabled: boolean, expiryAction?: string | null) =>
      outcome(sim('active', 'plan01s', { terminationEnabled }), 'setExpiryTime', {
        expiryTime: 1,
        expiryAction,
      })
    expect(expiry(true, 'terminate')).toBe('yes')
    expect(expiry(false, 'terminate')).toBe('protected')
    expect(expiry(false, 'suspend')).toBe('yes')
    expect(expiry(false, null)).toBe('yes')
    expect(outcome(sim('active', 'plan01s', { expiryTime: 1 }), 'unsetExpiryTime')).toBe('yes')
    expect(outcome(sim('active'), 'unsetExpiryTime')).toBe('notSet')
  })

  it('lock to an IMEI, typed or of the session', () => {
    const online = sim('active', 'plan01s', {
      sessionStatus: { online: true, imei: '490154203237518' },
    })
    const anonymous = sim('active', 'plan01s', { sessionStatus: { online: true, imei: null } })
    const lock = (of: SimLike, imei?: string) => outcome(of, 'setImeiLock', { imei })
    expect(outcome(sim('active'), 'setImeiLock')).toBe('yes')
    expect(lock(online)).toBe('yes')
    expect(lock(sim('active'))).toBe('offline')
    expect(lock(anonymous)).toBe('invalid')
    expect(lock(sim('active'), '490154203237518|ANONYMOUS')).toBe('yes')
    expect(lock(online, '123')).toBe('invalid')
    expect(lock(online, '')).toBe('invalid')
    expect(outcome(sim('active'), 'unsetImeiLock')).toBe('notSet')
    expect(outcome(sim('active', 'plan01s', { imeiLock: { imei: '1' } }), 'unsetImeiLock')).toBe(
      'yes',
    )
  })

  it('delete the session there is', () => {
    expect(
      outcome(sim('active', 'plan01s', { sessionStatus: { online: true } }), 'deleteSession'),
    ).toBe('yes')
    expect(outcome(sim('active'), 'deleteSession')).toBe('offline')
  })

  it('reach a device in the ways that it is connected', () => {
    const online = (more: object, subscription = 'plan-D') =>
      sim('active', 'plan-D', { sessionStatus: { online: true, subscription }, ...more })
    const ways = (of: SimLike) =>
      ([undefined, 'air', 'arc'] as const).map((service) => outcome(of, 'openAccess', { service }))
    expect(ways(sim('active'))).toEqual(['offline', 'offline', 'offline'])
    expect(ways(online({}))).toEqual(['yes', 'yes', 'service'])
    expect(ways(online({ arcSessionStatus: {} }))).toEqual(['yes', 'yes', 'yes'])
    expect(ways(online({ arcSessionStatus: {} }, 'planArc01'))).toEqual(['yes', 'service', 'yes'])
    expect(outcome(sim('active'), 'capture')).toBe('yes')
    expect(outcome(sim('terminated'), 'capture')).toBe('terminated')
  })

  it('delete the tags there are', () => {
    const tagged = sim('active', 'plan01s', { tags: { site: 'Osaka' } })
    expect(outcome(tagged, 'deleteTag')).toBe('yes')
    expect(outcome(tagged, 'deleteTag', { tagName: 'site' })).toBe('yes')
    expect(outcome(tagged, 'deleteTag', { tagName: 'toString' })).toBe('notSet')
    expect(outcome(sim('active'), 'deleteTag')).toBe('notSet')
  })
})

describe('what speaks to the device', () => {
  const device = (subscription: string, more: SimLike = {}) =>
    sim('active', subscription, {
      profiles: {
        '89x': {
          primaryImsi: '1',
          subscribers: {
            '1': { subscription, status: 'active', capabilities: { sms: true } },
            '2': { subscription: 'planX1', status: 'ready', capabilities: { sms: false } },
          },
        },
      },
      ...more,
    })

  it('needs the session of the subscription', () => {
    expect(outcome(device('plan01s'), 'ping')).toBe('offline')
    const online = device('plan01s', { sessionStatus: { online: true, imsi: '1' } })
    expect(outcome(online, 'ping')).toBe('yes')
    expect(outcome(online, 'ping', { imsi: '1' })).toBe('yes')
    expect(outcome(online, 'ping', { imsi: '2' })).toBe('offline')
  })

  it('sends SMS to what can receive them, offline or not', () => {
    expect(outcome(device('plan01s'), 'sendSms')).toBe('yes')
    expect(outcome(device('plan01s'), 'sendSms', { imsi: '2' })).toBe('plan')
    expect(outcome(device('planArc01'), 'sendSms')).toBe('virtual')
    expect(outcome(sim('active', 'plan-D', { capabilities: { sms: false } }), 'sendSms')).toBe(
      'plan',
    )
  })

  it('asks for a report only where there is the applet for it', () => {
    expect(outcome(device('plan01s'), 'reportLocalInfo')).toBe('yes')
    expect(outcome(device('plan-D'), 'reportLocalInfo')).toBe('plan')
    expect(outcome(sim('suspended'), 'reportLocalInfo')).toBe('inactive')
  })
})

describe('every verb', () => {
  it('refuses a SIM that is not registered yet', () => {
    for (const verb of verbs) expect(outcome(sim('shipped'), verb)).toBe('unregistered')
  })

  it('refuses a terminated SIM, but for its tags', () => {
    const ended = sim('terminated', 'plan01s', { tags: { site: 'Osaka' } })
    const still = verbs.filter((verb) => allowed(ended, verb).allowed)
    expect(still).toEqual(['putTags', 'deleteTag'])
  })

  it('bears a SIM of which nothing is known', () => {
    for (const verb of verbs) expect(() => allowed({}, verb)).not.toThrow()
  })
})
