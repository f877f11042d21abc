import { isSettings } from './settings/settings.ts'
import { resolved, type Family, type Schema } from './schema.ts'

/** What about a value does not fit its schema; words for it stand in `words/schema.ts`. */
export type Misfit =
  | { readonly rule: 'missing' }
  | { readonly rule: 'type'; readonly type: NonNullable<Schema['type']> }
  | { readonly rule: 'enum'; readonly values: readonly unknown[] }
  | { readonly rule: 'range'; readonly minimum?: number; readonly maximum?: number }
  | { readonly rule: 'length'; readonly minimum?: number; readonly maximum?: number }
  | { readonly rule: 'pattern'; readonly pattern: string }

export interface SchemaProblem {
  /** Names and places, from the value as a whole. */
  readonly path: readonly string[]
  readonly misfit: Misfit
}

/** Deeper than this nothing is looked at: no body of the API is. */
const deepest = 20

/** What of a value does not fit its schema. The description is not always right: nothing is refused for it. */
export function schemaProblems(
  value: unknown,
  schema: Schema,
  schemas: Family['schemas'],
  path: readonly string[] = [],
): SchemaProblem[] {
  const found = resolved(schema, schemas)
  if (path.length > deepest || (value === null && found.nullable)) return []
  const misfit = misfitOf(value, found)
  if (misfit) return [{ path, misfit }]
  if (Array.isArray(value) && found.items) {
    const { items } = found
    return value.flatMap((one, at) => schemaProblems(one, items, schemas, [...path, String(at)]))
  }
  if (!isSettings(value)) return []
  const missing = (found.required ?? [])
    .filter((name) => value[name] === undefined)
    .map((name): SchemaProblem => ({ path: [...path, name], misfit: { rule: 'missing' } }))
  const inside = Object.entries(value).flatMap(([name, one]) => {
    const values = found.additionalProperties
    const known = found.properties?.[name] ?? (typeof values === 'object' ? values : undefined)
    if (!known || one === undefined) return []
    return schemaProblems(one, known, schemas, [...path, name])
  })
  return [...missing, ...inside]
}

function misfitOf(value: unknown, schema: Schema): Misfit | undefined {
  const { type, pattern, minimum, maximum, minLength, maxLength } = schema
  if (type !== undefined && !isOfType(value, type)) return { rule: 'type', type }
  if (schema.enum && !schema.enum.some((one) => one === value)) {
    return { rule: 'enum', values: schema.enum }
  }
  if (typeof value === 'number' && !within(value, minimum, maximum)) {
    return { rule: 'range', ...bounds(minimum, maximum) }
  }
  if (typeof value === 'string') {
    if (!within([...value].length, minLength, maxLength)) {
      return { rule: 'length', ...bounds(minLength, maxLength) }
    }
    if (pattern !== undefined && !matches(value, pattern)) return { rule: 'pattern', pattern }
  }
  if (Array.isArray(value) && !within(value.length, schema.minItems, schema.maxItems)) {
    return { rule: 'length', ...bounds(schema.minItems, schema.maxItems) }
  }
  return undefined
}

const within = (size: number, minimum = -Infinity, maximum = Infinity) =>
  size >= minimum && size <= maximum

const bounds = (minimum: number | undefined, maximum: number | undefined) => ({
  ...(minimum !== undefined && { minimum }),
  ...(maximum !== undefined && { maximum }),
})

function isOfType(value: unknown, type: NonNullable<Schema['type']>): boolean {
  switch (type) {
    case 'integer':
      return typeof value === 'number' && Number.isInteger(value)
    case 'array':
      return Array.isArray(value)
    case 'object':
      return isSettings(value)
    default:
      return typeof value === type
  }
}

/** A pattern that the browser does not understand fits everything. */
function matches(value: string, pattern: string): boolean {
  try {
    return new RegExp(pattern, 'u').test(value)
  } catch {
    return true
  }
}
