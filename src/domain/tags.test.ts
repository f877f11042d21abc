import { describe, expect, it } from 'vitest'
import { customTags, nameOf, tagKeyProblem } from './tags.ts'

describe('nameOf', () => {
  it.each([
    [{ name: 'Pump 1' }, 'Pump 1'],
    [{ name: '  Pump 1 ' }, 'Pump 1'],
    [{ name: '' }, null],
    [{ name: '   ' }, null],
    [{ site: 'Osaka' }, null],
    [null, null],
    [undefined, null],
  ])('of %j is %j', (tags, name) => {
    expect(nameOf(tags)).toBe(name)
  })
})

describe('customTags', () => {
  it('leaves out the name and sorts by key', () => {
    expect(customTags({ site: 'Osaka', name: 'x', area: '西' })).toEqual([
      ['area', '西'],
      ['site', 'Osaka'],
    ])
    expect(customTags(undefined)).toEqual([])
  })
})

describe('tagKeyProblem', () => {
  it.each(['site', 'サイト', '🏭', '<b>', 'a/b', 'a b', '...', '.hidden', 'constructor'])(
    'accepts %s',
    (key) => {
      expect(tagKeyProblem(key, ['other'])).toBeNull()
    },
  )

  it.each(['', '  ', ' site', 'site\n', '.', '..', '\uD800'])('refuses %j', (key) => {
    expect(tagKeyProblem(key)).toMatch(/\.$/)
  })

  it('refuses a key that is taken, telling apart upper and lower case', () => {
    expect(tagKeyProblem('site', ['site'])).toContain('already')
    expect(tagKeyProblem('Site', ['site'])).toBeNull()
  })
})
