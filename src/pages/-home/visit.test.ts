import { expect, test } from 'vitest'
import { dayMs, hourMs, minuteMs } from '../../domain/time.ts'
import { visitAt } from './visit.ts'

const now = 1_800_000_000_000

test('the first visit tells of a day', () => {
  expect(visitAt(now, undefined)).toEqual({ from: now - dayMs, at: now, first: true })
})

test('who comes back after a while is told what happened since', () => {
  const before = { from: now - dayMs, at: now - hourMs, first: true }
  expect(visitAt(now, before)).toEqual({ from: now - hourMs, at: now, first: false })
})

test('a reload is the same visit', () => {
  const before = { from: now - dayMs, at: now - 29 * minuteMs, first: true }
  expect(visitAt(now, before)).toEqual({ from: now - dayMs, at: now, first: true })
})

test('a visit of the future is none', () => {
  const before = { from: now, at: now + hourMs, first: false }
  expect(visitAt(now, before)).toEqual({ from: now - dayMs, at: now, first: true })
})
