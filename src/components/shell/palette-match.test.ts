import { expect, test } from 'vitest'
import { best, matches, pieces, rank, scopeOf } from './palette-match.ts'

test('every word counts, in any order, whatever the case and width', () => {
  expect(matches('Suspend meter-12', 'METER susp')).toBe(true)
  expect(matches('SIMs', 'ｓｉｍ')).toBe(true)
  expect(matches('東京の水道', '水道')).toBe(true)
  expect(matches('Groups', '')).toBe(true)
  expect(matches('Groups', 'group sims')).toBe(false)
  expect(matches('a+b', 'a.b')).toBe(false)
})

test('a beginning is better than a word, a word than a piece, a piece than a keyword', () => {
  expect(rank('reg', 'Register a SIM')).toBe(0)
  expect(rank('sim', 'Register a SIM')).toBe(1)
  expect(rank('gister', 'Register a SIM')).toBe(2)
  expect(rank('new', 'Register a SIM', 'new add')).toBe(3)
  expect(rank('old', 'Register a SIM', 'new add')).toBeUndefined()
  const items = [
    { label: 'Payment', keywords: 'bill' },
    { label: 'Latest bill' },
    { label: 'Bills' },
    { label: 'SIMs' },
  ]
  expect(best(items, 'bill').map(({ label }) => label)).toEqual(['Bills', 'Latest bill', 'Payment'])
})

test('a scope stands before the text; what is no scope is text', () => {
  const scopes = ['sim:', '>']
  expect(scopeOf('SIM: meter 1', scopes)).toEqual({ scope: 'sim:', text: 'meter 1' })
  expect(scopeOf(' >dark', scopes)).toEqual({ scope: '>', text: 'dark' })
  expect(scopeOf('site: Tokyo', scopes)).toEqual({ scope: undefined, text: 'site: Tokyo' })
})

test('what was typed is marked where it occurs, overlapping or not', () => {
  expect(pieces('Meter-12', 'MET 12')).toEqual([
    { text: 'Met', hit: true },
    { text: 'er-', hit: false },
    { text: '12', hit: true },
  ])
  expect(pieces('aaa', 'aa')).toEqual([
    { text: 'aa', hit: true },
    { text: 'a', hit: false },
  ])
  expect(pieces('ﬁeld', 'field')).toEqual([{ text: 'ﬁeld', hit: false }])
  expect(pieces('', 'x')).toEqual([])
})
