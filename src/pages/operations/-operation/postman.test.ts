import { expect, test } from 'vitest'
import { postmanCollection } from './postman.ts'

const base = 'https://api.soracom.io/v1'

test('a collection holds what is called, and variables where its secrets were', () => {
  const text = postmanCollection('Mine', base, [
    {
      name: 'A group 😀',
      operationId: 'putConfigurationParameters',
      args: { path: { group_id: 'a/b', namespace: 'SoracomAir' }, query: {}, body: [{ key: 'k' }] },
      at: 1,
    },
    { name: 'SIMs', operationId: 'listSims', args: { path: {}, query: { limit: 5 } }, at: 2 },
    { name: 'Gone', operationId: 'noSuchThing', args: { path: {}, query: {} }, at: 3 },
  ])
  const { item, variable } = JSON.parse(text) as {
    item: { name: string; request: { url: string; method: string; body?: { raw: string } } }[]
    variable: { key: string; value: string }[]
  }
  expect(item.map(({ name, request }) => [name, request.method, request.url])).toEqual([
    ['A group 😀', 'PUT', '{{base}}/groups/a%2Fb/configuration/SoracomAir'],
    ['SIMs', 'GET', '{{base}}/sims?limit=5'],
  ])
  expect(JSON.parse(item[0]?.request.body?.raw ?? '')).toEqual([{ key: 'k' }])
  expect(variable).toContainEqual({ key: 'base', value: base })
  expect(text).toContain('{{SORACOM_TOKEN}}')
})
