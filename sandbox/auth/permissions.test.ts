import { beforeAll, expect, test } from 'vitest'
import { contracts } from '../../src/api/generated/contract.ts'
import { createSandbox, type Sandbox } from '../app.ts'
import { readOnlyPermission } from './accounts.ts'
import { compile, decide } from '../../src/domain/permission/decide.ts'
import { parsePermission } from '../../src/domain/permission/document.ts'
import { signedIn } from '../testing/client.ts'

const operatorId = 'OP0000000001'
let sandbox: Sandbox
beforeAll(() => {
  sandbox = createSandbox({ sims: 20 })
})

test('the read-only permission grants every operation that reads, and the own token’s', () => {
  const { statements, problems } = parsePermission(readOnlyPermission())
  expect(problems).toEqual([])
  const permissions = compile([{ source: { kind: 'inline' }, statements }])
  for (const { operation } of Object.values(contracts)) {
    const { effect } = decide(permissions, { names: operation.permissions, context: {} })
    const reads = operation.method === 'GET' || operation.method === 'HEAD'
    const own = operation.id === 'logout' || operation.id === 'generateAuthToken'
    const expected = reads || own ? 'allow' : 'deny'
    expect([operation.id, effect]).toEqual([operation.id, expected])
  }
})

test.each(['admin', 'viewer', 'field'])('%s may read its own permission', async (userName) => {
  const user = await signedIn(sandbox, userName)
  const path = { operator_id: operatorId, user_name: userName }
  const { data } = await user.call('getUserPermission', { path })
  expect(parsePermission(data.permission).problems).toEqual([])
})

test('field may not read the permission of another user', async () => {
  const field = await signedIn(sandbox, 'field')
  const { status, error } = await field.call('getUserPermission', {
    path: { operator_id: operatorId, user_name: 'admin' },
  })
  expect(status).toBe(403)
  expect(error.code).toBe('SEM0049')
  expect(error.message).toContain('field')
  expect(error.message).toContain('User:getUserPermission')
})

test('a refusal is told in Japanese where that is asked for', async () => {
  const viewer = await signedIn(sandbox, 'viewer')
  const { error } = await viewer.call('suspendSim', {
    path: { sim_id: '1' },
    headers: { 'x-soracom-lang': 'ja' },
  })
  expect(error).toMatchObject({ code: 'SEM0049', message: expect.stringContaining('権限') })
  expect(error.message).toContain('Sim:suspendSim')
})

test('permission is looked at before what was sent', async () => {
  const viewer = await signedIn(sandbox, 'viewer')
  const { status } = await viewer.call('setSimExpiryTime', { path: { sim_id: '1' }, body: '{' })
  expect(status).toBe(403)
})
