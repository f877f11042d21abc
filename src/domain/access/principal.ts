import { isOperatorId } from '../ids.ts'

/** Who may switch: a SAM user or, without a name, the root user of an operator. */
export interface Principal {
  readonly operatorId: string
  readonly userName?: string | undefined
}

/** Why a text names nobody: it is no SRN of a user, or it leaves open whom it means. */
export type PrincipalProblem = 'not-an-srn' | 'wildcard'

const pattern = /^srn:soracom:(?<operator>[^:]*)::(?<type>Operator|User):(?<id>.*)$/
const userName = /^[\w-]{1,50}$/

/** The SRN of a user, such as `srn:soracom:OP0000000001::User:admin`. */
export function srnOf({ operatorId: operator, userName: name }: Principal): string {
  const rest = name === undefined ? `Operator:${operator}` : `User:${name}`
  return `srn:soracom:${operator}::${rest}`
}

/** The parts of a text that has the form of a user's SRN, filled in or not; undefined for any other. */
export function partsOf(srn: string): Principal | undefined {
  const { operator = '', type, id = '' } = pattern.exec(srn)?.groups ?? {}
  if (type === 'User') return { operatorId: operator, userName: id }
  return type === 'Operator' && id === operator ? { operatorId: operator } : undefined
}

/** Whom an SRN names, or why it names nobody. */
export function readPrincipal(srn: string): Principal | PrincipalProblem {
  if (srn.includes('*')) return 'wildcard'
  const parts = partsOf(srn)
  if (!parts || !isOperatorId(parts.operatorId)) return 'not-an-srn'
  const { userName: name } = parts
  return name === undefined || userName.test(name) ? parts : 'not-an-srn'
}

/** Whether two of them are the same user. */
export function isSame(one: Principal, other: Principal): boolean {
  return one.operatorId === other.operatorId && one.userName === other.userName
}
