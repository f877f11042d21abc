import { contracts, type Contract, type OperationId } from '../../src/api/generated/contract.ts'

interface Route {
  readonly id: OperationId
  readonly contract: Contract
  /** A fixed segment of the path, or the name of a parameter. */
  readonly segments: readonly ({ readonly fixed: string } | { readonly parameter: string })[]
}

/** The operation a request is for, with its path parameters as sent (still percent-encoded). */
export interface Match {
  readonly id: OperationId
  readonly contract: Contract
  readonly parameters: Readonly<Record<string, string>>
}

/** By method and number of segments; within each, routes with earlier fixed segments first. */
const routes = new Map<string, Route[]>()

for (const [id, contract] of Object.entries(contracts) as [OperationId, Contract][]) {
  const segments = contract.operation.path
    .slice(1)
    .split('/')
    .map((text) => (text.startsWith('{') ? { parameter: text.slice(1, -1) } : { fixed: text }))
  const key = `${contract.operation.method} ${segments.length}`
  routes.set(key, [...(routes.get(key) ?? []), { id, contract, segments }])
}
const rank = (route: Route) => route.segments.map((s) => ('fixed' in s ? '0' : '1')).join('')
for (const list of routes.values()) list.sort((a, b) => (rank(a) < rank(b) ? -1 : 1))

const methods = [...new Set([...routes.keys()].map((key) => key.split(' ')[0] ?? ''))]

/**
 * Finds the operation for a method and a path below `/v1` (percent-encoded, without query). A slash
 * at the end of the path means nothing, and `HEAD` asks for what `GET` would say.
 * Otherwise answers the methods the path has, none where the API has no such path.
 */
export function findRoute(method: string, path: string): Match | { allowed: string[] } {
  const plain = path.replace(/\/$/, '')
  const found = matchFile(method, path) ?? matchWith(method, path) ?? matchWith(method, plain)
  const has = (other: string) => matchFile(other, path) ?? matchWith(other, plain)
  return found ?? { allowed: methods.filter(has) }
}

/** What there is at the path of a file and, where it ends with a slash, of a folder. */
const ofFiles: Readonly<Record<string, readonly [file: OperationId, folder: OperationId]>> = {
  GET: ['getFile', 'listFiles'],
  HEAD: ['getFileMetadata', 'getFileMetadata'],
  PUT: ['putFile', 'putFile'],
  DELETE: ['deleteFile', 'deleteDirectory'],
}

/** The paths of files: all behind the scope is one parameter, with its slashes encoded or not. */
function matchFile(method: string, whole: string): Match | undefined {
  const [, scope, path = ''] = /^\/files\/(?!exported\/)([^/]+)\/(.*)$/.exec(whole) ?? []
  const ids = ofFiles[method]
  if (scope === undefined || !ids) return undefined
  const id = ids[/(?:^|\/|%2f)$/i.test(path) ? 1 : 0]
  return { id, contract: contracts[id], parameters: { scope, path } }
}

function matchWith(method: string, path: string): Match | undefined {
  const parts = path.slice(1).split('/')
  for (const { id, contract, segments } of routes.get(`${method} ${parts.length}`) ?? []) {
    const parameters: Record<string, string> = {}
    const fits = segments.every((segment, index) => {
      const part = parts[index] ?? ''
      if ('fixed' in segment) return segment.fixed === part
      parameters[segment.parameter] = part
      return part !== ''
    })
    if (fits) return { id, contract, parameters }
  }
  return method === 'HEAD' ? matchWith('GET', path) : undefined
}
