import { describe, expect, test } from 'vitest'
import { schemaProblems } from './schema-check.ts'
import type { Schema } from './schema.ts'

const schemas: Record<string, Schema> = {
  Sim: { type: 'object', required: ['simId'], properties: { simId: { type: 'string' } } },
  Node: { type: 'object', properties: { next: { ref: 'Node' }, at: { type: 'integer' } } },
  Circle: { ref: 'Circle' },
}

const told = (value: unknown, schema: Schema) =>
  schemaProblems(value, schema, schemas).map(
    ({ path, misfit }) => `${path.join('.')}: ${misfit.rule}`,
  )

describe('what does not fit a schema', () => {
  test.each<[value: unknown, schema: Schema, problems: string[]]>([
    ['text', { type: 'string' }, []],
    [5, { type: 'string' }, [': type']],
    [5.5, { type: 'integer' }, [': type']],
    [5.5, { type: 'number' }, []],
    ['5', { type: 'number' }, [': type']],
    [null, { type: 'string' }, [': type']],
    [null, { type: 'string', nullable: true }, []],
    [[], { type: 'object' }, [': type']],
    [{}, { type: 'array' }, [': type']],
    ['false', { type: 'boolean' }, [': type']],
    ['b', { enum: ['a', 'b'] }, []],
    ['c', { enum: ['a', 'b'] }, [': enum']],
    [0, { type: 'integer', minimum: 1, maximum: 3 }, [': range']],
    [3, { type: 'integer', minimum: 1, maximum: 3 }, []],
    ['😀😀', { type: 'string', maxLength: 2 }, []],
    ['abc', { type: 'string', maxLength: 2 }, [': length']],
    [[1], { type: 'array', minItems: 2 }, [': length']],
    ['a1', { type: 'string', pattern: '^[a-z]+$' }, [': pattern']],
    ['a1', { type: 'string', pattern: '[' }, []],
    [{}, { ref: 'Sim' }, ['simId: missing']],
    [{ simId: 1, more: [] }, { ref: 'Sim' }, ['simId: type']],
    [[{ simId: 'a' }, {}], { type: 'array', items: { ref: 'Sim' } }, ['1.simId: missing']],
    [{ a: 1 }, { type: 'object', additionalProperties: { type: 'string' } }, ['a: type']],
    [{ a: 1 }, { type: 'object', additionalProperties: true }, []],
    [{ next: { next: { at: 'x' } } }, { ref: 'Node' }, ['next.next.at: type']],
    ['anything', { ref: 'Circle' }, []],
    ['anything', { ref: 'Gone' }, []],
  ])('%j against %j', (value, schema, problems) => {
    expect(told(value, schema)).toEqual(problems)
  })

  test('names the limits that it holds values against', () => {
    expect(schemaProblems(9, { type: 'integer', maximum: 3 }, {})).toEqual([
      { path: [], misfit: { rule: 'range', maximum: 3 } },
    ])
  })

  test('ends in a value that is deeper than any body', () => {
    const deep = Array.from({ length: 5000 }).reduce<object>((next) => ({ next }), { at: 'x' })
    expect(told(deep, { ref: 'Node' })).toEqual([])
  })
})
