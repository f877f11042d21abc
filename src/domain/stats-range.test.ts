import { describe, expect, it } from 'vitest'
import {
  statsBuckets,
  statsEarliest,
  statsPeriods,
  statsRange,
  statsRangeRefusal,
} from './stats-range.ts'

const at = (text: string) => Date.parse(text)
const now = at('2025-11-23T08:34:56Z')

describe('statsRange', () => {
  it.each([
    ['month', '2025-09-01T00:00:00Z', '2025-12-01T00:00:00Z'],
    ['day', '2025-09-15T00:00:00Z', '2025-11-24T00:00:00Z'],
    ['minutes', '2025-09-15T10:00:00Z', '2025-11-23T08:35:00Z'],
  ] as const)('widens to whole periods by %s', (period, from, to) => {
    expect(statsRange(period, at('2025-09-15T10:02:03Z'), now)).toEqual({
      fromMs: at(from),
      toMs: at(to),
    })
  })

  it('takes the whole period in which the end lies, even at its first moment', () => {
    const midnight = at('2025-11-23T00:00:00Z')
    expect(statsRange('day', midnight, midnight)).toEqual({
      fromMs: midnight,
      toMs: at('2025-11-24T00:00:00Z'),
    })
  })
})

describe('statsBuckets', () => {
  it('lists every start once', () => {
    const range = statsRange('month', at('2024-11-30T00:00:00Z'), at('2025-02-01T00:00:00Z'))
    expect(
      statsBuckets('month', range).map((ms) => new Date(ms).toISOString().slice(0, 7)),
    ).toEqual(['2024-11', '2024-12', '2025-01', '2025-02'])
    expect(statsBuckets('day', statsRange('day', now, now))).toHaveLength(1)
    const day = statsRange('day', now, now)
    expect(statsBuckets('minutes', day)).toHaveLength(288)
  })
})

describe('limits', () => {
  it('follow the operation', () => {
    expect(statsEarliest('sim', 'month', now)).toBe(at('2024-05-01T00:00:00Z'))
    expect(statsEarliest('sim', 'day', now)).toBe(at('2024-05-23T00:00:00Z'))
    expect(statsEarliest('sim', 'minutes', now)).toBe(at('2025-10-22T08:30:00Z'))
    expect(statsEarliest('fleet', 'month', now)).toBe(at('2025-08-01T00:00:00Z'))
    expect(statsEarliest('fleet', 'day', now)).toBe(at('2025-11-16T00:00:00Z'))
    expect(statsEarliest('fleet', 'minutes', now)).toBeUndefined()
  })

  it('leave out the periods a fleet does not have', () => {
    expect(statsPeriods('sim')).toEqual(['month', 'day', 'minutes'])
    expect(statsPeriods('fleet')).toEqual(['month', 'day'])
  })
})

describe('statsRangeRefusal', () => {
  it('accepts what the service accepts', () => {
    const from = at('2024-05-23T08:34:56Z')
    expect(statsRangeRefusal('sim', 'day', from, now, now)).toBeUndefined()
    expect(statsRangeRefusal('fleet', 'day', now, now, now)).toBeUndefined()
  })

  it('says what is wrong and what to choose', () => {
    expect(statsRangeRefusal('fleet', 'day', at('2025-11-01'), now, now)).toEqual({
      rule: 'tooOld',
      oldest: at('2025-11-16'),
    })
    expect(statsRangeRefusal('sim', 'day', now, now - 1, now)?.rule).toBe('order')
    expect(statsRangeRefusal('fleet', 'minutes', now, now, now)?.rule).toBe('period')
  })
})
