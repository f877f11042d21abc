import { describe, expect, it } from 'vitest'
import {
  hasSms,
  isOnline,
  isVirtual,
  msisdns,
  primaryImsi,
  primarySubscriber,
  primarySubscription,
  simLabel,
  simName,
  subscribersOf,
  type SimLike,
} from './sim.ts'

const sim: SimLike = {
  simId: '8981100000000000001',
  activeProfileId: '8981100000000000001',
  profiles: {
    '8942310000000000002': {
      iccid: '8942310000000000002',
      primaryImsi: '295050000000003',
      subscribers: { '295050000000003': { imsi: '295050000000003', subscription: 'plan01s' } },
    },
    '8981100000000000001': {
      iccid: '8981100000000000001',
      primaryImsi: '440100000000001',
      subscribers: {
        '999990000000002': { imsi: '999990000000002', subscription: 'planArc01', msisdn: '' },
        '440100000000001': {
          imsi: '440100000000001',
          subscription: 'plan-D',
          msisdn: '818000000001',
          capabilities: { sms: true },
        },
      },
    },
  },
  tags: { name: ' Boiler 7 ' },
}

function ofPlan(subscription: string): SimLike {
  return { profiles: { '89x': { subscribers: { '1': { subscription } } } } }
}

describe('subscribers', () => {
  it('come with their ICCID, the primary of the active profile first', () => {
    expect(subscribersOf(sim).map(({ imsi, iccid, primary }) => [imsi, iccid, primary])).toEqual([
      ['440100000000001', '8981100000000000001', true],
      ['999990000000002', '8981100000000000001', false],
      ['295050000000003', '8942310000000000002', false],
    ])
    expect(primaryImsi(sim)).toBe('440100000000001')
    expect(primarySubscription(sim)).toBe('plan-D')
    expect(msisdns(sim)).toEqual(['818000000001'])
  })

  it('fall back to the first there is, and take ids from the keys', () => {
    const loose: SimLike = { profiles: { '89x': { subscribers: { '1': {}, '2': {} } } } }
    expect(primarySubscriber(loose)).toMatchObject({ imsi: '1', iccid: '89x', primary: true })
    expect(subscribersOf(loose).filter(({ primary }) => primary)).toHaveLength(1)
  })

  it.each<SimLike>([{}, { profiles: null }, { profiles: {} }, { profiles: { '89x': {} } }])(
    'may be missing: %j',
    (empty) => {
      expect(subscribersOf(empty)).toEqual([])
      expect(primaryImsi(empty)).toBeUndefined()
      expect(primarySubscription(empty)).toBeUndefined()
      expect(msisdns(empty)).toEqual([])
    },
  )
})

describe('names', () => {
  it('are the tag, without the blanks around it', () => {
    expect(simName(sim)).toBe('Boiler 7')
    expect(simLabel(sim)).toBe('Boiler 7')
  })

  it('fall back to the simId', () => {
    const nameless = { ...sim, tags: { name: '  ' } }
    expect(simName(nameless)).toBeUndefined()
    expect(simLabel(nameless)).toBe('8981100000000000001')
    expect(simLabel({})).toBe('')
  })
})

describe('what a SIM is', () => {
  it('is said by its own fields', () => {
    expect(isVirtual({ type: 'virtual' })).toBe(true)
    expect(isVirtual(sim)).toBe(false)
    expect(isVirtual(ofPlan('planArc01'))).toBe(true)
    expect(isVirtual({ ...ofPlan('planArc01'), type: 'uicc' })).toBe(false)
    expect(isOnline({ sessionStatus: { online: true } })).toBe(true)
    expect(isOnline({ sessionStatus: {} })).toBe(false)
  })

  it('asks the subscribers about SMS only where the SIM does not say', () => {
    expect(hasSms(sim)).toBe(true)
    expect(hasSms({ ...sim, capabilities: { sms: false } })).toBe(false)
    expect(hasSms({})).toBe(false)
  })
})
