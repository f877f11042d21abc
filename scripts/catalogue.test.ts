import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { contracts } from '../src/api/generated/contract.ts'
import * as endpoints from '../src/api/generated/operations.ts'
import type { Endpoint } from '../src/api/operation.ts'
import { operations } from '../src/api/operations.ts'
import { accessSource, catalogueSource, operationsSources } from './catalogue.ts'

const byId = new Map(operations.map((operation) => [operation.id, operation]))

describe('the catalogue', () => {
  test('has every operation of the API once', () => {
    expect(operations).toHaveLength(482)
    expect(byId.size).toBe(482)
    expect(new Set(operations.map(({ tag }) => tag)).size).toBe(40)
    expect(new Set(operations.map(({ method, path }) => `${method} ${path}`)).size).toBe(482)
  })

  test('has every operation of the first description still, under the same name and address', async () => {
    const first = (await readFile('spec/operations-20250903.txt', 'utf8')).trim().split('\n')
    expect(first).toHaveLength(476)
    const now = new Set(
      operations.map(({ tag, id, method, path }) => `${tag}:${id} ${method} ${path}`),
    )
    expect(first.filter((one) => !now.has(one))).toEqual([])
  })

  test('is the same as the endpoints and the contract', () => {
    const reads = new Set(['GET', 'HEAD'])
    expect(Object.keys(endpoints).sort()).toEqual([...byId.keys()].sort())
    for (const endpoint of Object.values<Endpoint<string, never, unknown>>(endpoints)) {
      const { call, stale, ...description } = endpoint
      expect(description).toEqual(byId.get(endpoint.id))
      expect([endpoint.id, stale === undefined]).toEqual([endpoint.id, reads.has(endpoint.method)])
      expect(call).toBeInstanceOf(Function)
    }
    expect(Object.keys(contracts).sort()).toEqual([...byId.keys()].sort())
    for (const [id, { operation }] of Object.entries(contracts)) {
      expect(operation, id).toEqual(byId.get(id))
    }
  })

  test('calls every operation by its own permission', () => {
    for (const { id, tag, permissions } of operations) expect(permissions).toContain(`${tag}:${id}`)
  })

  test('puts the permission that the platform documents first, where it is another', () => {
    const renamed = operations.filter(({ permissions }) => permissions.length > 1)
    expect(Object.fromEntries(renamed.map(({ id, permissions }) => [id, permissions[0]]))).toEqual({
      deleteGadgetTag: 'Gadget:deleteTag',
      listSubscribersInGroup: 'Group:listSubscribers',
      putGroupTags: 'Group:putTags',
      deleteGroupTag: 'Group:deleteTag',
      deleteLoraDeviceTag: 'LoraDevice:deleteTag',
      deleteSigfoxDeviceTag: 'SigfoxDevice:deleteTag',
      putSimTags: 'Sim:putTags',
      deleteSimTag: 'Sim:deleteTag',
      putBundles: 'Subscriber:putBundles',
      putSubscriberTags: 'Subscriber:putTags',
      deleteSubscriberTag: 'Subscriber:deleteTag',
    })
  })

  test('knows what an operation takes and answers', () => {
    expect(byId.get('putSimTags')).toMatchObject({
      method: 'PUT',
      path: '/sims/{sim_id}/tags',
      cli: 'sims put-tags',
      body: 'application/json',
      bodyRequired: true,
      answer: 'application/json',
      success: 200,
      public: false,
      paged: false,
    })
    expect(byId.get('deleteSimTag')).toMatchObject({ success: 204, body: null, answer: null })
    expect(byId.get('createSim')).toMatchObject({ success: 201 })
    expect(byId.get('listSims')).toMatchObject({ paged: true })
    expect(operations.filter(({ paged }) => paged)).toHaveLength(53)
  })

  test('knows what stands for a deprecated one, where its description says so', () => {
    const replaced = operations.flatMap(({ id, replacedBy }) =>
      replacedBy ? [[id, replacedBy]] : [],
    )
    expect(replaced.sort()).toEqual([
      ['attachArcSimCredentials', 'renewArcSimCredentials'],
      ['searchSubscribers', 'searchSims'],
    ])
  })

  test('knows what is callable without a token', () => {
    expect(byId.get('auth')?.public).toBe(true)
    expect(byId.get('logout')?.public).toBe(false)
    expect(operations.filter(({ tag, public: open }) => open && tag === 'Sim')).toEqual([])
  })
})

test('an operation that says little of itself is in the catalogue all the same', () => {
  const api = { paths: { '/x/{y}': { put: { operationId: 'putX', tags: ['X'], responses: {} } } } }
  const entry = `{"id":"putX","tag":"X","method":"PUT","path":"/x/{y}","summary":"","permissions":["X:putX"],"cli":null,"success":200,"body":null,"bodyRequired":false,"answer":null,"paged":false,"public":true,"deprecated":false}`
  const sources = operationsSources(api)
  const source = sources.get('operations/x.ts') ?? ''
  expect(source).toContain(
    "export const putX: op.Endpoint<'putX', { readonly path: { readonly y: Parameters<typeof client.putX>[0] } }, ",
  )
  expect(source).toContain(` = ${entry.slice(0, -1)}, stale: [], call: `)
  expect(source).toContain('(call, options) => client.putX(call.path.y, options)')
  expect(sources.get('operations.ts')).toBe('export * from "./operations/x.ts"\n')
  expect(accessSource(api)).toContain(
    'putX: OperationAccess = {"id":"putX","tag":"X","method":"PUT","path":"/x/{y}","permissions":["X:putX"]}',
  )
  expect(catalogueSource(api)).toContain(`[\n  ${entry},\n]`)
})
