import type { Operation, OperationAccess } from '../../../api/operation.ts'
import {
  judge,
  type Circumstances,
  type Judgement,
  type PathVariables,
  type Rights,
} from '../../../domain/permission/judge.ts'

export type Outcome = 'allowed' | 'denied' | 'unknown'

/** An operation, and what becomes of a call of it. */
export interface Checked<O extends OperationAccess = Operation> {
  readonly operation: O
  readonly outcome: Outcome
  /** None where the operation needs no sign-in. */
  readonly judgement?: Judgement
}

/** Judges any operation in the circumstances that were chosen. */
export type Check = <O extends OperationAccess & { readonly public?: boolean }>(
  operation: O,
) => Checked<O>

const outcomes = {
  granted: 'allowed',
  denied: 'denied',
  notGranted: 'denied',
  depends: 'unknown',
  unknown: 'unknown',
} as const

/** What becomes of calls of a SAM user with these rights; values that are not given count as any. */
export function checkWith(
  rights: Rights,
  circumstances: Circumstances,
  values: PathVariables,
): Check {
  return (operation) => {
    if (operation.public) return { operation, outcome: 'allowed' }
    const judgement = judge(rights, operation, circumstances, values)
    return { operation, outcome: outcomes[judgement.verdict], judgement }
  }
}

/** The placeholders that conditions ask for, as far as they are written out. */
export function placeholdersAsked({ permissions }: Rights): readonly string[] {
  const names = [...permissions.allow, ...permissions.deny].flatMap(({ statement }) =>
    Array.from(
      statement.condition?.matchAll(/pathVariable\(\s*'([^']+)'\s*\)/g) ?? [],
      (match) => match[1] ?? '',
    ),
  )
  return [...new Set(names)].slice(0, 12)
}
