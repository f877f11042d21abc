import { expect, test } from 'vitest'
import { changeClock, readClock } from './clock.ts'

const running = { offset: 0, frozenAt: null }

test('a clock follows the machine until it is set', () => {
  expect(readClock(running, 1000)).toBe(1000)
})

test('a set clock runs on from its time', () => {
  const clock = changeClock(running, { now: 5000 }, 1000)
  expect(readClock(clock, 1000)).toBe(5000)
  expect(readClock(clock, 1700)).toBe(5700)
})

test('a frozen clock stands, and runs on from there once freed', () => {
  const frozen = changeClock(running, { now: 5000, frozen: true }, 1000)
  expect(readClock(frozen, 9000)).toBe(5000)
  const moved = changeClock(frozen, { now: 6000 }, 9000)
  expect(readClock(moved, 10_000)).toBe(6000)
  const freed = changeClock(moved, { frozen: false }, 10_000)
  expect(readClock(freed, 10_500)).toBe(6500)
})

test('now null goes back to the machine’s time', () => {
  const clock = changeClock({ offset: 50, frozenAt: null }, { now: null }, 1000)
  expect(readClock(clock, 2000)).toBe(2000)
})
