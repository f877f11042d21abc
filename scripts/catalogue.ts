import type { Json } from '../spec/corrections.ts'

interface SpecOperation {
  operationId: string
  tags: string[]
  summary?: string
  deprecated?: boolean
  security?: unknown[]
  requestBody?: { required?: boolean; content: Record<string, unknown> }
  responses: Record<string, unknown>
  'x-sam-operationId'?: string
  'x-soracom-cli'?: string[]
  'x-soracom-cli-pagination'?: unknown
}

const header = `// Generated from the API description. Do not edit.
import type { Operation } from '../operation.ts'
`

/** The source of the operation catalogue: one exported constant per operation, so that unused ones are shaken off. */
export function catalogueSource(api: Json): string {
  const lines: string[] = []
  const paths = api['paths'] as Record<string, Record<string, SpecOperation>>
  for (const [path, methods] of Object.entries(paths)) {
    for (const [method, op] of Object.entries(methods)) {
      const tag = op.tags[0] ?? ''
      const sam = op['x-sam-operationId']
      const success = Object.keys(op.responses).find((status) => status.startsWith('2')) ?? '200'
      const entry = {
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
        paged: op['x-soracom-cli-pagination'] !== undefined,
        public: !op.security?.length,
        deprecated: op.deprecated === true,
      }
      lines.push(`export const ${op.operationId}: Operation = ${JSON.stringify(entry)}`)
    }
  }
  return `${header}\n${lines.join('\n')}\n`
}
