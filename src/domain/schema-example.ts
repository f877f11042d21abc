import { resolved, type Family, type Schema } from './schema.ts'

/** Deeper than this a shape is left empty: it may contain itself. */
const deepest = 6

/**
 * A value of a schema to start from: its own example, its default, the first of its choices, or
 * something of its type. `all` fills in what may be left out too.
 */
export function exampleOf(
  schema: Schema,
  schemas: Family['schemas'],
  all: boolean,
  depth = 0,
): unknown {
  const found = resolved(schema, schemas)
  const given = schema.example ?? found.example ?? found.default ?? found.enum?.[0]
  if (given !== undefined) return given
  const inside = (one: Schema) => exampleOf(one, schemas, all, depth + 1)
  const [choice] = found.oneOf ?? []
  if (choice) return inside(choice)
  const { properties, required = [], additionalProperties: values } = found
  if (properties || found.type === 'object') {
    if (depth >= deepest) return {}
    const named = Object.entries(properties ?? {}).filter(
      ([name]) => all || required.includes(name),
    )
    const members = named.map(([name, one]) => [name, inside(one)])
    if (all && !properties && typeof values === 'object') members.push(['name', inside(values)])
    return Object.fromEntries(members) as Readonly<Record<string, unknown>>
  }
  switch (found.type) {
    case 'array':
      return found.items && depth < deepest ? [inside(found.items)] : []
    case 'boolean':
      return false
    case 'integer':
    case 'number':
      return found.minimum ?? 0
    default:
      return ''
  }
}
