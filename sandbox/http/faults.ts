import { z } from 'zod'
import { contracts, type OperationId } from '../../src/api/generated/contract.ts'
import { fractionOf, hashText } from '../../src/domain/random.ts'

const operationId = z
  .string()
  .refine((id) => Object.hasOwn(contracts, id), { message: 'no such operation' })

const when = {
  /** Share of the calls it strikes, 0 to 1. */
  rate: z.number().min(0).max(1).default(1),
  /** Only these operations; all that need a token when left out. `auth` only when named. */
  operations: z.array(operationId).min(1).optional(),
  /** How often it strikes at most. */
  times: z.int().min(1).optional(),
}

/** How answers can depart from their description; sign-in's own answers only when named. */
const distortion = {
  /** Share of what could be otherwise in an answer, 0 to 1. */
  share: z.number().min(0).max(1).default(0.4),
  ...when,
}

/** What can be made to go wrong with a call; times in milliseconds where not said otherwise. */
export const faultSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('latency'), ms: z.int().min(0).max(60_000), ...when }),
  z.strictObject({ kind: z.literal('error'), status: z.literal([500, 503]).default(503), ...when }),
  z.strictObject({
    kind: z.literal('rateLimit'),
    retryAfterSeconds: z.int().min(1).max(60).default(1),
    ...when,
  }),
  /** Closes the connection, before the operation runs or (`after`) when its work is done. */
  z.strictObject({ kind: z.literal('drop'), after: z.boolean().default(false), ...when }),
  /** Answers 200 with a body that is no JSON; the operation has run. */
  z.strictObject({ kind: z.literal('malformed'), ...when }),
  /** Answers 200 with no body; the operation has run. */
  z.strictObject({ kind: z.literal('empty'), ...when }),
  /** Answers as if the token had expired. */
  z.strictObject({ kind: z.literal('expiredToken'), ...when }),
  /** The call succeeds, and the work it starts (an export) fails later. */
  z.strictObject({ kind: z.literal('job'), ...when }),
  /** Optional members are missing, or null, or values are not of the names and types described. */
  z.strictObject({ kind: z.literal('sparse'), ...distortion }),
  z.strictObject({ kind: z.literal('nulls'), ...distortion }),
  z.strictObject({ kind: z.literal('strange'), ...distortion }),
  /** What people and devices wrote holds markup, scripts, formulas, and addresses that are scripts. */
  z.strictObject({ kind: z.literal('hostile'), ...distortion }),
])

export type Fault = z.output<typeof faultSchema>

/** What strikes one call: a wait, and at most one failure. */
export interface Strike {
  readonly latencyMs: number
  readonly failure: Exclude<Fault, { kind: 'latency' }> | undefined
  /** What a distortion's choices follow from: the same call is answered alike when it is repeated. */
  readonly seed: string
}

/** What signs in. A distortion of everything would end with the first of their answers. */
const tokenGivers: ReadonlySet<OperationId> = new Set(['auth', 'switchUser', 'generateAuthToken'])

/** Whether a fault that names no operations strikes this one. */
function strikesUnnamed(fault: Fault, id: OperationId): boolean {
  return 'share' in fault ? !tokenGivers.has(id) : id !== 'auth'
}

/** After so many different calls the plan forgets which it has seen. */
const memory = 100_000

/**
 * Decides which calls are struck. The decision follows from the seed, the operation, its path and
 * how often that path was called, so the same calls fail in every run, whatever their order.
 */
export class FaultPlan {
  readonly faults: readonly Fault[]
  readonly #seed: string
  readonly #struck: number[]
  readonly #calls = new Map<string, number>()

  constructor(faults: readonly Fault[], seed: string) {
    this.faults = faults
    this.#seed = seed
    this.#struck = faults.map(() => 0)
  }

  /** What strikes a call of an operation with this path; counts the call. */
  strike(id: OperationId, path: string): Strike {
    const call = `${id} ${path}`
    const nth = (this.#calls.get(call) ?? 0) + 1
    if (this.#calls.size >= memory) this.#calls.clear()
    this.#calls.set(call, nth)
    let latencyMs = 0
    let failure: Strike['failure']
    for (const [index, fault] of this.faults.entries()) {
      const struck = this.#struck[index] ?? 0
      if (!(fault.operations?.includes(id) ?? strikesUnnamed(fault, id))) continue
      if (fault.times !== undefined && struck >= fault.times) continue
      const chance = fractionOf(hashText(`${this.#seed}/${index}/${call}/${nth}`))
      if (chance >= fault.rate) continue
      if (fault.kind !== 'latency') {
        if (failure) continue
        failure = fault
      } else {
        latencyMs += fault.ms
      }
      this.#struck[index] = struck + 1
    }
    return { latencyMs, failure, seed: `${this.#seed}/${call}` }
  }
}

/** The plans in force: an operator's own where one was set, else the one given at the start. */
export class FaultBoard {
  readonly #usual: FaultPlan
  readonly #seed: string
  readonly #plans = new Map<string, FaultPlan>()

  constructor(usual: readonly Fault[], seed: string) {
    this.#usual = new FaultPlan(usual, seed)
    this.#seed = seed
  }

  /** The plan for an operator, or for a call that leads to none. */
  of(operatorId: string | undefined): FaultPlan {
    return (operatorId === undefined ? undefined : this.#plans.get(operatorId)) ?? this.#usual
  }

  /** Replaces an operator's plan; an empty list means that nothing goes wrong. */
  set(operatorId: string, faults: readonly Fault[]): void {
    this.#plans.set(operatorId, new FaultPlan(faults, this.#seed))
  }
}
