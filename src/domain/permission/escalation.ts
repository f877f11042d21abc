import { compileCondition } from './condition.ts'
import type { Statement } from './document.ts'
import { compileGlob } from './glob.ts'
import type { EscalationDetail } from './problem.ts'

/** An operation by which users can come to more rights than they were given. */
interface Way {
  readonly name: string
  readonly detail: EscalationDetail
}

/** The most direct first. */
const ways: readonly Way[] = [
  { name: 'User:updateUserPermission', detail: 'own-permission' },
  { name: 'User:updateDefaultPermissions', detail: 'default-permissions' },
  { name: 'Role:attachRole', detail: 'attach-role' },
  { name: 'Role:updateRole', detail: 'edit-role' },
  { name: 'Operator:generateOperatorAuthKey', detail: 'root-key' },
  { name: 'User:generateUserAuthKey', detail: 'other-user' },
  { name: 'User:createUserPassword', detail: 'other-user' },
  { name: 'User:updateUserTrustPolicy', detail: 'switch-user' },
]

/** A name of a statement that opens a way, and which. */
export interface Escalation extends Way {
  /** Which name of the statement. */
  readonly index: number
}

/**
 * The names of a statement by which users could widen their own rights, at most one way for each.
 * None for who may do everything without exception, and none where a denial that always holds
 * closes the way. `all` are the statements of the document.
 */
export function escalations(
  statement: Statement,
  all: readonly Statement[],
): readonly Escalation[] {
  if (statement.effect !== 'allow') return []
  const restricted = all.some(({ effect }) => effect === 'deny')
  if (all.some(isFullGrant) && !restricted) return []
  const open = ways.filter(({ name }) => !all.some((one) => denies(one, name)))
  const { condition } = statement
  const usable = open.filter(({ detail }) => !isHarmless(detail, condition))
  return statement.api.flatMap((pattern, index) => {
    const way = usable.find(({ name }) => compileGlob(pattern)(name))
    return way ? [{ ...way, index }] : []
  })
}

function denies({ effect, api, condition }: Statement, name: string): boolean {
  if (effect !== 'deny' || condition !== undefined) return false
  return api.some((pattern) => compileGlob(pattern)(name))
}

function isFullGrant({ effect, api, condition }: Statement): boolean {
  return effect === 'allow' && condition === undefined && api.includes('*')
}

/** Whether a condition keeps users from those whom the way would have to concern. */
function isHarmless(detail: EscalationDetail, condition: string | undefined): boolean {
  if (condition === undefined) return false
  const target = detail === 'other-user' || detail === 'switch-user' ? 'another' : 'caller'
  if (detail === 'default-permissions' || detail === 'edit-role' || detail === 'root-key') {
    return false
  }
  const context = { samUserName: 'caller', pathVariables: { user_name: target } }
  return compileCondition(condition).evaluate(context) === 'false'
}
