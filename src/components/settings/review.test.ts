import { describe, expect, it } from 'vitest'
import { draftOf } from './draft.ts'
import { compare, outcome } from './review.ts'

const draft = { ...draftOf({ a: 1, b: 1 }, 5), value: { a: 2, b: 1 }, text: '{ "a": 2, "b": 1 }' }
const stored = (settings: Record<string, unknown>, seen: number) => ({
  settings,
  seen,
  modifiedTime: 10 * seen,
  save: () => Promise.resolve(),
})

describe('compare', () => {
  it('leaves a draft alone while nobody changed anything', () => {
    expect(compare(draft, stored({ a: 1, b: 1 }, 5))).toEqual({ draft, meanwhile: undefined })
  })

  it('puts the draft on top of what others changed, and says what that was', () => {
    const compared = compare(draft, stored({ a: 3, b: 4 }, 6))
    expect(compared.draft).toEqual({
      base: { a: 3, b: 4 },
      seen: 6,
      value: { a: 2, b: 4 },
      text: undefined,
    })
    expect(compared.meanwhile).toEqual({ at: 60, theirs: ['a', 'b'], overwritten: ['a'] })
  })

  it('keeps the text as typed where others changed something else', () => {
    const compared = compare(draft, stored({ a: 1, b: 1 }, 6))
    expect(compared.draft.text).toBe(draft.text)
    expect(compared.meanwhile).toEqual({ at: 60, theirs: [], overwritten: [] })
  })
})

describe('outcome', () => {
  it('says how far a failed save came', () => {
    expect(outcome(draft, stored({ b: 1, a: 2 }, 7), 'Orbit')).toBeUndefined()
    expect(outcome(draft, stored({ a: 1, b: 1 }, 5), 'Orbit')).toContain('as they were')
    expect(outcome(draft, stored({ a: 2 }, 7), 'Orbit')).toContain('A part of it')
    expect(outcome(draft, stored({}, 7), 'Orbit')).toContain('Orbit has no settings')
  })
})
