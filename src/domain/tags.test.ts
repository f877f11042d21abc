import { describe, expect, it } from 'vitest'
import { customTags, nameOf, tagKeyRule } from './tags.ts'

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

describe('tagKeyRule', () => {
  it.each(['site', 'サイト', '🏭', '<b>', 'a/b', 'a b', '...', '.hidden', 'constructor'])(
    'accepts %s',
    (key) => {
      expect(tagKeyRule(key, ['other'])).toBeUndefined()
    },
  )

  it.each([
    ['', 'empty'],
    ['  ', 'empty'],
    [' site', 'spaces'],
    ['site\n', 'spaces'],
    ['.', 'dots'],
    ['..', 'dots'],
    ['\uD800', 'broken'],
  ])('refuses %j', (key, rule) => {
    expect(tagKeyRule(key)).toBe(rule)
  })

  it('refuses a key that is taken, telling apart upper and lower case', () => {
    expect(tagKeyRule('site', ['site'])).toBe('taken')
    expect(tagKeyRule('Site', ['site'])).toBeUndefined()
  })
})
