import { readsUnder } from '../src/api/reads-under.ts'
import type { Json } from '../spec/correcting.ts'

interface SpecOperation {
  operationId: string
  tags: string[]
  summary?: string
  description?: string
  deprecated?: boolean
  security?: unknown[]
  parameters?: { in?: string }[]
  requestBody?: { required?: boolean; content: Record<string, unknown> }
  responses: Record<string, { content?: Record<string, unknown> }>
  'x-sam-operationId'?: string
  'x-soracom-cli'?: string[]
  'x-soracom-cli-pagination'?: unknown
}

const note = '// Generated from the API description. Do not edit.\n'
const header = `${note}import type { Operation } from '../operation.ts'\n`

/**
 * One exported constant per operation, so that unused ones are shaken off, and one file per tag: what
 * two pages need of a file is loaded for both, so all operations in one would be loaded with any page.
 * Beside what the description says, each has the function that calls it, and a change the reads that
 * it makes stale by its path. The sources by their files' names, `operations.ts` with all of them
 * among these.
 */
export function operationsSources(api: Json): Map<string, string> {
  const sources = new Map<string, string>()
  const all = entries(api)
  for (const entry of all) {
    const file = `operations/${kebab(entry.tag)}.ts`
    sources.set(file, (sources.get(file) ?? opening(entry.tag)) + endpointSource(entry, all))
  }
  const files = [...sources.keys()].map((file) => `export * from ${JSON.stringify(`./${file}`)}\n`)
  return sources.set('operations.ts', files.join(''))
}

function opening(tag: string): string {
  const name = kebab(tag)
  return `${note}import type * as op from '../../operation.ts'
import * as client from '../client/${name}/${name}.ts'

`
}

/**
 * The generated function takes path variables in their order, then the body, then the query; the
 * endpoint takes them by name.
 */
function endpointSource(entry: Entry, all: readonly Entry[]): string {
  const { id, path, method, hasQuery } = entry
  const f = `typeof client.${id}`
  const names = [...path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name ?? '')
  const types: string[] = []
  const values = names.map((name) => `call.path.${name}`)
  if (names.length > 0) {
    const parts = names.map((name, at) => `readonly ${name}: Parameters<${f}>[${at}]`)
    types.push(`{ readonly path: { ${parts.join('; ')} } }`)
  }
  if (entry.body !== null) {
    types.push(`op.BodyPart<Parameters<${f}>[${values.length}]>`)
    values.push('call.body')
  }
  if (hasQuery) {
    types.push(`op.QueryPart<Parameters<${f}>[${values.length}]>`)
    values.push('call.query')
  }
  const reads = method === 'GET' || method === 'HEAD'
  const stale = reads ? '' : `, stale: ${JSON.stringify(readsUnder(entry, all))}`
  const description = JSON.stringify(described(entry)).slice(0, -1)
  const taken = types.length === 0 ? '_call' : 'call'
  return `export const ${id}: op.Endpoint<'${id}', ${types.join(' & ') || 'object'}, op.DataOf<${f}>> = ${description}${stale}, call: (${taken}, options) => client.${id}(${[...values, 'options'].join(', ')}) }\n`
}

/**
 * Of every operation only what says who may call it: for the navigation, which is loaded before any
 * page and names operations of all.
 */
export function accessSource(api: Json): string {
  const lines = entries(api).map(({ id, tag, method, path, permissions }) => {
    const access = JSON.stringify({ id, tag, method, path, permissions })
    return `export const ${id}: OperationAccess = ${access}\n`
  })
  return `${header.replace('Operation }', 'OperationAccess }')}\n${lines.join('')}`
}

/** A tag as a file is named: `sora-cam`. */
function kebab(tag: string): string {
  return tag.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase()
}

/**
 * All operations in one array, for what looks among them. Apart from the constants: a module of
 * which one part of the console wants everything is loaded whole by every other part.
 */
export function catalogueSource(api: Json): string {
  const lines = entries(api).map((entry) => `  ${JSON.stringify(described(entry))},`)
  return `${header}\nexport const catalogue: readonly Operation[] = [\n${lines.join('\n')}\n]\n`
}

type Entry = ReturnType<typeof entries>[number]

/** What the catalogue says of an operation. */
function described(entry: Entry) {
  return { ...entry, hasQuery: undefined }
}

function entries(api: Json) {
  const all = []
  const paths = api['paths'] as Record<string, Record<string, SpecOperation>>
  for (const [path, methods] of Object.entries(paths)) {
    for (const [method, op] of Object.entries(methods)) {
      const tag = op.tags[0] ?? ''
      const sam = op['x-sam-operationId']
      const statuses = Object.keys(op.responses)
      // A file is answered with where it is.
      const success =
        ['2', '3'].flatMap((kind) => statuses.filter((one) => one.startsWith(kind)))[0] ?? '200'
      all.push({
        id: op.operationId,
        tag,
        method: method.toUpperCase(),
        path,
        summary: op.summary ?? '',
        permissions: [...(sam ? [`${tag}:${sam}`] : []), `${tag}:${op.operationId}`],
        cli: op['x-soracom-cli']?.[0] ?? null,
        success: Number(success),
        body: op.requestBody ? Object.keys(op.requestBody.content)[0] : null,
        bodyRequired: op.requestBody?.required === true,
        answer: Object.keys(op.responses[success]?.content ?? {})[0] ?? null,
        paged: op['x-soracom-cli-pagination'] !== undefined,
        public: !op.security?.length,
        deprecated: op.deprecated === true,
        replacedBy: op.deprecated ? replacementOf(op, paths) : undefined,
        hasQuery: (op.parameters ?? []).some((parameter) => parameter.in === 'query'),
      })
    }
  }
  return all
}

/** The operation that a deprecated one's description names, by its id or path. */
function replacementOf(
  { operationId, description = '' }: SpecOperation,
  paths: Readonly<Record<string, Readonly<Record<string, SpecOperation>>>>,
): string | undefined {
  const named = [...description.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name)
  const all = Object.entries(paths).flatMap(([path, methods]) =>
    Object.values(methods).map((one) => ({ id: one.operationId, path })),
  )
  return named
    .flatMap((name) => all.filter(({ id, path }) => id === name || path === name))
    .find(({ id }) => id !== operationId)?.id
}
