import { describe, expect, it } from 'vitest'
import { rangeAt, readRange } from './range.ts'

const presets = ['24h', '7d']
const now = Date.parse('2026-11-23T10:20:30.400Z')
const nothing = { last: undefined, from: undefined, to: undefined }

describe('a range in the URL', () => {
  it('is a known preset', () => {
    expect(readRange({ last: '7d' }, presets)).toEqual({ ...nothing, last: '7d' })
    expect(readRange({ last: '99y' }, presets)).toEqual(nothing)
    expect(readRange({ last: { a: 1 } }, presets)).toEqual(nothing)
  })

  it('is a period with both ends, which goes before a preset', () => {
    const period = { from: '2026-11-01T00:00Z', to: '2026-11-02T00:00Z' }
    expect(readRange({ ...period, last: '7d' }, presets)).toEqual({ ...nothing, ...period })
    expect(readRange({ from: period.from, last: '7d' }, presets)).toEqual({
      ...nothing,
      last: '7d',
    })
    expect(readRange({ from: 'yesterday', to: period.to }, presets)).toEqual(nothing)
    expect(readRange({ from: '2026-99-99T00:00Z', to: period.to }, presets)).toEqual(nothing)
  })
})

describe('a range at a moment', () => {
  it('counts presets back from the full minute', () => {
    const minute = Date.parse('2026-11-23T10:20Z')
    expect(rangeAt({}, '24h', now)).toEqual({ fromMs: minute - 86_400_000, toMs: undefined })
    expect(rangeAt({ last: '6mo' }, '24h', now).fromMs).toBe(Date.parse('2026-05-23T10:20Z'))
  })

  it('is the period where there is one', () => {
    const period = { from: '2026-11-01T00:00Z', to: '2026-11-02T00:00Z' }
    expect(rangeAt(period, '24h', now)).toEqual({
      fromMs: Date.parse(period.from),
      toMs: Date.parse(period.to),
    })
  })
})
