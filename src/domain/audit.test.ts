import { expect, test } from 'vitest'
import { auditKey, auditTime, namesAny, operationFinder, outcomeOf } from './audit.ts'

const operations = [
  { id: 'listGroups', method: 'GET', path: '/groups', success: 200 },
  { id: 'createGroup', method: 'POST', path: '/groups', success: 201 },
  { id: 'getGroup', method: 'GET', path: '/groups/{group_id}', success: 200 },
  { id: 'deleteGroup', method: 'DELETE', path: '/groups/{group_id}', success: 204 },
]
const find = operationFinder(operations)
const idsOf = (apiKind: string | undefined, statusCode?: number) =>
  find({ apiKind, statusCode }).map(({ id }) => id)

test('a success tells operations of one path apart, and a failure does not', () => {
  expect(idsOf('/v1/groups', 200)).toEqual(['listGroups'])
  expect(idsOf('/v1/groups', 201)).toEqual(['createGroup'])
  expect(idsOf('/v1/groups', 403)).toEqual(['listGroups', 'createGroup'])
  expect(idsOf('/v1/groups')).toEqual(['listGroups', 'createGroup'])
  expect(idsOf('/v1/groups/{id}', 204)).toEqual(['deleteGroup'])
  expect(idsOf('/v1/nothing', 200)).toEqual([])
  expect(idsOf(undefined)).toEqual([])
})

test('a status says how a call was answered', () => {
  const answered = [200, 204, 401, 403, 404, 429, 500, undefined].map(outcomeOf)
  expect(answered).toEqual([
    'done',
    'done',
    'refused',
    'refused',
    'rejected',
    'rejected',
    'failed',
    undefined,
  ])
})

test('the time is read under the name of the example too', () => {
  expect(auditTime({ requestedTimeEpocMs: 5 })).toBe(5)
  expect(auditTime({ requestedTimeEpochMs: 6, requestedTimeEpocMs: 5 })).toBe(6)
  expect(auditKey({})).not.toBe(auditKey({ userName: 'admin' }))
})

test('a path names a resource by a whole part of it', () => {
  const ids = new Set(['890', 'a/b'])
  expect(namesAny('/v1/sims/890/tags', ids)).toBe(true)
  expect(namesAny('/v1/credentials/a%2Fb', ids)).toBe(true)
  expect(namesAny('/v1/sims/8901', ids)).toBe(false)
  expect(namesAny('/v1/%E0%A4%A', ids)).toBe(false)
  expect(namesAny(undefined, ids)).toBe(false)
})
