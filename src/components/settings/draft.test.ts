import { describe, expect, it } from 'vitest'
import { parseJson } from '../../domain/exact-json.ts'
import { withValue } from '../../domain/settings/field.ts'
import { hidden } from '../../domain/settings/secrets.ts'
import type { Settings } from '../../domain/settings/settings.ts'
import { described } from '../../words/settings/describe.ts'
import { draftOf, isDirty, textOf, withSettings, withText } from './draft.ts'

const stored = { username: 'sora', password: 'open sesame', future: [1] }
const begun = draftOf(stored, 5)

describe('a draft', () => {
  it('is written out without its secrets, and read back with them', () => {
    const text = textOf(begun)
    expect(text).not.toContain('open sesame')
    const read = withText(begun, text)
    expect(read.value).toEqual(stored)
    expect(isDirty(read)).toBe(false)
    expect(withText(begun, text.replace(hidden, 'new')).value['password']).toBe('new')
  })

  it('keeps a text that cannot be read, and the settings it last said', () => {
    const broken = withText(withText(begun, '{"a": 1}'), '{"a": 1')
    expect(broken.value).toEqual({ a: 1 })
    expect(textOf(broken)).toBe('{"a": 1')
    expect(broken.fault).toMatchObject({ at: 7 })
    expect(isDirty(broken)).toBe(true)
    expect(isDirty(withText(begun, '{'))).toBe(true)
    expect(withText(begun, '[1]').fault?.message).toContain('must be an object')
  })

  it('remembers a secret whose key was taken out and put back', () => {
    const without = withText(begun, '{}')
    expect(without.value).toEqual({})
    expect(withText(without, textOf(begun)).value).toEqual(stored)
  })

  it('keeps each digit of a number, in the text and beside what the form changes', () => {
    const came = '{\n  "id": 12345678901234567890,\n  "at": 0.12345678901234567890\n}'
    const exact = draftOf(parseJson(came) as Settings, 5)
    expect(textOf(exact)).toBe(came)
    expect(isDirty(withText(exact, came))).toBe(false)
    expect(isDirty(withText(exact, came.replace('890,', '891,')))).toBe(true)
    const changed = withSettings(exact, withValue(exact.value, ['on'], true))
    expect(textOf(changed)).toBe(came.replace('\n}', ',\n  "on": true\n}'))
    expect(described([], changed.value, false)[0]?.text).toBe('12345678901234567890')
  })

  it('writes the text anew once the form has changed something', () => {
    const spaced = withText(begun, '{ "a":    1 }')
    expect(textOf(spaced)).toBe('{ "a":    1 }')
    expect(textOf(withSettings(spaced, { a: 2 }))).toBe('{\n  "a": 2\n}')
  })
})
