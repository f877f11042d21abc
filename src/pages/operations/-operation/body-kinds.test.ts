import { expect, test } from 'vitest'
import type { Schema } from '../../../domain/schema.ts'
import { bodyKinds, fileType } from './body-kinds.ts'

test.each<[types: string[], schema: Schema, own: string, kinds: object, sent: string]>([
  [['application/json'], {}, '', { json: 'application/json' }, ''],
  [['*/*'], { format: 'binary' }, '', { file: '*/*' }, 'application/octet-stream'],
  [['*/*'], { format: 'binary' }, 'image/png', { file: '*/*' }, 'image/png'],
  // A Soralet is sent as JSON, and is none.
  [
    ['application/json'],
    { format: 'binary' },
    'application/wasm',
    { file: 'application/json' },
    'application/json',
  ],
  [
    ['application/json', 'application/xml'],
    {},
    '',
    { json: 'application/json', file: 'application/xml' },
    'application/xml',
  ],
])('a body of %j, %j; a file of type "%s"', (types, schema, own, kinds, sent) => {
  const body = { types, schema, required: true, description: [], examples: [] }
  expect(bodyKinds(body)).toEqual(kinds)
  expect(fileType({ type: own }, bodyKinds(body))).toBe(sent)
})

test('no body is of no kind', () => {
  expect(bodyKinds(undefined)).toEqual({})
})
