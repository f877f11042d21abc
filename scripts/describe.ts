import type {
  Described,
  DescribedAnswer,
  Example,
  Parameter,
  Schema,
} from '../src/domain/schema.ts'
import type { Json } from '../spec/correcting.ts'
import { plainText } from '../src/domain/prose.ts'
import { proseOf } from './prose.ts'

interface SpecMedia {
  readonly schema?: Json
  readonly example?: unknown
  readonly examples?: Record<string, { readonly value?: unknown }>
}

interface SpecParameter extends SpecMedia {
  readonly name: string
  readonly in: Parameter['in']
  readonly required?: boolean
  readonly description?: string
}

interface SpecOperation {
  readonly operationId: string
  readonly deprecated?: boolean
  readonly tags: readonly string[]
  readonly description?: string
  readonly parameters?: readonly SpecParameter[]
  readonly requestBody?: {
    readonly required?: boolean
    readonly description?: string
    readonly content: Record<string, SpecMedia>
  }
  readonly responses: Record<
    string,
    { readonly description?: string; readonly content?: Record<string, SpecMedia> }
  >
}

type Paths = Readonly<Record<string, Readonly<Record<string, SpecOperation>>>>

/**
 * What the description says of each operation, a JSON file per family by its name: what one
 * operation needs is loaded when it is opened, and never the whole.
 */
export function describeSources(api: Json): Map<string, string> {
  const families = new Map<string, Record<string, Described>>()
  const paths = api['paths'] as Paths
  for (const methods of Object.values(paths)) {
    for (const operation of Object.values(methods)) {
      const tag = operation.tags[0] ?? ''
      const family = families.get(tag) ?? {}
      families.set(tag, { ...family, [operation.operationId]: described(operation) })
    }
  }
  const { schemas } = api['components'] as { schemas: Record<string, Json> }
  const sources = new Map<string, string>()
  const words: Record<string, string> = {}
  for (const [tag, operations] of families) {
    const used: Record<string, Schema> = {}
    collect(operations, schemas, used)
    sources.set(`describe/${tag}.json`, JSON.stringify({ operations, schemas: used }))
    for (const [id, { description }] of Object.entries(operations)) {
      words[id] = plainText(description).toLowerCase()
    }
  }
  // For searching in what is said of all of them, without loading what describes them.
  return sources.set('description-words.json', JSON.stringify(words))
}

function described(operation: SpecOperation): Described {
  const { description, parameters = [], requestBody, responses } = operation
  const [media] = Object.values(requestBody?.content ?? {})
  return {
    description: proseOf(description),
    parameters: parameters.map((one): Parameter => ({
      name: one.name,
      in: one.in,
      required: one.required === true,
      schema: schemaOf(one.schema),
      description: proseOf(one.description),
      examples: examplesOf(one),
    })),
    ...(requestBody && {
      body: {
        types: Object.keys(requestBody.content),
        required: requestBody.required === true,
        description: proseOf(requestBody.description),
        schema: schemaOf(media?.schema),
        examples: examplesOf(media),
      },
    }),
    answers: Object.entries(responses).map(([status, answer]): DescribedAnswer => {
      const [[type, content] = [undefined, undefined]] = Object.entries(answer.content ?? {})
      return {
        status,
        description: proseOf(answer.description),
        type,
        schema: content?.schema && schemaOf(content.schema),
        example: content?.example,
      }
    }),
  }
}

function examplesOf(media: SpecMedia | undefined): Example[] {
  const single = media?.example === undefined ? [] : [{ name: '', value: media.example }]
  const named = Object.entries(media?.examples ?? {}).map(([name, { value }]) => ({ name, value }))
  return [...single, ...named]
}

const kept = [
  'type',
  'format',
  'enum',
  'default',
  'example',
  'nullable',
  'required',
  'pattern',
  'minimum',
  'maximum',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
] as const

function schemaOf(node: Json | undefined): Schema {
  if (!node) return {}
  const reference = node['$ref']
  const description = proseOf(node['description'] as string | undefined)
  const said = description.length > 0 && { description }
  if (typeof reference === 'string') return { ref: reference.split('/').pop() ?? '', ...said }
  const all = node['allOf'] as Json[] | undefined
  if (all?.length === 1) return schemaOf({ ...node, ...all[0], allOf: undefined })
  const found: Record<string, unknown> = { ...said }
  for (const key of kept) if (node[key] !== undefined) found[key] = node[key]
  const properties = node['properties'] as Record<string, Json> | undefined
  if (properties) {
    found['properties'] = Object.fromEntries(
      Object.entries(properties).map(([name, one]) => [name, schemaOf(one)]),
    )
  }
  if (node['items']) found['items'] = schemaOf(node['items'] as Json)
  const values = node['additionalProperties']
  if (values !== undefined) {
    found['additionalProperties'] = typeof values === 'boolean' ? values : schemaOf(values as Json)
  }
  const choices = node['oneOf'] as Json[] | undefined
  if (choices) found['oneOf'] = choices.map(schemaOf)
  return found
}

/** Puts every schema that is referred to into `used`, and what those refer to. */
function collect(node: unknown, schemas: Record<string, Json>, used: Record<string, Schema>): void {
  if (node === null || typeof node !== 'object') return
  const { ref } = node as { ref?: unknown }
  if (typeof ref === 'string' && schemas[ref] && !used[ref]) {
    used[ref] = schemaOf(schemas[ref])
    collect(used[ref], schemas, used)
  }
  for (const value of Object.values(node)) collect(value, schemas, used)
}
