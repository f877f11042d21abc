/** How far back calls count. */
export type Last = '1h' | '15m'

export interface UsedSearch {
  readonly last?: Last | undefined
  /** Only what was called may be: a condition for each. */
  readonly things?: true | undefined
  /** The operations whose choice is another than the usual one, by their ids. */
  readonly except?: string[] | undefined
}

/** Reads the URL of the least permission, for `validateSearch`. */
export function usedSearch(raw: Record<string, unknown>): UsedSearch {
  const { last, except } = raw
  return {
    last: last === '1h' || last === '15m' ? last : undefined,
    things: raw['things'] === true ? true : undefined,
    except: Array.isArray(except)
      ? except.filter((id): id is string => typeof id === 'string')
      : undefined,
  }
}
