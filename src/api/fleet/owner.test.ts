import { expect, it } from 'vitest'
import { sessionAt } from '../testing.ts'
import { fleetName, mayStay } from './owner.ts'

const mine = sessionAt('http://a/v1')
const name = fleetName(mine)

it('is one store for each person and coverage', () => {
  const others = [
    { ...mine, coverage: 'g' as const },
    { ...mine, userName: 'other' },
    { ...mine, operatorId: 'OP2' },
    { ...mine, endpoint: { ...mine.endpoint, id: 'elsewhere' } },
  ]
  expect(new Set([mine, ...others].map(fleetName)).size).toBe(5)
})

it('stays for whoever is signed in alone, in either coverage', () => {
  expect(mayStay(name, mine, false, false)).toBe(true)
  expect(mayStay(name, { ...mine, coverage: 'g' }, false, false)).toBe(true)
  expect(mayStay(name, { ...mine, operatorId: 'OP2' }, false, true)).toBe(false)
  expect(mayStay(name, { ...mine, userName: 'fiel' }, false, true)).toBe(false)
})

it('stays without a session where that ended of itself and the person chose so', () => {
  expect(mayStay(name, undefined, false, true)).toBe(true)
  expect(mayStay(name, undefined, false, false)).toBe(false)
  expect(mayStay(name, undefined, true, true)).toBe(false)
  expect(mayStay('something else', undefined, true, false)).toBe(true)
})
