import { expect, test } from 'vitest'
import { z } from 'zod'
import { contracts } from '../../src/api/generated/contract.ts'
import { SoracomError } from './error.ts'
import { decodeParameters, parseBody, parseJson, parseQuery } from './validate.ts'

function caught(run: () => unknown): SoracomError {
  try {
    run()
  } catch (error) {
    if (error instanceof SoracomError) return error
    throw error
  }
  throw new Error('nothing was thrown')
}

test('an absent body counts as empty where it may be absent, and is missing where it may not', () => {
  const schema = z.object({ imei: z.string().optional() })
  expect(parseBody(schema, '', false)).toEqual({})
  expect(parseBody(schema, ' \n', false)).toEqual({})
  expect(caught(() => parseBody(schema, '', true))).toMatchObject({ status: 400, code: 'COM0003' })
})

test.each([
  ['{', 'COM0001', 'not valid JSON'],
  [`${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'COM0001', 'not valid JSON'],
  ['[]', 'COM0004', 'body: '],
  ['null', 'COM0003', 'body: '],
  ['{"email": 3}', 'COM0004', 'email: '],
  ['{"tokenTimeoutSeconds": 1e9}', 'COM0004', 'tokenTimeoutSeconds: '],
])('the body %.20s is refused and the field is named', (text, code, message) => {
  const { body } = contracts.auth
  if (!body) throw new Error('auth has a body')
  const error = caught(() => parseBody(body, text, true))
  expect(error).toMatchObject({ status: 400, code })
  expect(error.messages.en).toContain(message)
  expect(error.messages.ja).toMatch(/[ぁ-んァ-ン一-龠]/)
})

test('a message never quotes the value of a field', () => {
  const schema = z.object({ password: z.int() })
  expect(caught(() => parseBody(schema, '{"password":"hunter2"}', true)).messages.en).not.toContain(
    'hunter2',
  )
})

test('null is absence, unless the description takes it', () => {
  const schema = z.object({
    name: z.string().optional(),
    tags: z.record(z.string(), z.string()).default({}),
    until: z.int().nullable(),
    choice: z.union([z.object({ a: z.string().optional() }), z.array(z.string())]).optional(),
    any: z.unknown(),
  })
  const text = '{"name":null,"tags":{"x":"1","y":null},"until":null,"choice":{"a":null},"any":null}'
  expect(parseBody(schema, text, true)).toEqual({
    tags: { x: '1' },
    until: null,
    choice: {},
    any: null,
  })
  expect(parseBody(schema, '{"tags":null,"until":1,"choice":null,"any":0}', true)).toEqual({
    tags: {},
    until: 1,
    any: 0,
  })
  expect(parseBody(z.object({ a: z.int().default(2) }), 'null', false)).toEqual({ a: 2 })
  const list = z.array(z.object({ key: z.string(), value: z.string().optional() }))
  expect(parseBody(list, '[{"key":"k","value":null}]', true)).toEqual([{ key: 'k' }])
  expect(caught(() => parseBody(list, '[{"key":null}]', true))).toMatchObject({
    code: 'COM0003',
    messages: { en: '0.key: a value is required' },
  })
  expect(caught(() => parseBody(list, '[null]', true))).toMatchObject({ code: 'COM0004' })
})

test('a missing field is told from a wrong one', () => {
  const schema = z.object({ tags: z.array(z.object({ name: z.string() })) })
  expect(caught(() => parseBody(schema, '{"tags":[{}]}', true))).toMatchObject({
    code: 'COM0003',
    messages: { en: 'tags.0.name: a value is required' },
  })
})

test('an enum that takes null lists its choices', () => {
  const { body } = contracts.setSimExpiryTime
  if (!body) throw new Error('setSimExpiryTime has a body')
  const error = caught(() => parseBody(body, '{"expiryTime":1,"expiryAction":"explode"}', true))
  expect(error.messages.en).toContain('"terminate"')
})

const query = (id: 'searchSims' | 'getDevice', text: string) => {
  const schema = contracts[id].query
  if (!schema) throw new Error('no query')
  return parseQuery(schema, new URLSearchParams(text))
}

test('query parameters get their types', () => {
  expect(query('searchSims', 'limit=20&name=a&name=b&unknown=1')).toEqual({
    limit: 20,
    name: ['a', 'b'],
    search_type: 'and',
    session_status: 'NA',
  })
  expect(query('getDevice', 'model=False')).toEqual({ model: false })
  expect(query('searchSims', 'search_type=OR&session_status=online')).toMatchObject({
    search_type: 'or',
    session_status: 'ONLINE',
  })
})

test.each([
  'limit=0',
  'limit=-1',
  'limit=',
  'limit=a',
  'limit=1.5',
  'limit=1e400',
  'limit=101',
  'limit=1&limit=2',
])('the query %s is refused', (text) => {
  expect(caught(() => query('searchSims', text)).messages.en).toMatch(/^limit: /)
})

test('a boolean parameter is true or false', () => {
  expect(caught(() => query('getDevice', 'model=yes')).messages.en).toMatch(/^model: /)
})

test('path parameters are decoded, or named where they cannot be', () => {
  expect(decodeParameters({ tag_name: '%E3%82%BF%2F%20' })).toEqual({ tag_name: 'タ/ ' })
  expect(caught(() => decodeParameters({ tag_name: '%zz' })).messages.en).toMatch(/^tag_name: /)
})

test('JSON with many values side by side is no problem', () => {
  expect(parseJson(JSON.stringify(Array.from({ length: 100_000 }, () => [1])))).toHaveLength(
    100_000,
  )
})
