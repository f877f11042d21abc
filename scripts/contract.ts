import { readFile } from 'node:fs/promises'
import type { Json } from '../spec/correcting.ts'

const kebab = (tag: string) => tag.replace(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase()
const pascal = (id: string) => id.charAt(0).toUpperCase() + id.slice(1)
const camel = (id: string) => id.charAt(0).toLowerCase() + id.slice(1)

interface SpecOperation {
  operationId: string
  tags: string[]
  responses: Record<string, unknown>
}

/**
 * The source of the server-side contract: per operation its catalogue entry and the validators of
 * query, body and responses, and the types a handler works with.
 */
export async function contractSource(api: Json, zodDir: string): Promise<string> {
  const exportsOf = new Map<string, Set<string>>()
  const values: string[] = []
  const types: string[] = []
  for (const [path, methods] of Object.entries(
    api['paths'] as Record<string, Record<string, SpecOperation>>,
  )) {
    for (const op of Object.values(methods)) {
      const tag = op.tags[0] ?? ''
      const file = kebab(tag)
      if (!exportsOf.has(tag))
        exportsOf.set(tag, await exportedNames(`${zodDir}/${file}/${file}.zod.ts`))
      const names = exportsOf.get(tag) ?? new Set()
      const ns = `${camel(tag)}Zod`
      const pick = (name: string) => (names.has(name) ? `${ns}.${name}` : undefined)
      const name = pascal(op.operationId)
      const query = pick(`${name}QueryParams`)
      const body = pick(`${name}Body`)
      const responses = Object.keys(op.responses)
        .map((status) => [status, pick(`${name}${status}Response`)] as const)
        .filter(([, schema]) => schema)
        .map(([status, schema]) => `${status}: ${schema}`)
      values.push(
        `  ${op.operationId}: { operation: known('${op.operationId}'), query: ${query ?? 'null'}, body: ${body ?? 'null'}, responses: { ${responses.join(', ')} } },`,
      )
      const succeeds = Object.keys(op.responses).some((status) => status.startsWith('2'))
      const data = succeeds
        ? `${camel(tag)}Client.${op.operationId}ResponseSuccess['data']`
        : 'undefined'
      const params = [...path.matchAll(/\{([^}]+)\}/g)].map((match) => `'${match[1]}': string`)
      types.push(
        `  ${op.operationId}: { path: { ${params.join('; ')} }; query: ${query ? `output<typeof ${query}>` : 'undefined'}; body: ${body ? `output<typeof ${body}>` : 'unknown'}; data: ${data} }`,
      )
    }
  }
  const imports = [...exportsOf.keys()].flatMap((tag) => {
    const file = kebab(tag)
    return [
      `import * as ${camel(tag)}Zod from './zod/${file}/${file}.zod.ts'`,
      `import type * as ${camel(tag)}Client from './client/${file}/${file}.ts'`,
    ]
  })
  return [
    '// Generated from the API description. Do not edit.',
    "import type { output, ZodType } from 'zod'",
    "import type { Operation } from '../operation.ts'",
    // Not the endpoints: the sandbox answers calls, it does not make them.
    "import { catalogue } from './catalogue.ts'",
    ...imports,
    '',
    'export interface Contract { readonly operation: Operation; readonly query: ZodType | null; readonly body: ZodType | null; readonly responses: Readonly<Record<number, ZodType>> }',
    '',
    'const byId = new Map(catalogue.map((operation) => [operation.id, operation]))',
    'const known = (id: string) => byId.get(id) as Operation',
    '',
    `export const contracts: Readonly<Record<keyof Signatures, Contract>> = {\n${values.join('\n')}\n}`,
    '',
    `export interface Signatures {\n${types.join('\n')}\n}`,
    '',
    'export type OperationId = keyof Signatures',
    '',
  ].join('\n')
}

async function exportedNames(file: string): Promise<Set<string>> {
  const source = await readFile(file, 'utf8')
  return new Set([...source.matchAll(/^export const (\w+) = zod/gm)].map((match) => match[1] ?? ''))
}
