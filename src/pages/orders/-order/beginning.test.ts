import { expect, test } from 'vitest'
import { beginningOf, beginningProblems, subscriptionsIn, withBeginning } from './beginning.ts'

const productOf = (simSubscription: string) => ({ product: { properties: { simSubscription } } })
const order = {
  orderItemList: [productOf('plan-D'), productOf('plan-KM1'), productOf('plan-D'), { product: {} }],
  resourceInitialSetting: {
    simInitialSettings: {
      'plan-D': { groupId: 'meters', speedClass: 's1.fast', tags: { name: 'Kobe', site: 'north' } },
    },
  },
}

test('each subscription of an order begins with what is stored for it', () => {
  expect(subscriptionsIn(order)).toEqual(['plan-D', 'plan-KM1'])
  expect(beginningOf(order)).toEqual({
    subscription: 'plan-D',
    groupId: 'meters',
    speedClass: 's1.fast',
    name: 'Kobe',
  })
  expect(beginningOf(order, 'plan-KM1')).toEqual({
    subscription: 'plan-KM1',
    groupId: '',
    speedClass: '',
    name: '',
  })
})

test('one is replaced, the others and the other tags stay', () => {
  const wanted = { subscription: 'plan-D', groupId: '', speedClass: ' ', name: 'Himeji' }
  expect(withBeginning(order, wanted).simInitialSettings).toEqual({
    'plan-D': { tags: { name: 'Himeji', site: 'north' } },
  })
  const other = { subscription: 'plan-KM1', groupId: '', speedClass: 't1.standard', name: '' }
  expect(withBeginning(order, other).simInitialSettings).toEqual({
    'plan-D': order.resourceInitialSetting.simInitialSettings['plan-D'],
    'plan-KM1': { speedClass: 't1.standard', tags: {} },
  })
})

test('a speed class is one of its subscription', () => {
  const wanted = { subscription: 'plan-KM1', groupId: '', name: '' }
  const problems = ['', 't1.standard', 's1.fast'].map((speedClass) =>
    Object.keys(beginningProblems({ ...wanted, speedClass })),
  )
  expect(problems).toEqual([[], [], ['speedClass']])
})
