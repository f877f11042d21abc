/** What remains of a bucket after a call. */
export interface Allowance {
  readonly limit: number
  readonly remaining: number
  readonly secondsBeforeRefresh: number
  readonly exceeded: boolean
}

const minute = 60_000

/**
 * Counts calls per owner, group of operations and minute. Runs on the machine's time: an operator's clock may stand still.
 */
export class RateLimiter {
  readonly #limit: number
  #minute = 0
  #used = new Map<string, number>()
  readonly #own = new Map<string, number>()

  /** `limit` is the number of calls a bucket has per minute. */
  constructor(limit: number) {
    this.#limit = limit
  }

  /** Gives the buckets of one owner another limit. */
  setLimit(owner: string, limit: number): void {
    this.#own.set(owner, limit)
  }

  /** The calls per minute that each bucket of an owner has. */
  limitOf(owner: string): number {
    return this.#own.get(owner) ?? this.#limit
  }

  /** Counts a call of an owner (an operator or an address) made at `wall`, UNIX milliseconds. */
  take(owner: string, group: string, wall: number): Allowance {
    return this.#count(owner, group, wall, 1)
  }

  /** What a call would be told, without counting it. */
  look(owner: string, group: string, wall: number): Allowance {
    const { remaining, ...allowance } = this.#count(owner, group, wall, 0)
    return { ...allowance, remaining, exceeded: remaining === 0 }
  }

  #count(owner: string, group: string, wall: number, calls: number): Allowance {
    const limit = this.limitOf(owner)
    const bucket = `${owner}/${group}`
    const current = Math.floor(wall / minute)
    if (current !== this.#minute) {
      this.#minute = current
      this.#used = new Map()
    }
    const used = (this.#used.get(bucket) ?? 0) + calls
    this.#used.set(bucket, used)
    return {
      limit,
      remaining: Math.max(0, limit - used),
      secondsBeforeRefresh: Math.ceil(((current + 1) * minute - wall) / 1000),
      exceeded: used > limit,
    }
  }
}

/** The headers the platform sends with every answer. */
export function rateLimitHeaders(allowance: Allowance): Record<string, string> {
  return {
    'X-Soracom-Ratelimit-Limit': String(allowance.limit),
    'X-Soracom-Ratelimit-Remaining': String(allowance.remaining),
    'X-Soracom-Ratelimit-Seconds-Before-Refresh': String(allowance.secondsBeforeRefresh),
  }
}
