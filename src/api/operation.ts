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
}
