/**
 * Who calls: the root user or a SAM user of an operator, as known when the token was issued.
 */
export interface Caller {
  readonly operatorId: string
  /** The SAM user's name, null for the root user. */
  readonly userName: string | null
  readonly apiKey: string
  /** The SAM user's permission documents (JSON text), frozen when the token was issued. */
  readonly permissions: readonly string[]
  /** The SRN of the user who switched to this one, null for one that signed in itself. */
  readonly switchedFrom: string | null
}
