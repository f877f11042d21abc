import { describe, expect, it } from 'vitest'
import {
  canChangeSpeedClass,
  defaultSpeedClass,
  knownSpeedClasses,
  planOf,
  plans,
  speedClassesOf,
  subscriptionsIn,
} from './subscriptions.ts'

describe('plans', () => {
  it('stand in the list once, with speed classes that are known', () => {
    expect(new Set(plans.map((plan) => plan.subscription)).size).toBe(plans.length)
    for (const plan of plans) {
      for (const speedClass of plan.speedClasses ?? []) {
        expect(knownSpeedClasses).toContain(speedClass)
      }
    }
  })

  it('belong to a coverage, the virtual SIM to both', () => {
    expect(subscriptionsIn('jp')).toEqual([
      'plan-D',
      'plan-K',
      'plan-K2',
      'plan-KM1',
      'plan-DU',
      'planArc01',
    ])
    expect(subscriptionsIn('g')).toContain('plan01s')
    expect(subscriptionsIn('g')).toContain('planArc01')
    expect(subscriptionsIn('g')).not.toContain('plan-D')
  })

  it('know what they cannot do', () => {
    const without = (state: 'standby' | 'suspended') =>
      plans.filter((plan) => !plan[state] && !plan.virtual).map((plan) => plan.subscription)
    expect(without('standby')).toEqual(['plan-D', 'plan-K', 'plan-DU'])
    expect(without('suspended')).toEqual(['plan-DU'])
  })

  it('may be unknown', () => {
    expect(planOf('plan-2030')).toBeUndefined()
    expect(planOf(undefined)).toBeUndefined()
  })
})

describe('speed classes', () => {
  it('follow the subscription', () => {
    expect(speedClassesOf('plan-D')).toHaveLength(5)
    expect(speedClassesOf('plan-US')).toContain('s1.8xfast')
    expect(speedClassesOf('plan-DU')).toEqual(['u1.standard', 'u1.slow'])
    expect(speedClassesOf('planXM1')).toBeUndefined()
  })

  it('cannot be changed where there is one', () => {
    const fixed = plans.filter((plan) => !canChangeSpeedClass(plan.subscription))
    expect(fixed.map((plan) => plan.subscription)).toEqual(['plan-KM1', 'planArc01'])
    expect(canChangeSpeedClass('plan-2030')).toBe(true)
  })

  it('begin at the standard one', () => {
    expect(defaultSpeedClass('plan01s')).toBe('s1.standard')
    expect(defaultSpeedClass('plan-DU')).toBe('u1.standard')
    expect(defaultSpeedClass('planArc01')).toBe('arc.standard')
    expect(defaultSpeedClass('plan-2030')).toBeUndefined()
  })
})
