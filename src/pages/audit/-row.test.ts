import { expect, test } from 'vitest'
import { operations } from '../../api/operations.ts'
import { operationFinder } from '../../domain/audit.ts'
import { auditRows, callText, calledText, effectsOf, mayChange, pageOf } from './-row.ts'

const find = operationFinder(operations)
const rowOf = (apiKind: string, statusCode: number, userName = '') => {
  const [row] = auditRows([{ apiKind, statusCode, userName, requestPath: apiKind }], find)
  if (!row) throw new Error('no row')
  return row
}

test('a call is told by who made it and what it was', () => {
  const tags = rowOf('/v1/sims/{sim_id}/tags', 200, 'field')
  expect(callText(tags)).toBe(`field: ${tags.operations[0]?.summary}`)
  expect(callText(rowOf('/v1/sims/{sim_id}/tags', 403, 'field'))).toMatch(/ \(refused\)$/)
  expect(callText(rowOf('/v1/sims/{sim_id}/tags', 500))).toMatch(/^Root user: .* \(failed\)$/)
  // The method is not told: either may have been refused.
  expect(calledText(rowOf('/v1/groups', 403))).toMatch(/ or /)
  expect(calledText(rowOf('/v1/nobody/knows', 200))).toBe('/v1/nobody/knows')
})

test('what may have changed something is told from what only read', () => {
  expect(mayChange(rowOf('/v1/sims/{sim_id}', 200))).toBe(false)
  expect(mayChange(rowOf('/v1/sims/{sim_id}/tags', 200))).toBe(true)
  expect(mayChange(rowOf('/v1/auth', 200))).toBe(false)
  expect(effectsOf(rowOf('/v1/auth', 200))).toEqual(['signIn'])
  expect(effectsOf(rowOf('/v1/groups', 201))).toEqual(['change'])
})

test('entries that nothing tells apart have keys of their own', () => {
  const entry = { requestedTimeEpochMs: 1, requestPath: '/v1/sims' }
  const keys = auditRows([entry, entry, {}, {}], find).map(({ key }) => key)
  expect(new Set(keys).size).toBe(4)
})

test.each([
  ['/v1/sims/890/tags', '/sims/$simId'],
  ['/v1/subscribers/440101234567890/tags', '/subscribers/$imsi'],
  ['/v1/subscribers', '/subscribers'],
  ['/v1/groups/g', '/groups/$groupId'],
  ['/v1/gadgets/button/SANDBOX000000001/tags', '/gadgets/$productId/$serialNumber'],
  ['/v1/gadgets', '/gadgets'],
  ['/v1/sora_cam/devices/cam/images/exports', '/soracam/$deviceId'],
  ['/v1/operators/OP0/users/admin/auth_keys', '/users/$userName'],
  ['/v1/operators/OP0/users/default_permissions', '/permissions/default'],
  ['/v1/operators/OP0/roles/r', '/roles/$roleId'],
  ['/v1/logs', '/logs'],
  ['/v1/%E0%A4%A/x', undefined],
  [undefined, undefined],
])('%s is shown at %s', (path, page) => {
  expect(pageOf(path)?.to).toBe(page)
})
