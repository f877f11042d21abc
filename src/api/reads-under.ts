/** What the rule needs to know of an operation. */
interface Described {
  readonly id: string
  readonly method: string
  readonly path: string
}

/**
 * The path of the resource that an operation is about: up to and with its first path variable. All
 * there is below `/operators/{operator_id}` is a resource of its own.
 */
function resourcePath(path: string): string {
  const owner = '/operators/{operator_id}/'
  const [before, rest] = path.startsWith(owner) ? [owner, path.slice(owner.length)] : ['', path]
  return before + (/^.*?\{[^}]+\}/.exec(rest)?.[0] ?? rest)
}

/**
 * The reads (GET) that a change makes stale by its path alone: those under the path of its resource,
 * and the list that the resource stands in. Of `PUT /groups/{group_id}/tags` these are `getGroup`,
 * all below `/groups/{group_id}/`, and `listGroups`.
 */
export function readsUnder(change: Described, operations: readonly Described[]): string[] {
  const resource = resourcePath(change.path)
  const list = resource.replace(/\/\{[^}]+\}$/, '')
  return operations
    .filter(
      ({ method, path }) =>
        method === 'GET' && (path === resource || path === list || path.startsWith(`${resource}/`)),
    )
    .map(({ id }) => id)
}
