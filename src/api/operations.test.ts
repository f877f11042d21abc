import { expect, test } from 'vitest'
import { findOperation, operations } from './operations.ts'

test('every operation is found by its own path, whatever stands for its placeholders', () => {
  const lost = operations.filter(({ id, method, path }) => {
    const fill = (text: string) => path.replaceAll(/\{[^}]+\}/g, text)
    return [fill('8942310022000012345'), fill('a%2Fb%20%E6%97%A5'), `${fill('x.y')}?limit=1`].some(
      (request) => findOperation(method, request)?.id !== id,
    )
  })
  expect(lost.map(({ id }) => id)).toEqual([])
})

test.each([
  ['GET', '/operators/OP1/users/default_permissions', 'getDefaultPermissions'],
  ['GET', '/operators/OP1/users/default', 'getUser'],
  ['GET', '/sims', 'listSims'],
  ['GET', '/sims?limit=10&last_evaluated_key=a%2Fb', 'listSims'],
  ['POST', '/sims', 'createSim'],
  ['GET', '/sims/89?x=/activate', 'getSim'],
  ['POST', '/sims/89/activate', 'activateSim'],
  ['DELETE', '/sims/89/tags/a%20b', 'deleteSimTag'],
])('%s %s is %s', (method, path, id) => {
  expect(findOperation(method, path)?.id).toBe(id)
})

test.each([
  ['GET', '/'],
  ['GET', ''],
  ['GET', '/sims/'],
  ['GET', '/sims/89/'],
  ['GET', '/v1/sims'],
  ['PATCH', '/sims'],
  ['get', '/sims'],
  ['GET', '/sims/a/b'],
])('%s %s is none', (method, path) => {
  expect(findOperation(method, path)).toBeUndefined()
})
