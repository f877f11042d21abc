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
  'verifyMFA',
])

const ending = /^(?:delete|terminate|cancel|revoke|unregister|remove|close|reject|void)/

/**
 * Whether an operation reads, changes something that can be changed back, or ends something for
 * good. By its method and the verb of its name, as the API uses them.
 */
export function effectOf({ id, method }: Named): Effect {
  if (method === 'GET' || method === 'HEAD' || lookups.has(id)) return 'reads'
  return method === 'DELETE' || ending.test(id) ? 'ends' : 'changes'
}

const opposites: readonly (readonly [verb: string, opposite: string])[] = [
  ['activate', 'deactivate'],
  ['enable', 'disable'],
  ['set', 'unset'],
  ['assign', 'unassign'],
  ['attach', 'detach'],
  ['link', 'unlink'],
  ['register', 'unregister'],
  ['open', 'close'],
  ['create', 'delete'],
  ['add', 'remove'],
  ['put', 'delete'],
  ['mute', 'unmute'],
]

/** The operation that takes back what this one does, by its name; undefined where none is called so. */
export function oppositeOf(id: string, all: ReadonlySet<string>): string | undefined {
  for (const [verb, opposite] of opposites) {
    for (const [from, to] of [
      [verb, opposite],
      [opposite, verb],
    ] as const) {
      const rest = id.slice(from.length)
      if (id.startsWith(from) && /^[A-Z]/.test(rest) && all.has(to + rest)) return to + rest
    }
  }
  return undefined
}
