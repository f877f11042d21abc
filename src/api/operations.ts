import { permissionBeside } from '../domain/soracam/permission.ts'
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

/**
 * The permission for want of which a call was refused (403). Not every refusal is about permissions:
 * the API names the one it misses, under one code. Undefined for the others.
 */
export function missingPermission(
  operation: Operation,
  { code, message }: { readonly code: string; readonly message: string },
): string | undefined {
  const beside = permissionBeside(operation)
  if (beside !== undefined && message.includes(beside)) return beside
  const { permissions } = operation
  const named = code === 'SEM0049' || permissions.some((name) => message.includes(name))
  return named ? (permissions[0] ?? operation.id) : undefined
}
