import { compileCondition } from '../permission/condition.ts'
import type { PermissionContext } from '../permission/condition-vocabulary.ts'
import { isSettings, type Settings } from '../settings/settings.ts'
import { isSame, readPrincipal, type Principal, type PrincipalProblem } from './principal.ts'

/** The services of Soracom that can be trusted to act as a user, as far as they are published. */
export const trustedServices = ['Flux'] as const

/** A statement of a trust policy: whom it trusts, and when. */
export interface TrustStatement {
  /** SRNs, as they are written. */
  readonly soracom: readonly string[]
  readonly service: readonly string[]
  /** Always, where there is none. */
  readonly condition?: string | undefined
}

export type TrustProblemCode =
  | PrincipalProblem
  | 'not-json'
  | 'not-an-object'
  | 'statements-missing'
  | 'statement-not-an-object'
  | 'effect-not-allow'
  | 'principal-missing'
  | 'not-texts'
  | 'condition-not-a-string'

/** What makes a trust policy one that is not taken. */
export interface TrustProblem {
  /** Where, such as `statements[0].principal.soracom[1]`; empty for the policy as a whole. */
  readonly path: string
  readonly code: TrustProblemCode
  /** What stands there, where it is a text. */
  readonly what?: string | undefined
}

export interface TrustPolicy {
  readonly statements: readonly TrustStatement[]
  readonly problems: readonly TrustProblem[]
}

/**
 * Reads a trust policy, the JSON text that the operations carry. Never throws. A condition whose
 * syntax is not known is no problem, since Soracom's grammar is not published whole.
 */
export function parseTrustPolicy(text: string): TrustPolicy {
  const problems: TrustProblem[] = []
  const report = (path: string, code: TrustProblemCode, what?: string) => {
    problems.push({ path, code, ...(what === undefined ? {} : { what }) })
  }
  const root = parsed(text)
  if (!root) return { statements: [], problems: [{ path: '', code: 'not-json' }] }
  if (!isSettings(root.value)) {
    return { statements: [], problems: [{ path: '', code: 'not-an-object' }] }
  }
  const { statements } = root.value
  if (!Array.isArray(statements) || statements.length === 0) {
    return { statements: [], problems: [{ path: 'statements', code: 'statements-missing' }] }
  }
  const read = statements.flatMap((one: unknown, index): TrustStatement[] => {
    const path = `statements[${index}]`
    if (!isSettings(one)) {
      report(path, 'statement-not-an-object')
      return []
    }
    if (one['effect'] !== 'allow') report(`${path}.effect`, 'effect-not-allow')
    return [readStatement(one, path, report)]
  })
  return { statements: read, problems }
}

function readStatement(
  { principal, condition }: Settings,
  path: string,
  report: (path: string, code: TrustProblemCode, what?: string) => void,
): TrustStatement {
  const place = `${path}.principal`
  const who = isSettings(principal) ? principal : {}
  const texts = (name: string): readonly string[] => {
    const value = who[name] ?? []
    const list: readonly unknown[] = Array.isArray(value) ? value : [value]
    if (list.every((item) => typeof item === 'string')) return list
    report(`${place}.${name}`, 'not-texts')
    return []
  }
  const soracom = texts('soracom')
  const service = texts('service')
  if (soracom.length + service.length === 0) report(place, 'principal-missing')
  for (const [index, srn] of soracom.entries()) {
    const named = readPrincipal(srn)
    if (typeof named === 'string') report(`${place}.soracom[${index}]`, named, srn)
  }
  if (condition === undefined || condition === null) return { soracom, service }
  if (typeof condition === 'string') return { soracom, service, condition }
  report(`${path}.condition`, 'condition-not-a-string')
  return { soracom, service }
}

/** The JSON text of a trust policy with these statements. */
export function writeTrustPolicy(statements: readonly TrustStatement[]): string {
  const written = statements.map(({ soracom, service, condition }) => ({
    effect: 'allow',
    principal: {
      ...(soracom.length === 0 && service.length > 0 ? {} : { soracom }),
      ...(service.length === 0 ? {} : { service }),
    },
    ...(condition?.trim() ? { condition } : {}),
  }))
  return JSON.stringify({ statements: written }, null, 2)
}

/**
 * The statements of a policy, where they say all that its text says: what else stands in it would be
 * lost by writing them.
 */
export function wholeStatements(text: string): readonly TrustStatement[] | undefined {
  const { statements } = parseTrustPolicy(text)
  const isWhole =
    sorted(parsed(text)?.value) === sorted(parsed(writeTrustPolicy(statements))?.value)
  return isWhole ? statements : undefined
}

/** JSON in which members stand in the order of their names. */
function sorted(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    isSettings(part) ? Object.fromEntries(Object.entries(part).toSorted()) : part,
  )
}

/**
 * Whether a policy lets somebody switch at a moment, from an address. What cannot be told of a
 * condition trusts nobody.
 */
export function trusts(
  { statements }: TrustPolicy,
  who: Principal,
  context: PermissionContext,
): boolean {
  return statements.some(({ soracom, condition }) => {
    const named = soracom.map(readPrincipal)
    if (!named.some((one) => typeof one !== 'string' && isSame(one, who))) return false
    return condition === undefined || compileCondition(condition).evaluate(context) === 'true'
  })
}

function parsed(text: string): { readonly value: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return { value }
  } catch {
    return undefined
  }
}
