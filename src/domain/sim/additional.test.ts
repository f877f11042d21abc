import { describe, expect, it } from 'vitest'
import * as rules from './additional.ts'
import { subscribersOf, type SimLike } from './sim.ts'

interface One {
  readonly subscription: string
  readonly status?: string
  readonly bundles?: readonly string[]
}

/** A SIM of these subscriptions, the first the primary one; a virtual one has a profile of its own. */
function sim(subscriptions: readonly One[], more: SimLike = {}): SimLike {
  const [primary, ...others] = subscriptions.map((one, at) => ({
    status: 'active',
    imsi: `${at}`,
    ...one,
  }))
  const on = (all: typeof others) => Object.fromEntries(all.map((one) => [one.imsi, one]))
  const virtual = others.filter(({ subscription }) => subscription === 'planArc01')
  const card = others.filter(({ subscription }) => subscription !== 'planArc01')
  return {
    type: 'uicc',
    status: primary?.status,
    activeProfileId: 'card',
    profiles: {
      card: {
        primaryImsi: '0',
        otaSupported: true,
        subscribers: on(primary ? [primary, ...card] : card),
      },
      ...(virtual.length > 0 && {
        virtual: {
          primaryImsi: virtual[0]?.imsi,
          arcClientPeerPublicKey: 'key',
          subscribers: on(virtual),
        },
      }),
    },
    ...more,
  }
}

const host = { subscription: 'plan01s' }
const ruleOf = (verdict: rules.SubscriptionVerdict) => (verdict.allowed ? 'yes' : verdict.rule)
const add = (of: SimLike, subscription?: string) => ruleOf(rules.canAdd(of, subscription))
const nth = (of: SimLike, at: number) => {
  const found = subscribersOf(of)[at]
  if (!found) throw new Error(`there is no subscription ${at}`)
  return found
}

describe('adding', () => {
  it('is over the air on plan01s and plan-US, each subscription once', () => {
    expect(rules.addable(sim([host]))).toEqual([
      'planP1',
      'planX1',
      'planX2',
      'planX3',
      'plan-US-max',
    ])
    expect(rules.addable(sim([host, { subscription: 'planX3', status: 'shipped' }]))).not.toContain(
      'planX3',
    )
    expect(add(sim([host, { subscription: 'planX3' }]), 'planX3')).toBe('present')
    expect(add(sim([{ subscription: 'plan-US' }]), 'planP1')).toBe('yes')
    expect(add(sim([{ subscription: 'plan-D' }]), 'planX3')).toBe('host')
    expect(add(sim([host]), 'plan-D')).toBe('unfit')
    const all = rules.additionalSubscriptions.map((subscription) => ({ subscription }))
    expect(add(sim([host, ...all]))).toBe('complete')
  })

  it('needs a card that takes it', () => {
    const profiles = { card: { otaSupported: false, subscribers: { 0: host } } }
    expect(add({ ...sim([host]), profiles }, 'planX3')).toBe('card')
    expect(add(sim([host], { moduleType: 'profilePackage' }), 'planX3')).toBe('profile')
  })

  it('is of a virtual one to any physical SIM without one', () => {
    expect(add(sim([{ subscription: 'plan-D' }]), 'planArc01')).toBe('yes')
    expect(add(sim([host, { subscription: 'planArc01' }]), 'planArc01')).toBe('present')
    expect(add(sim([host, { subscription: 'planArc01', status: 'terminated' }]), 'planArc01')).toBe(
      'yes',
    )
    expect(add(sim([{ subscription: 'planArc01' }], { type: 'virtual' }), 'planArc01')).toBe(
      'virtual',
    )
  })

  it.each([
    ['terminated', 'terminated'],
    ['shipped', 'unregistered'],
    ['transferring', 'transferring'],
  ])('is not to a SIM that is %s', (status, rule) => {
    expect(add(sim([{ ...host, status }]), 'planX3')).toBe(rule)
    expect(add(sim([{ ...host, status }]), 'planArc01')).toBe(rule)
  })
})

describe('calling off and ending', () => {
  const cancel = (status: string, more: SimLike = {}) => {
    const of = sim([host, { subscription: 'planX3', status }], more)
    return ruleOf(rules.canCancel(of, nth(of, 1)))
  }

  it('calls off what has not begun', () => {
    expect(cancel('shipped')).toBe('yes')
    expect(cancel('shipped', { sessionStatus: { online: true } })).toBe('begun')
    expect(cancel('delivered')).toBe('begun')
    expect(cancel('ready')).toBe('installed')
    expect(cancel('active')).toBe('installed')
    expect(cancel('terminated')).toBe('ended')
    const of = sim([host])
    expect(ruleOf(rules.canCancel(of, nth(of, 0)))).toBe('primary')
  })

  it('ends virtual ones only', () => {
    const end = (subscription: string, status = 'active') =>
      ruleOf(rules.canTerminate(nth(sim([host, { subscription, status }]), 1)))
    expect(end('planArc01')).toBe('yes')
    expect(end('planArc01', 'terminated')).toBe('ended')
    expect(end('planX3')).toBe('cellular')
    expect(ruleOf(rules.canTerminate(nth(sim([host]), 0)))).toBe('primary')
  })
})

describe('WireGuard', () => {
  it('needs a virtual subscription, and a key for a session', () => {
    const arc = (of: SimLike, what: Parameters<typeof rules.canUseArc>[1]) =>
      ruleOf(rules.canUseArc(of, what))
    const keyed = sim([host, { subscription: 'planArc01' }])
    const bare = {
      ...keyed,
      profiles: {
        ...keyed.profiles,
        virtual: { ...keyed.profiles?.['virtual'], arcClientPeerPublicKey: null },
      },
    }
    expect(
      ['attach', 'renew', 'remove', 'session'].map((what) => arc(keyed, what as 'renew')),
    ).toEqual(['hasKey', 'yes', 'yes', 'yes'])
    expect(
      ['attach', 'renew', 'remove', 'session'].map((what) => arc(bare, what as 'renew')),
    ).toEqual(['yes', 'yes', 'noKey', 'noKey'])
    expect(arc(sim([host]), 'renew')).toBe('noVirtual')
    expect(rules.arcKeyOf(keyed)).toBe('key')
  })

  it.each([
    ['xTIBA5rboUvnH4htodjb6e697QjLERt1NAB4mZqp8Dg=', true],
    ['xTIBA5rboUvnH4htodjb6e697QjLERt1NAB4mZqp8Dh=', false],
    ['xTIBA5rboUvnH4htodjb6e697QjLERt1NAB4mZqp8Dg', false],
    ['xTIBA5rboUvnH4htodjb6e697QjLERt1NAB4mZqp8Dg=\n', false],
    ['', false],
  ])('reads the key %j', (text, good) => {
    expect(rules.isWireGuardKey(text)).toBe(good)
  })
})

describe('bundles', () => {
  const put = (one: One, wanted?: readonly string[]) =>
    ruleOf(rules.canPutBundles(nth(sim([one]), 0), wanted))

  it('are changed one for one, within the plan', () => {
    const du = { subscription: 'plan-DU', bundles: ['DU-10GB'] }
    expect(put(du, ['DU-50GB'])).toBe('yes')
    expect(put(du, ['DU-10GB'])).toBe('sameBundle')
    expect(put(du, ['US-1GB'])).toBe('foreignBundle')
    expect(put(du, [])).toBe('oneBundle')
    expect(put(du, ['DU-50GB', 'DU-100GB'])).toBe('oneBundle')
    expect(rules.bundleChoices(nth(sim([du]), 0))).toEqual(['DU-50GB', 'DU-100GB'])
    expect(put({ subscription: 'plan-US' }, ['US-300MB'])).toBe('yes')
  })

  it('stay where the plan says so', () => {
    expect(put({ subscription: 'plan-K2', bundles: ['K2-300MB'] })).toBe('fixedBundle')
    expect(put({ subscription: 'planX3' })).toBe('fixedBundle')
    expect(put({ subscription: 'plan-D', bundles: ['D-300MB'] }, ['D-500MB'])).toBe('fixedBundle')
    expect(put({ subscription: 'plan-D' }, ['D-500MB'])).toBe('yes')
    expect(put({ subscription: 'plan-D' }, ['D-300MB'])).toBe('foreignBundle')
    expect(put({ subscription: 'plan01s' })).toBe('noBundles')
    expect(put({ subscription: 'plan-DU', status: 'terminated' })).toBe('ended')
  })
})
