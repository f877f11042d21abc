/** What an operation does to what is stored. */
export type Effect = 'reads' | 'changes' | 'ends'

interface Named {
  readonly id: string
  readonly method: string
}

/** Changes by their method that only look something up. */
const lookups: ReadonlySet<string> = new Set([
  'batchGetCellLocations',
  'createQuotation',
  'createCouponQuotation',
  'createVolumeDiscountQuotation',
  'startAnalysisQueries',
  'testSoralet',
])

const ending =
  /^(?:delete|terminate|cancel|revoke|unregister|remove|release|handleDelete|close|reject|void)/

/** What begins and what takes it back, in both directions: nothing is lost by either. */
const switches: readonly (readonly [on: string, off: string])[] = [
  ['activate', 'deactivate'],
  ['enable', 'disable'],
  ['set', 'unset'],
  ['assign', 'unassign'],
  ['attach', 'detach'],
  ['link', 'unlink'],
  ['mute', 'unmute'],
  ['open', 'close'],
]

/** What makes something and what ends it for good. */
const lives: typeof switches = [
  ['register', 'unregister'],
  ['create', 'delete'],
  ['add', 'remove'],
  ['put', 'delete'],
]

/**
 * Whether an operation reads, changes something that can be changed back, or ends something for
 * good. By its method and the verb of its name, as the API uses them.
 */
export function effectOf({ id, method }: Named): Effect {
  if (method === 'GET' || method === 'HEAD' || lookups.has(id)) return 'reads'
  if (switches.some(([, off]) => beginsWith(id, off))) return 'changes'
  return method === 'DELETE' || ending.test(id) ? 'ends' : 'changes'
}

/** The operation that takes back what this one does, by its name; undefined where none is called so. */
export function oppositeOf(id: string, all: ReadonlySet<string>): string | undefined {
  const back = switches.map(([on, off]) => [off, on] as const)
  return [...switches, ...back, ...lives]
    .filter(([from]) => beginsWith(id, from))
    .map(([from, to]) => to + id.slice(from.length))
    .find((one) => all.has(one))
}

const beginsWith = (id: string, verb: string) =>
  id.startsWith(verb) && /^[A-Z]/.test(id.slice(verb.length))
