import { expect, test } from 'vitest'
import { dayMs, toSeconds } from '../time.ts'
import { keyConcern, lastUse, userConcern } from './keys.ts'

const now = Date.UTC(2026, 0, 1)
const daysAgo = (days: number) => toSeconds(now - days * dayMs)
const key = (made: number, used?: number) => ({
  createDateTime: daysAgo(made),
  ...(used !== undefined && { lastUsedDateTime: daysAgo(used) }),
})

test.each([
  [key(90), undefined],
  [key(91), 'neverUsed'],
  [{ ...key(91), lastUsedDateTime: 0 }, 'neverUsed'],
  [key(400, 91), 'unused'],
  [key(366, 1), 'old'],
  [key(365, 90), undefined],
  [{}, undefined],
])('a key %j: %j', (one, concern) => {
  expect(keyConcern(one, now)).toBe(concern)
})

test('a key says when it was used last', () => {
  expect([lastUse(key(9, 1)), lastUse(key(9)), lastUse({ lastUsedDateTime: 0 })]).toEqual([
    now - dayMs,
    undefined,
    undefined,
  ])
})

test('a user is needless without a way in, or where nobody goes the only one', () => {
  const concern = (hasPassword: boolean, ...authKeyList: object[]) =>
    userConcern({ hasPassword, authKeyList }, now)
  expect(concern(false)).toBe('noWayIn')
  expect(concern(true)).toBeUndefined()
  expect(concern(false, key(400, 200))).toBe('unused')
  expect(concern(false, key(400, 200), key(100))).toBe('unused')
  expect(concern(false, key(400, 200), key(400, 1))).toBe('unusedKey')
  expect(concern(true, key(400, 200))).toBe('unusedKey')
  expect(concern(false, key(400, 1))).toBeUndefined()
  const lagoon = { userName: 'SORACOM-Lagoon-User-1', hasPassword: false, authKeyList: [] }
  expect(userConcern(lagoon, now)).toBeUndefined()
  expect(userConcern({}, now)).toBeUndefined()
})
