import { describe, expect, it } from 'vitest'
import { addressFlaw } from './address.ts'
import { areaOf, shippingAreas } from './areas.ts'
import { deliveryRange, isCouponAmount, isDeliveryDay, priceFor } from './order.ts'

const now = Date.UTC(2026, 10, 26, 23, 59)

describe('deliveries', () => {
  it('can be asked for from the first to the last day', () => {
    const [first, last] = deliveryRange(now)
    expect([first, last]).toEqual(['20261210', '20271125'])
    expect([first, last].map((day) => isDeliveryDay(day, now))).toEqual([true, true])
    expect(
      ['20261209', '20271126', '20261232', '2026-12-10', '', '20261210000000'].some((day) =>
        isDeliveryDay(day, now),
      ),
    ).toBe(false)
  })
})

describe('prices', () => {
  const tiers = [
    { minQuantity: 1, price: 900 },
    { minQuantity: 100, price: 800 },
    { minQuantity: 10, price: 850 },
  ]
  it.each([
    [1, 900],
    [9, 900],
    [10, 850],
    [99, 850],
    [100, 800],
  ])('%i cost %i each', (quantity, price) => {
    expect(priceFor(quantity, 1000, tiers)).toBe(price)
  })

  it('are the usual one without steps', () => {
    expect(priceFor(50, 1000, undefined)).toBe(1000)
    expect(priceFor(1, undefined, [{ minQuantity: 2, price: 5 }])).toBeUndefined()
  })

  it('of coupons are whole yen within limits, and whole cents', () => {
    const jp = [999, 1000, 1000.5, 10_000_000, 10_000_001, 0, Number.NaN]
    expect(jp.map((amount) => isCouponAmount(amount, 'jp'))).toEqual([
      false,
      true,
      false,
      true,
      false,
      false,
      false,
    ])
    expect([0.01, 19.99, 0.001, -1].map((amount) => isCouponAmount(amount, 'g'))).toEqual([
      true,
      true,
      false,
      false,
    ])
  })
})

describe('addresses', () => {
  it('know all prefectures in both languages', () => {
    expect(shippingAreas).toHaveLength(12)
    expect(['東京都', 'Tokyo', ' okinawa ', '三重県', 'Nagano', 'Texas'].map(areaOf)).toEqual([
      'kanto',
      'kanto',
      'okinawa',
      'chubu',
      'shinetsu',
      undefined,
    ])
  })

  it.each([
    ['zipCode', '6500000', undefined],
    ['zipCode', '650-0000', undefined],
    ['zipCode', '65-00000', 'zip'],
    ['state', 'Hyogo', undefined],
    ['state', 'Texas', 'prefecture'],
    ['city', '  ', 'missing'],
    ['phoneNumber', '', undefined],
    ['phoneNumber', '+81 78-000-0000', undefined],
    ['phoneNumber', '078(000)', 'phone'],
  ] as const)('in Japan, %s %j: %s', (field, value, flaw) => {
    expect(addressFlaw(field, { [field]: value }, 'JP')).toBe(flaw)
  })

  it('elsewhere have postcodes and states of any form', () => {
    expect(addressFlaw('zipCode', { zipCode: 'SW1A 1AA' }, 'GB')).toBeUndefined()
    expect(addressFlaw('state', { state: 'Texas' }, 'US')).toBeUndefined()
    expect(addressFlaw('countryCode', { countryCode: 'usa' })).toBe('country')
  })
})
