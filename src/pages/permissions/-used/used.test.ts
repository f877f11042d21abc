import { expect, test } from 'vitest'
import type { AnsweredCall } from '../../../api/calls.ts'
import { findOperation, operations } from '../../../api/operations.ts'
import { compile, decide } from '../../../domain/permission/decide.ts'
import { parsePermission } from '../../../domain/permission/document.ts'
import { leastPermission } from '../../../domain/permission/least.ts'
import { usedOperations } from './used.ts'

const call = (method: string, path: string, status = 200, at = 1): AnsweredCall => ({
  method,
  address: `/api/sandbox/v1${path}`,
  status,
  at,
  session: undefined,
})

test('calls are counted by their operation, with what each was called for once', () => {
  const used = usedOperations(
    [
      call('POST', '/auth'),
      call('GET', '/sims/1', 200, 5),
      call('GET', '/sims/1?x=y', 200, 9),
      call('GET', '/sims/2', 403, 7),
      call('DELETE', '/sims/1/tags/a%20b', 204),
      call('GET', '/sora_cam/devices', 200),
      call('POST', '/auth/logout', 204),
      call('GET', '/nothing/of/the/api'),
    ],
    findOperation,
  )
  expect(
    used.map(({ operation, count, refused, last }) => [operation.id, count, refused, last]),
  ).toEqual([
    ['deleteSimTag', 1, 0, 1],
    ['getSim', 3, 1, 9],
    ['listSoraCamDevices', 1, 0, 1],
  ])
  expect(used[0]?.calls).toEqual([
    { names: ['Sim:deleteTag'], path: { sim_id: '1', tag_name: 'a b' } },
  ])
  expect(used[1]?.calls.map(({ path }) => path)).toEqual([{ sim_id: '1' }, { sim_id: '2' }])
  expect(used[2]?.calls[0]?.names).toEqual(['SoraCam:listSoraCamDevices', 'OAuth2:authorize'])
})

test('of all operations, exactly those that were called are allowed', () => {
  const used = usedOperations(
    [
      call('GET', '/sims/1'),
      call('PUT', '/sims/1/tags'),
      call('GET', '/query/sims'),
      call('GET', '/sora_cam/devices/cam'),
      call('PUT', '/groups/g/configuration/SoracomAir'),
    ],
    findOperation,
  )
  const calls = used.flatMap((one) => one.calls)
  const called = new Set(used.map(({ operation }) => operation.id))
  expect(called.size).toBe(5)
  for (const byPath of [false, true]) {
    const document = leastPermission(calls, { byPath })
    const { statements } = parsePermission(JSON.stringify(document))
    const permissions = compile([{ source: { kind: 'inline' }, statements }])
    const pathVariables = {
      sim_id: '1',
      device_id: 'cam',
      group_id: 'g',
      namespace: 'SoracomAir',
    }
    const allowed = operations.filter(({ permissions: names, tag, id }) => {
      const own = decide(permissions, { names, context: { pathVariables, samUserName: 'me' } })
      return own.effect === 'allow' && tag !== 'AuditLog' && id !== 'logout'
    })
    expect(new Set(allowed.map(({ id }) => id))).toEqual(called)
  }
})
