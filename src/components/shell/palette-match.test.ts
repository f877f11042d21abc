import { expect, test } from 'vitest'
import { matches } from './palette-match.ts'

test('every word counts, in any order, whatever the case and width', () => {
  expect(matches('Suspend meter-12', 'METER susp')).toBe(true)
  expect(matches('SIMs', 'ｓｉｍ')).toBe(true)
  expect(matches('東京の水道', '水道')).toBe(true)
  expect(matches('Groups', '')).toBe(true)
  expect(matches('Groups', 'group sims')).toBe(false)
  expect(matches('a+b', 'a.b')).toBe(false)
})
