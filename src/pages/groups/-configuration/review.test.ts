import { describe, expect, it } from 'vitest'
import { namespaceOf } from '../../../words/group/namespaces.ts'
import { draftOf } from './draft.ts'
import { compare, outcome } from './review.ts'

const orbit = namespaceOf('SoracomOrbit')
if (!orbit) throw new Error('There is no Orbit')
const draft = { ...draftOf({ a: 1, b: 1 }, 5), value: { a: 2, b: 1 }, text: '{ "a": 2, "b": 1 }' }
const group = (settings: Record<string, unknown>, lastModifiedTime: number) => ({
  lastModifiedTime,
  configuration: { SoracomOrbit: settings },
})

describe('compare', () => {
  it('leaves a draft alone while nobody changed the group', () => {
    expect(compare(draft, group({ a: 1, b: 1 }, 5), orbit)).toEqual({ draft, meanwhile: undefined })
  })

  it('puts the draft on top of what others changed, and says what that was', () => {
    const compared = compare(draft, group({ a: 3, b: 4 }, 6), orbit)
    expect(compared.draft).toEqual({
      base: { a: 3, b: 4 },
      seen: 6,
      value: { a: 2, b: 4 },
      text: undefined,
    })
    expect(compared.meanwhile).toEqual({ at: 6, theirs: ['a', 'b'], overwritten: ['a'] })
  })

  it('keeps the text as typed where others changed something else', () => {
    const compared = compare(draft, group({ a: 1, b: 1 }, 6), orbit)
    expect(compared.draft.text).toBe(draft.text)
    expect(compared.meanwhile).toEqual({ at: 6, theirs: [], overwritten: [] })
  })
})

describe('outcome', () => {
  it('says how far a failed save came', () => {
    expect(outcome(draft, group({ b: 1, a: 2 }, 7), orbit)).toBeUndefined()
    expect(outcome(draft, group({ a: 1, b: 1 }, 5), orbit)).toContain('as they were')
    expect(outcome(draft, group({ a: 2 }, 7), orbit)).toContain('A part of it')
    expect(outcome(draft, { configuration: {} }, orbit)).toContain('Orbit has no settings')
  })
})
