/**
 * How much a problem matters: an `error` makes (part of) the document unusable, a `warning` is very
 * likely not what was meant, a `note` is something Soracom's documentation does not show.
 */
export type Severity = 'error' | 'warning' | 'note'

/** Stable name of a kind of problem, for tests and for wording it in another language. */
export type ProblemCode =
  | 'not-json'
  | 'not-an-object'
  | 'statements-missing'
  | 'statement-not-an-object'
  | 'effect-invalid'
  | 'api-invalid'
  | 'api-empty'
  | 'condition-not-a-string'
  | 'unknown-property'
  | 'condition-syntax'
  | 'condition-name'
  | 'condition-argument'
  | 'condition-type'
  | 'condition-unconfirmed'
  | 'api-unknown'
  | 'api-matches-nothing'
  | 'api-wildcard'
  | 'self-escalation'

/** Something to tell the author of a permission document. */
export interface Problem {
  /** Where in the document, such as `statements[0].api[1]`; empty for the document as a whole. */
  readonly path: string
  readonly severity: Severity
  readonly code: ProblemCode
  /** A whole sentence in English. */
  readonly message: string
  /** For problems inside a condition: offset into its text, in UTF-16 units from 0. */
  readonly position?: number
}
