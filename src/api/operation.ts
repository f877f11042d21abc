import type { RequestOptions } from './http.ts'

/** What decides whether a person may call an operation of the Soracom API. */
export interface OperationAccess {
  readonly id: string
  readonly tag: string
  readonly method: string
  /** The path template below `/v1`, for example `/sims/{sim_id}`. */
  readonly path: string
  /** The SAM permission names that stand for it; the first is the one the platform documents. */
  readonly permissions: readonly string[]
}

/** One operation of the Soracom API, as the generated catalogue describes it. */
export interface Operation extends OperationAccess {
  readonly summary: string
  /** The `soracom` CLI command without the program's name, for example `sims get`. */
  readonly cli: string | null
  /** The HTTP status of a success. */
  readonly success: number
  /** The media type of the request body, if it takes one. */
  readonly body: string | null
  readonly bodyRequired: boolean
  /** The media type of a success's body; null where a success says nothing. */
  readonly answer: string | null
  readonly paged: boolean
  /** Callable without a token. */
  readonly public: boolean
  readonly deprecated: boolean
  /** The id of the operation that stands for a deprecated one, where the description says so. */
  readonly replacedBy?: string
}

/** The values an operation is called with, as commands to copy show them. */
export interface CallValues {
  readonly path?: Readonly<Record<string, string>> | undefined
  readonly query?: object | undefined
  readonly body?: unknown
  /** Where body and path hold secrets, as paths of keys: commands to copy name them instead. */
  readonly secrets?: readonly (readonly string[])[] | undefined
}

/** What a call answers. */
export interface Answer<Data> {
  readonly data: Data
  readonly status: number
  readonly headers: Headers
}

/**
 * An operation that can be called: what the catalogue knows of it, and the function that Orval
 * generates for it, called by the names of the description. `Call` is what it takes.
 */
export interface Endpoint<Id extends string, Call, Data> extends Operation {
  readonly id: Id
  /**
   * For one that changes something: the reads under its resource's path and its lists, by their
   * ids. What it makes stale beyond them stands in `invalidation.ts`.
   */
  readonly stale?: readonly string[]
  /** Sends the call. Throws `ApiError`; nothing is brought up to date (that is what `send` does). */
  call(call: Call & Pick<CallValues, 'secrets'>, options?: RequestOptions): Promise<Answer<Data>>
}

/** An operation that takes such a call, whatever it answers: for what serves many operations. */
export type Taking<Call> = Endpoint<string, Call, unknown>

// What the generated endpoints are made of.
export type BodyPart<T> = undefined extends T ? { readonly body?: T } : { readonly body: T }
export type QueryPart<T> = undefined extends T ? { readonly query?: T } : { readonly query: T }
export type DataOf<F extends (...args: never) => Promise<{ readonly data: unknown }>> = Awaited<
  ReturnType<F>
>['data']
