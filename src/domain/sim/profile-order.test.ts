import { expect, it } from 'vitest'
import { draftLeft, draftLifeMs, wrongField, type ProfileOrder } from './profile-order.ts'

const good: ProfileOrder = { subscription: 'plan01s', quantity: 1 }

it.each<[Partial<ProfileOrder>, keyof ProfileOrder | undefined]>([
  [{}, undefined],
  [{ quantity: 20, description: 'x'.repeat(100), speedClass: 's1.4xfast', bundles: [] }, undefined],
  [{ subscription: 'plan-D' }, 'subscription'],
  [{ subscription: 'plan-US' }, 'bundles'],
  [{ subscription: 'plan-US', bundles: ['US-1GB'], speedClass: 's1.8xfast' }, undefined],
  [{ subscription: 'plan-US', bundles: ['US-1GB', 'US-3GB'] }, 'bundles'],
  [{ subscription: 'planX3', bundles: ['US-1GB'] }, 'bundles'],
  [{ subscription: 'planX3', bundles: ['X3-5MB'] }, undefined],
  [{ subscription: 'planX1', bundles: ['X3-5MB'] }, 'bundles'],
  [{ speedClass: 's1.8xfast' }, 'speedClass'],
  [{ subscription: 'planX2', speedClass: 's1.fast' }, undefined],
  [{ quantity: 0 }, 'quantity'],
  [{ quantity: 21 }, 'quantity'],
  [{ quantity: 1.5 }, 'quantity'],
  [{ description: 'x'.repeat(101) }, 'description'],
])('an order of %j is wrong in: %s', (part, field) => {
  expect(wrongField({ ...good, ...part })).toBe(field)
})

it('keeps a draft for a day', () => {
  const orderedTime = 1_000
  expect(draftLeft({ status: 'DRAFT', orderedTime }, 1_000)).toBe(draftLifeMs)
  expect(draftLeft({ status: 'DRAFT', orderedTime }, 1_000 + 2 * draftLifeMs)).toBe(0)
  expect(draftLeft({ status: 'CONFIRMED', orderedTime }, 1_000)).toBeUndefined()
})
