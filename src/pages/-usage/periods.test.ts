import { describe, expect, it } from 'vitest'
import { choiceOf, readUsage, urlPeriod } from './periods.ts'
import { viewAt } from './view.ts'

const now = Date.parse('2026-11-24T10:20:30.400Z')
const nothing = { period: undefined, last: undefined, from: undefined, to: undefined }

describe('usage in the URL', () => {
  it('has the periods of its scope, and does not write the usual one', () => {
    expect(readUsage({ period: 'minutes', last: '6h' }, 'sim')).toEqual({
      ...nothing,
      period: 'minutes',
      last: '6h',
    })
    expect(readUsage({ period: 'minutes', last: '6h' }, 'fleet')).toEqual(nothing)
    expect(readUsage({ period: 'day' }, 'sim')).toEqual(nothing)
    expect(readUsage({ period: ['month'], last: 7 }, 'sim')).toEqual(nothing)
    expect(urlPeriod('day')).toBeUndefined()
    expect(urlPeriod('month')).toBe('month')
  })

  it('knows a preset by its period only', () => {
    expect(readUsage({ last: '12mo' }, 'sim').last).toBeUndefined()
    expect(readUsage({ period: 'month', last: '12mo' }, 'sim').last).toBe('12mo')
  })
})

describe('what the URL means', () => {
  it('ends with the full minute', () => {
    const { period, range, problem } = viewAt(nothing, 'fleet', now)
    expect([period, problem]).toEqual(['day', undefined])
    expect(range.toMs).toBe(Date.parse('2026-11-24T10:20Z'))
    expect(range.fromMs).toBe(Date.parse('2026-11-17T10:20Z'))
  })

  it('is refused where the API would refuse it', () => {
    const long = { from: '2026-01-01T00:00Z', to: '2026-02-01T00:00Z' }
    expect(viewAt(long, 'sim', now).problem).toBeUndefined()
    expect(viewAt(long, 'fleet', now).problem).toContain('too long ago')
    expect(viewAt({ ...long, period: 'minutes' }, 'sim', now).problem).toContain('too long ago')
  })

  it('every preset can be asked for', () => {
    for (const scope of ['sim', 'fleet'] as const) {
      for (const period of ['month', 'day'] as const) {
        for (const last of choiceOf(scope, period).presets) {
          expect(viewAt({ period, last }, scope, now).problem).toBeUndefined()
        }
      }
    }
  })
})
