import { callPath } from '../../../api/call-path.ts'
import { operations } from '../../../api/operations.ts'
import { writeJson } from '../../../domain/exact-json.ts'
import type { SavedCall } from './history.ts'

/** The variables that whoever imports it fills in: no key or token is ever written to a file. */
const variables = ['SORACOM_API_KEY', 'SORACOM_TOKEN'] as const

/**
 * The calls as a collection of Postman (format 2.1), which other API clients read too. `base` is where
 * the API's paths begin. What the API no longer has is left out.
 */
export function postmanCollection(name: string, base: string, calls: readonly SavedCall[]): string {
  const item = calls.flatMap((call) => {
    const { body, ...args } = call.args
    const operation = operations.find(({ id }) => id === call.operationId)
    if (!operation) return []
    const header = [
      { key: 'X-Soracom-API-Key', value: '{{SORACOM_API_KEY}}' },
      { key: 'X-Soracom-Token', value: '{{SORACOM_TOKEN}}' },
      ...(body === undefined ? [] : [{ key: 'Content-Type', value: 'application/json' }]),
    ]
    return {
      name: call.name,
      request: {
        method: operation.method,
        header,
        url: `{{base}}${callPath(operation, args)}`,
        description: operation.summary,
        ...(body !== undefined && {
          body: {
            mode: 'raw',
            raw: typeof body === 'string' ? body : writeJson(body, 2),
            options: { raw: { language: 'json' } },
          },
        }),
      },
    }
  })
  const schema = 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json'
  const variable = [
    { key: 'base', value: base },
    ...variables.map((key) => ({ key, value: '', type: 'secret' })),
  ]
  return JSON.stringify({ info: { name, schema }, item, variable }, null, 2)
}
