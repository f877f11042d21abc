import { expect, test } from 'vitest'
import { isVirtual, primaryImsi, primarySubscription } from './sim.ts'
import { isSecondary, simOfSubscriber } from './subscriber.ts'
import { allowed } from './verbs.ts'

const primary = {
  imsi: '440101234567890',
  iccid: '8981100000000000001',
  subscription: 'plan-D',
  moduleType: 'nano',
  status: 'active',
  speedClass: 's1.fast',
  type: 's1.fast',
}

test('a subscriber stands for its SIM', () => {
  const sim = simOfSubscriber(primary)
  expect([primaryImsi(sim), primarySubscription(sim), isVirtual(sim)]).toEqual([
    '440101234567890',
    'plan-D',
    false,
  ])
  expect(allowed(sim, 'suspend')).toMatchObject({ allowed: true })
  expect(allowed(sim, 'standby')).toMatchObject({ allowed: false, rule: 'plan' })
  const virtual = simOfSubscriber({ ...primary, moduleType: 'virtual', subscription: 'planArc01' })
  expect(allowed(virtual, 'suspend')).toMatchObject({ allowed: false, rule: 'virtual' })
})

test('only what the API says to have no module type is secondary', () => {
  expect([isSecondary(primary), isSecondary({ moduleType: null }), isSecondary({})]).toEqual([
    false,
    true,
    false,
  ])
})
