import { memoryPages, pageBytes } from './limits.ts'
import { isProvided, type Import, type ModuleFacts } from './module.ts'
import { directions, isSdkFunction, type Direction } from './sdk.ts'

/** Why the platform cannot run a module that is one. */
export type Obstacle =
  /** It has no function to call: neither of both, or not that for the direction asked for. */
  | { readonly kind: 'function'; readonly names: readonly Direction[] }
  /** A function of this name takes something, or answers something else than a number. */
  | { readonly kind: 'signature'; readonly names: readonly string[] }
  /** It wants what the platform does not have: system calls, JavaScript, or anything else. */
  | { readonly kind: 'wasi' | 'javascript' | 'import'; readonly names: readonly string[] }
  /** It calls a function of the SDK in another way than that is made. */
  | { readonly kind: 'type'; readonly names: readonly string[] }
  /** It asks for more memory (bytes) than there is, or for memory of another kind. */
  | { readonly kind: 'memory'; readonly bytes: number }
  | { readonly kind: 'memoryKind' }
  /** It calls the SDK, which reads and writes its memory, and keeps that to itself. */
  | { readonly kind: 'noMemory' }

const fullName = ({ module, name }: Import) => `${module}.${name}`

function missingOf({ module, name }: Import): 'wasi' | 'javascript' | 'type' | 'import' {
  if (module.startsWith('wasi')) return 'wasi'
  if (module === 'go' || module === 'gojs' || name.startsWith('syscall/js.')) return 'javascript'
  return module === 'env' && isSdkFunction(name) ? 'type' : 'import'
}

/**
 * Everything that keeps a module from being run: in the direction asked for, or else in any. The
 * platform may mind more than is found here; what is found here it minds.
 */
export function obstaclesOf(module: ModuleFacts, direction?: Direction): Obstacle[] {
  const obstacles: Obstacle[] = []
  const wanted: readonly Direction[] = direction ? [direction] : directions
  const offered = module.exports.filter(
    ({ kind, name }) => kind === 'function' && wanted.some((one) => one === name),
  )
  if (offered.length === 0) obstacles.push({ kind: 'function', names: wanted })
  const odd = offered.filter(({ type }) => type !== undefined && type !== ':i')
  if (odd.length > 0) obstacles.push({ kind: 'signature', names: odd.map(({ name }) => name) })
  const missing = Map.groupBy(
    module.imports.filter((one) => !isProvided(one)),
    missingOf,
  )
  for (const [kind, imports] of missing) obstacles.push({ kind, names: imports.map(fullName) })
  return [...obstacles, ...memoryObstacles(module)]
}

function memoryObstacles({ imports, exports, ...module }: ModuleFacts): Obstacle[] {
  const memories = [...module.memories, ...module.importedMemories]
  if (memories.length > 1 || memories.some(({ unusual }) => unusual)) {
    return [{ kind: 'memoryKind' }]
  }
  const pages = memories[0]?.pages ?? 0
  if (pages > memoryPages) return [{ kind: 'memory', bytes: pages * pageBytes }]
  const callsSdk = imports.some((one) => one.kind === 'function' && isProvided(one))
  const isSeen =
    module.importedMemories.length > 0 ||
    exports.some(({ kind, name }) => kind === 'memory' && name === 'memory')
  return callsSdk && !isSeen ? [{ kind: 'noMemory' }] : []
}
