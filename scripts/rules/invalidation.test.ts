import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { notImplemented } from '../../sandbox/handlers.ts'
import { invalidation } from '../../src/api/invalidation.ts'
import { operations } from '../../src/api/operations.ts'

interface Api {
  readonly paths: Record<string, Record<string, { responses: Record<string, Response> }>>
}

interface Response {
  readonly content?: Record<string, { schema: { $ref?: string } }>
}

const api = JSON.parse(await readFile('src/api/generated/openapi.json', 'utf8')) as Api
const byId = new Map(operations.map((operation) => [operation.id, operation]))
const table = Object.entries(invalidation)

test('every implemented change says which queries it makes stale, and nothing else does', () => {
  const missing = new Set<string>(notImplemented)
  const changes = operations.filter(({ id, method }) => method !== 'GET' && !missing.has(id))
  const names = changes.map(({ id }) => id).sort()
  expect(Object.keys(invalidation).sort()).toEqual(names)
})

test.each(table)('what %s makes stale are queries, each named once', (_, stale = []) => {
  expect(stale.filter((id) => byId.get(id)?.method !== 'GET')).toEqual([])
  expect(new Set(stale).size).toBe(stale.length)
})

test('a change of a SIM that does not answer with it has it read again', () => {
  const silent = table.filter(([id]) => {
    const operation = byId.get(id)
    if (!operation?.path.startsWith('/sims/{sim_id}')) return false
    const described = api.paths[operation.path]?.[operation.method.toLowerCase()]
    const { schema } = described?.responses[operation.success]?.content?.['application/json'] ?? {}
    return schema?.$ref !== '#/components/schemas/Sim'
  })
  expect(silent.map(([id]) => id)).toContain('deleteSimTag')
  for (const [id, stale] of silent) {
    expect(stale, id).toEqual(expect.arrayContaining(['getSim', 'listSims', 'searchSims']))
  }
})
