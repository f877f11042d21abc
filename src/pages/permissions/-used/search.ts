/** How far back calls count. */
export type Last = '1h' | '15m'

export interface UsedSearch {
  readonly last?: Last | undefined
  /** Only what was called may be: a condition for each. */
  readonly things?: true | undefined
}

/** Reads the URL of the least permission, for `validateSearch`. */
export function usedSearch(raw: Record<string, unknown>): UsedSearch {
  const last = raw['last']
  return {
    last: last === '1h' || last === '15m' ? last : undefined,
    things: raw['things'] === true ? true : undefined,
  }
}
