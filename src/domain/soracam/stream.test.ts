import { describe, expect, it } from 'vitest'
import { streamLimitMs, streamRequests, streamWish } from './stream.ts'
import { lengthOf } from './timeline.ts'

const noon = Date.UTC(2025, 5, 17, 12)

describe('streamWish', () => {
  it('without times is the latest video', () => {
    expect(streamWish(undefined, undefined)).toEqual({ kind: 'latest' })
  })

  it('takes 900 seconds and no more', () => {
    const to = noon + streamLimitMs
    expect(streamWish(noon, to)).toEqual({ kind: 'range', from: noon, to })
    expect(streamWish(noon, to + 1)).toEqual({ kind: 'refused', because: 'tooLong' })
  })

  it('with one time takes the 900 seconds beside it', () => {
    const after = { kind: 'range', from: noon, to: noon + streamLimitMs }
    expect(streamWish(noon, undefined)).toEqual(after)
    const before = { kind: 'range', from: noon - streamLimitMs, to: noon }
    expect(streamWish(undefined, noon)).toEqual(before)
    expect(streamWish(undefined, 5000)).toEqual({ kind: 'range', from: 0, to: 5000 })
  })

  it.each([
    [noon, noon, 'empty'],
    [noon, noon - 1, 'empty'],
    [-1, 5, 'notATime'],
    [9e15, 9e15 + 5, 'notATime'],
  ] as const)('refuses %i to %i: %s', (from, to, because) => {
    expect(streamWish(from, to)).toEqual({ kind: 'refused', because })
  })
})

it('a longer stretch takes several requests, each of which is allowed', () => {
  const requests = streamRequests({ from: noon, to: noon + 40 * 60_000 })
  expect(requests).toHaveLength(3)
  expect(lengthOf(requests)).toBe(40 * 60_000)
  for (const { from, to } of requests) expect(streamWish(from, to).kind).toBe('range')
})
