import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import * as endpoints from '../../src/api/generated/operations.ts'
import { alsoStale, staleAfter, type Changing } from '../../src/api/invalidation.ts'
import { operations } from '../../src/api/operations.ts'

interface Api {
  readonly paths: Record<string, Record<string, { responses: Record<string, Response> }>>
}

interface Response {
  readonly content?: Record<string, { schema: { $ref?: string } }>
}

const api = JSON.parse(await readFile('src/api/generated/openapi.json', 'utf8')) as Api
const byId = new Map(operations.map((operation) => [operation.id, operation]))
const table = Object.entries(alsoStale)
const changes = Object.values<Changing & { readonly method: string }>(endpoints).filter(
  ({ method }) => method !== 'GET' && method !== 'HEAD',
)

test('of every change it is known what it makes stale, if only that it is nothing', () => {
  const unknown = changes.filter(({ id, stale = [] }) => stale.length === 0 && !(id in alsoStale))
  expect(unknown.map(({ id }) => id)).toEqual([])
})

test('the table is about changes', () => {
  const ids = new Set<string>(changes.map(({ id }) => id))
  expect(table.map(([id]) => id).filter((id) => !ids.has(id))).toEqual([])
})

test.each(table)('what %s makes stale are queries that the rule does not know', (id, also = []) => {
  expect(also.filter((query) => byId.get(query)?.method !== 'GET')).toEqual([])
  const { stale = [] } = changes.find((change) => change.id === id) ?? {}
  expect(also.filter((query) => stale.includes(query))).toEqual([])
  expect(new Set(also).size).toBe(also.length)
})

test('a change of a SIM that does not answer with it has it read again', () => {
  const silent = changes.filter(({ id }) => {
    const operation = byId.get(id)
    if (!operation?.path.startsWith('/sims/{sim_id}')) return false
    const described = api.paths[operation.path]?.[operation.method.toLowerCase()]
    const { schema } = described?.responses[operation.success]?.content?.['application/json'] ?? {}
    return schema?.$ref !== '#/components/schemas/Sim'
  })
  expect(silent.map(({ id }) => id)).toContain('deleteSimTag')
  for (const change of silent) {
    const stale = [...staleAfter(change)]
    expect(stale, change.id).toEqual(expect.arrayContaining(['getSim', 'listSims', 'searchSims']))
  }
})
