import { expect, it } from 'vitest'
import { billingStart, productLabel } from './words.ts'

const pack = (wimaxBillingStartDate?: string) =>
  billingStart({ productId: 'wimax', attributes: { wimaxBillingStartDate } })

it.each([
  ['2026-11-01', 'Nov 1, 2026'],
  ['20261101', 'Nov 1, 2026'],
  ['2026-02-30', '2026-02-30'],
  ['November', 'November'],
  ['', 'Not billed yet'],
  [undefined, 'Not billed yet'],
])('a pack whose billing starts %j says %j', (day, said) => expect(pack(day)).toBe(said))

it('says nothing of the billing of a button, nor where nothing is known', () => {
  expect(billingStart({ productId: 'button', attributes: {} })).toBeUndefined()
  expect(billingStart({ productId: 'wimax' })).toBeUndefined()
})

it('calls a product that nobody knows as the API does', () => {
  expect([productLabel('wimax'), productLabel('gps')]).toEqual(['Camera cellular pack', 'gps'])
})
