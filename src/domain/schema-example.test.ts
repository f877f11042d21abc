import { describe, expect, test } from 'vitest'
import type { Schema } from './schema.ts'
import { exampleOf } from './schema-example.ts'

const schemas: Record<string, Schema> = {
  Tag: {
    type: 'object',
    required: ['name'],
    properties: { name: { type: 'string', example: 'site' }, note: { type: 'string' } },
  },
  Tree: { type: 'object', properties: { child: { ref: 'Tree' } } },
}
const all = (schema: Schema) => exampleOf(schema, schemas, true)

describe('a value to start from', () => {
  test.each<[string, Schema, unknown]>([
    ['its example', { type: 'string', example: 'a', default: 'b' }, 'a'],
    ['its default', { type: 'integer', default: 5 }, 5],
    ['the first of its choices', { type: 'string', enum: ['x', 'y'] }, 'x'],
    ['the least of its numbers', { type: 'number', minimum: 30 }, 30],
    ['something of its type', { type: 'boolean' }, false],
    ['a list of one', { type: 'array', items: { ref: 'Tag' } }, [{ name: 'site', note: '' }]],
    ['the first of several shapes', { oneOf: [{ ref: 'Tag' }, {}] }, { name: 'site', note: '' }],
    ['a map', { type: 'object', additionalProperties: { type: 'integer' } }, { name: 0 }],
  ])('is %s', (_, schema, value) => {
    expect(all(schema)).toEqual(value)
  })

  test('has only what is needed where that is asked for', () => {
    expect(exampleOf({ ref: 'Tag' }, schemas, false)).toEqual({ name: 'site' })
  })

  test('ends where a shape contains itself', () => {
    expect(JSON.stringify(all({ ref: 'Tree' })).length).toBeLessThan(100)
  })
})
