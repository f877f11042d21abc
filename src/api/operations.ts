import type { Operation } from './operation.ts'
import { catalogue } from './generated/catalogue.ts'

/** Every operation of the API. Large (hundreds of entries): import it lazily. */
export const operations: readonly Operation[] = catalogue

const patterns = operations.map((operation) => ({
  operation,
  // Fixed segments before placeholders, as in /users/default_permissions and /users/{user_name}.
  placeholders: operation.path.split('{').length - 1,
  pattern: new RegExp(`^${operation.path.replace(/\{[^}]+\}/g, '[^/]+')}$`),
}))
patterns.sort((a, b) => a.placeholders - b.placeholders)

/** The operation a request belongs to; `path` is below `/v1` and may carry a query. */
export function findOperation(method: string, path: string): Operation | undefined {
  const [bare = ''] = path.split('?')
  return patterns.find(
    ({ operation, pattern }) => operation.method === method && pattern.test(bare),
  )?.operation
}
