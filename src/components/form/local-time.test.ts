import { describe, expect, it } from 'vitest'
import { fromLocalInput, toLocalInput } from './local-time.ts'

describe('the value of a datetime-local input', () => {
  it('is the local time to the minute, and back', () => {
    const ms = new Date(2025, 10, 23, 17, 4).getTime()
    expect(toLocalInput(ms)).toBe('2025-11-23T17:04')
    expect(fromLocalInput('2025-11-23T17:04')).toBe(ms)
  })

  it('is the local time to the second where that is asked for, and back', () => {
    const ms = new Date(2025, 10, 23, 17, 4, 9).getTime()
    expect(toLocalInput(ms, 'second')).toBe('2025-11-23T17:04:09')
    expect(fromLocalInput('2025-11-23T17:04:09')).toBe(ms)
  })

  it.each([undefined, Number.NaN, Number.POSITIVE_INFINITY, 1e20])('is empty for %o', (ms) => {
    expect(toLocalInput(ms)).toBe('')
  })

  it.each(['', '2025-11-23', '2025-13-45T99:99', 'tomorrow', '5'])('%o is no time', (text) => {
    expect(fromLocalInput(text)).toBeUndefined()
  })
})
