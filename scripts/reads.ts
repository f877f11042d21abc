import type { Json } from '../spec/correcting.ts'

/**
 * What `src/api/tolerant.ts` must know of each operation's answer, by the operation's id: the names
 * of its members that are numbers, those that are booleans (`?` behind them), those whose own members
 * are named by people and are text, such as tags (`=`), and those of which the description does not
 * say what is in them (`*`). A name that means one thing here and another there within one answer is
 * left as it comes.
 */
export function readsOf(api: Json): Map<string, string> {
  const reads = new Map<string, string>()
  for (const operations of Object.values(api['paths'] as Record<string, Record<string, Json>>)) {
    for (const operation of Object.values(operations)) {
      const kinds = new Map<string, Set<string>>()
      const seen = new Set<unknown>()
      const responses = Object.entries(operation['responses'] as Record<string, Json>)
      for (const [status, response] of responses) {
        if (!status.startsWith('2')) continue
        const { content = {} } = resolved(api, response)
        for (const { schema } of Object.values(content as Record<string, Json>)) {
          collect(api, schema, kinds, seen)
        }
      }
      const text = [...kinds].flatMap(([name, found]) => named(name, found)).join(' ')
      if (text !== '') reads.set(operation['operationId'] as string, text)
    }
  }
  return reads
}

const marks: Readonly<Record<string, string>> = { number: '', boolean: '?', texts: '=', open: '*' }

function named(name: string, found: ReadonlySet<string>): string[] {
  // What is open in one place could hold anything under that name.
  const [kind = ''] = found.has('open') ? ['open'] : found.size === 1 ? found : []
  return kind in marks ? [name + marks[kind]] : []
}

function collect(api: Json, node: unknown, kinds: Map<string, Set<string>>, seen: Set<unknown>) {
  const schema = resolved(api, node)
  if (!isSchema(schema) || seen.has(schema)) return
  seen.add(schema)
  const { items, additionalProperties: entry, properties } = schema
  for (const [name, inner] of Object.entries((properties ?? {}) as Json)) {
    const known = kinds.get(name) ?? new Set()
    kinds.set(name, known.add(kindOf(api, inner)))
    collect(api, inner, kinds, seen)
  }
  for (const inner of [items, entry, ...parts(schema)]) collect(api, inner, kinds, seen)
}

function kindOf(api: Json, node: unknown): string {
  const schema = resolved(api, node)
  const { type, items, properties, additionalProperties: entry } = schema
  if (parts(schema).length > 0) return 'parts'
  if (type === 'array') return kindOf(api, items) === 'open' ? 'open' : 'array'
  if (properties !== undefined) return 'object'
  if (type === 'object') return isSchema(entry) ? mapOf(kindOf(api, entry)) : 'open'
  return type === 'integer' ? 'number' : typeof type === 'string' ? type : 'open'
}

function mapOf(kind: string): string {
  return kind === 'string' ? 'texts' : kind === 'open' ? 'open' : 'map'
}

function isSchema(entry: unknown): boolean {
  return entry !== null && typeof entry === 'object' && Object.keys(entry).length > 0
}

function parts(schema: Json): unknown[] {
  return ['allOf', 'oneOf', 'anyOf'].flatMap((how) => (schema[how] as unknown[] | undefined) ?? [])
}

function resolved(api: Json, node: unknown): Json {
  const schema = (node ?? {}) as Json
  const reference = schema['$ref']
  if (typeof reference !== 'string') return schema
  const target = reference
    .split('/')
    .slice(1)
    .reduce<unknown>((inner, step) => (inner as Json | undefined)?.[step], api)
  return resolved(api, target)
}
