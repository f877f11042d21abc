/**
 * How much a problem matters: an `error` makes (part of) the document unusable, a `warning` is very
 * likely not what was meant, a `note` is something Soracom's documentation does not show.
 */
export type Severity = 'error' | 'warning' | 'note'

/** The kinds of problems. */
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
  | 'api-repeated'
  | 'api-denied'
  | 'statement-denied'
  | 'condition-never'
  | 'condition-over'
  | 'self-escalation'

/** What a problem is about, as far as its kind leaves that open. */
export interface ProblemFacts {
  /** Which of several of its kind. */
  readonly detail?: ProblemDetail
  /** The name, character or type that it is about. */
  readonly what?: string
  /** What should stand there instead, or what it was compared with. */
  readonly other?: string
}

export type ProblemDetail =
  | 'none'
  | 'name'
  | 'variable'
  /** A variable that is used as a function, or the other way round. */
  | 'wrong-way-round'
  | 'date'
  | 'no-date'
  | 'ip-range'
  | 'types'
  | 'order'
  | 'brackets'
  | EscalationDetail
  | SyntaxDetail

/** How users come to more rights than they were given. */
export type EscalationDetail =
  | 'own-permission'
  | 'default-permissions'
  | 'attach-role'
  | 'edit-role'
  | 'root-key'
  | 'other-user'
  | 'switch-user'

/** Why a condition cannot be read; of the last four `what` is found where one of them is expected. */
export type SyntaxDetail =
  | 'empty'
  | 'too-deep'
  | 'open-quote'
  | 'other-quotes'
  | 'single-equals'
  | 'single-and'
  | 'single-or'
  | 'odd-space'
  | 'character'
  | 'expected-end'
  | 'expected-value'
  | 'expected-comma'
  | 'expected-bracket'

/** Something to tell the author of a permission document. */
export interface Problem extends ProblemFacts {
  /** Where in the document, such as `statements[0].api[1]`; empty for the document as a whole. */
  readonly path: string
  readonly severity: Severity
  readonly code: ProblemCode
  /** For problems inside a condition: offset into its text, in UTF-16 units from 0. */
  readonly position?: number
}
