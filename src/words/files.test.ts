import { expect, test } from 'vitest'
import { NotABill } from '../domain/billing/breakdown.ts'
import { paymentTones } from '../domain/billing/payment-status.ts'
import { UsageFileError } from '../domain/traffic/usage-file.ts'
import { notABill, paymentMessage, paymentStatusLabel } from './billing.ts'
import { statsRangeProblem, usageFileProblem } from './stats.ts'

test('a file that cannot be read says which line of it', () => {
  expect(usageFileProblem(new UsageFileError({ rule: 'date', line: 3, date: 'May' }))).toBe(
    'Line 3 of the file has the date “May”, which cannot be read.',
  )
  expect(usageFileProblem(new UsageFileError({ rule: 'column', column: 'date' }))).toContain(
    '“date”',
  )
  expect(notABill(new NotABill('amount', 'ten'))).toContain('“ten” is not an amount.')
})

test('a period that is too long ago says what to choose', () => {
  const now = Date.parse('2025-11-23T08:34:56Z')
  expect(statsRangeProblem('fleet', 'day', Date.parse('2025-11-01'), now, now)).toBe(
    'The start of the period is too long ago. Choose 2025-11-16 (UTC) or later.',
  )
  expect(statsRangeProblem('fleet', 'minutes', now, now, now)).toMatch(/by day only/)
  expect(statsRangeProblem('sim', 'day', now, now - 1, now)).toMatch(/later than its end/)
  expect(statsRangeProblem('sim', 'day', now, now, now)).toBeUndefined()
})

test('every payment of the description has words of its own, and others are as the API spells them', () => {
  const known = Object.keys(paymentTones).map(paymentStatusLabel)
  expect(new Set(known).size).toBe(13)
  expect(paymentStatusLabel('thirteenth')).toBe('thirteenth')
  expect(paymentMessage('card_declined')).toBe('The card was declined.')
  expect(paymentMessage('new_code')).toBe('new_code')
})
