import { currentSession } from './session.ts'

/** The path of what belongs to the operator that is signed in. */
export function ownOperator(): { readonly operator_id: string } {
  return { operator_id: currentSession()?.operatorId ?? '' }
}
