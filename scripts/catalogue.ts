import type { Json } from '../spec/corrections.ts'

interface SpecOperation {
  operationId: string
  tags: string[]
  summary?: string
  deprecated?: boolean
  security?: unknown[]
  requestBody?: { required?: boolean; content: Record<string, unknown> }
  responses: Record<string, { content?: Record<string, unknown> }>
  'x-sam-operationId'?: string
  'x-soracom-cli'?: string[]
  'x-soracom-cli-pagination'?: unknown
}

const header = `// Generated from the API description. Do not edit.
import type { Operation } from '../operation.ts'
`

/**
 * One exported constant per operation, so that unused ones are shaken off, and one file per tag: what
 * two pages need of a file is loaded for both, so all operations in one would be loaded with any page.
 * The sources by their files' names, `operations.ts` with all of them among these.
 */
export function operationsSources(api: Json): Map<string, string> {
  const sources = new Map<string, string>()
  for (const entry of entries(api)) {
    const file = `operations/${kebab(entry.tag)}.ts`
    const line = `export const ${entry.id}: Operation = ${JSON.stringify(entry)}\n`
    sources.set(file, (sources.get(file) ?? header.replace('../', '../../')) + line)
  }
  const all = [...sources.keys()].map((file) => `export * from ${JSON.stringify(`./${file}`)}\n`)
  return sources.set('operations.ts', all.join(''))
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
  const lines = entries(api).map((entry) => `  ${JSON.stringify(entry)},`)
  return `${header}\nexport const catalogue: readonly Operation[] = [\n${lines.join('\n')}\n]\n`
}

function entries(api: Json) {
  const all = []
  const paths = api['paths'] as Record<string, Record<string, SpecOperation>>
  for (const [path, methods] of Object.entries(paths)) {
    for (const [method, op] of Object.entries(methods)) {
      const tag = op.tags[0] ?? ''
      const sam = op['x-sam-operationId']
      const success = Object.keys(op.responses).find((status) => status.startsWith('2')) ?? '200'
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
      })
    }
  }
  return all
}
