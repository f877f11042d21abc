import { expect, test } from 'vitest'
import { contracts } from '../../src/api/generated/contract.ts'
import { publicOperations } from './handler.ts'
import { findRoute } from './router.ts'

const idOf = (method: string, path: string) => {
  const found = findRoute(method, path)
  return 'id' in found ? found.id : found.allowed
}

test('every operation is found by its own method and path', () => {
  for (const [id, { operation }] of Object.entries(contracts)) {
    const path = operation.path.replaceAll(/\{([^}]+)\}/g, 'x-$1')
    const match = findRoute(operation.method, path)
    expect(match).toMatchObject({ id })
    const names = [...operation.path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name)
    if ('id' in match) expect(Object.keys(match.parameters)).toEqual(names)
  }
})

test('fixed segments go before parameters', () => {
  expect(idOf('GET', '/bills/latest')).toBe('getLatestBilling')
  expect(idOf('GET', '/bills/202501')).toBe('getBilling')
  expect(idOf('GET', '/operators/OP1/users/default_permissions')).toBe('getDefaultPermissions')
  expect(idOf('GET', '/operators/OP1/users/viewer')).toBe('getUser')
})

test('parameters stay as they were sent', () => {
  const match = findRoute('DELETE', '/sims/1/tags/a%2Fb%zz')
  expect(match).toMatchObject({ parameters: { sim_id: '1', tag_name: 'a%2Fb%zz' } })
})

test.each([
  ['GET', '/files/private/a/b', 'getFile', 'a/b'],
  ['GET', '/files/private/%2Fa%2Fb', 'getFile', '%2Fa%2Fb'],
  ['GET', '/files/private/%2Fa%2F', 'listFiles', '%2Fa%2F'],
  ['GET', '/files/public/a/b/', 'listFiles', 'a/b/'],
  ['GET', '/files/private/', 'listFiles', ''],
  ['GET', '/files/private//', 'listFiles', '/'],
  ['GET', '/files/private/%2f/', 'listFiles', '%2f/'],
  ['DELETE', '/files/private/a/b/', 'deleteDirectory', 'a/b/'],
  ['DELETE', '/files/private/a/b', 'deleteFile', 'a/b'],
  ['PUT', '/files/private/a/b/', 'putFile', 'a/b/'],
  ['HEAD', '/files/private/a/b', 'getFileMetadata', 'a/b'],
] as const)('%s %s is %s', (method, path, id, file) => {
  expect(findRoute(method, path)).toMatchObject({ id, parameters: { path: file } })
})

test('exports are no files of a scope, which are never posted', () => {
  expect(idOf('GET', '/files/exported/fe_1')).toBe('getExportedFile')
  expect(idOf('POST', '/files/private/a/b')).toEqual(['GET', 'DELETE', 'PUT', 'HEAD'])
})

test('an unknown path has no methods, another method of a known one does', () => {
  for (const path of ['/', '', '/sims//', '/sims//activate', '/sims/1/2/3/4/5', '/nothing']) {
    expect(idOf('GET', path)).toEqual([])
  }
  expect(idOf('PATCH', '/sims')).toEqual(expect.arrayContaining(['GET', 'POST']))
})

test('a slash at the end means nothing, and HEAD asks for what GET would say', () => {
  expect(idOf('POST', '/auth/')).toBe('auth')
  expect(idOf('DELETE', '/sims/1/tags/a/')).toBe('deleteSimTag')
  expect(idOf('HEAD', '/sims')).toBe('listSims')
  expect(idOf('HEAD', '/files/private/a')).toBe('getFileMetadata')
  expect(idOf('PATCH', '/sims')).toContain('HEAD')
})

test('the operations without a token are those the description says', () => {
  const open = Object.values(contracts).filter(({ operation }) => operation.public)
  expect(open.map(({ operation }) => operation.id).sort()).toEqual([...publicOperations].sort())
})
