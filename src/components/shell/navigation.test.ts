import { expect, test } from 'vitest'
import type { May } from '../../api/permissions.ts'
import { areaOf, isCurrent, missingAt, navigation } from './navigation.ts'

const entries = navigation.flatMap((group) => group.entries)
const only =
  (...ids: string[]): May =>
  ({ id }) =>
    ids.includes(id) ? { allowed: true } : { allowed: false, reason: `not ${id}` }

test('a page belongs to the entry of its area', () => {
  const current = (path: string) => entries.filter((entry) => isCurrent(entry, path))
  expect(current('/').map(({ label }) => label)).toEqual(['Home'])
  expect(current('/sims/8981/usage').map(({ label }) => label)).toEqual(['SIMs'])
  expect(current('/simsalabim')).toEqual([])
  expect(current('/soracam').map(({ label }) => label)).toEqual(['Cameras'])
  expect(current('/soracam/7CDDDE000001/events').map(({ label }) => label)).toEqual(['Cameras'])
  expect(current('/soracam/events').map(({ label }) => label)).toEqual(['Camera events'])
  expect(areaOf('/groups/1/sims')).toBe('/groups')
})

test('a page is missing only to those who may call none of what fills it', () => {
  expect(missingAt('/sims', only('searchSims'))).toBeUndefined()
  expect(missingAt('/sims', only('listSims'))).toBeUndefined()
  expect(missingAt('/sims/', only())?.id).toBe('listSims')
  expect(missingAt('/groups', only('listSims'))?.id).toBe('listGroups')
  expect(missingAt('/', only())).toBeUndefined()
})

test('a page below the list is judged by itself', () => {
  expect(missingAt('/groups/1', only())).toBeUndefined()
})
