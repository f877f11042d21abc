import { describe, expect, it, test } from 'vitest'
import { byCategory, changeOf, compareItems } from './changes.ts'
import { paymentTone, paymentTones } from './payment-status.ts'
import {
  dateOf,
  dateTimeOf,
  monthsBefore,
  parseDate,
  parseYearMonth,
  yearMonthOf,
} from './year-month.ts'

describe('months and days of bills', () => {
  it('are those of UTC', () => {
    const ms = Date.UTC(2025, 11, 31, 23, 59, 58)
    expect([yearMonthOf(ms), dateOf(ms), dateTimeOf(ms)]).toEqual([
      '202512',
      '20251231',
      '20251231235958',
    ])
    expect(parseDate('20251231235958')).toBe(ms)
    expect(parseYearMonth('202512')).toBe(Date.UTC(2025, 11))
    expect(monthsBefore(ms, 2)).toEqual([Date.UTC(2025, 10), Date.UTC(2025, 9)])
  })

  it.each(['', '2025', '202513', '202500', '20251', 'latest', '2025-1', undefined])(
    '%s is no month',
    (text) => expect(parseYearMonth(text)).toBeUndefined(),
  )

  it.each(['', '20250230', '20251301', '202506', undefined])('%s is no day', (text) =>
    expect(parseDate(text)).toBeUndefined(),
  )
})

test('a payment that is not known by name is neither good nor bad', () => {
  expect(Object.keys(paymentTones)).toHaveLength(13)
  expect(['paid', 'fail', 'thirteenth', 'toString'].map(paymentTone)).toEqual([
    'good',
    'bad',
    'neutral',
    'neutral',
  ])
})

describe('items', () => {
  const item = (category: string, name: string, amount: number) => ({
    category,
    item: name,
    amount,
  })

  it('stand by category, the dearest first', () => {
    const items = [item('Air', 'a', 1), item('Beam', 'b', 5), item('Air', 'c', 3)]
    expect(
      byCategory(items).map(({ category, amount, items: all }) => [category, amount, all.length]),
    ).toEqual([
      ['Beam', 5, 1],
      ['Air', 4, 2],
    ])
  })

  it('of two months are beside each other, the greatest difference first', () => {
    const rows = compareItems(
      [item('Air', 'a', 4), item('Air', 'new', 2)],
      [item('Air', 'a', 3), item('Air', 'gone', 9)],
    )
    expect(rows.map(({ item: name, amount, before }) => [name, amount, before])).toEqual([
      ['gone', 0, 9],
      ['new', 2, 0],
      ['a', 4, 3],
    ])
    expect(changeOf(4, 3)).toBeCloseTo(1 / 3)
    expect(changeOf(4, 0)).toBeUndefined()
  })
})
