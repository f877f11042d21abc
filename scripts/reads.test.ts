import { expect, test } from 'vitest'
import { readsOf } from './reads.ts'

const answering = (schema: object) => ({
  paths: {
    '/things': {
      get: {
        operationId: 'listThings',
        responses: {
          200: { content: { 'application/json': { schema } } },
          400: { content: { 'application/json': { schema: { $ref: '#/schemas/Fault' } } } },
        },
      },
    },
  },
  schemas: {
    Fault: { type: 'object', properties: { line: { type: 'integer' } } },
    Thing: {
      type: 'object',
      properties: {
        id: { type: 'string' },
        size: { type: 'integer' },
        on: { type: 'boolean' },
        tags: { type: 'object', additionalProperties: { type: 'string' } },
        settings: { type: 'object' },
        anything: {},
        parts: { type: 'array', items: { $ref: '#/schemas/Thing' } },
      },
    },
  },
})

const reads = (schema: object) => readsOf(answering(schema)).get('listThings')

test('numbers, booleans, texts that people name and what is open are named, once', () => {
  const things = { type: 'array', items: { $ref: '#/schemas/Thing' } }
  expect(reads(things)).toBe('size on? tags= settings* anything*')
})

test('a name of two kinds within one answer is left alone, unless one of them is open', () => {
  const of = (first: object, second: object) => ({
    properties: { same: first, inner: { properties: { same: second } } },
  })
  expect(reads(of({ type: 'integer' }, { type: 'string' }))).toBeUndefined()
  expect(reads(of({ type: 'integer' }, { type: 'object' }))).toBe('same*')
})

test('an answer without any of them needs no names', () => {
  expect(readsOf(answering({ type: 'string' })).has('listThings')).toBe(false)
})
