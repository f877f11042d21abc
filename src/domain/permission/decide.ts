import { compileCondition } from './condition.ts'
import type { Verdict } from './condition.ts'
import type { PermissionContext } from './condition-vocabulary.ts'
import type { Statement } from './document.ts'
import { compileGlob } from './glob.ts'
import type { NameTest } from './glob.ts'

/** Which of the three places that grant rights a statement comes from. */
export type PermissionSource =
  | { readonly kind: 'inline' }
  | { readonly kind: 'role'; readonly roleId: string }
  | { readonly kind: 'default' }

/** The statements of one permission document, and where it is attached. */
export interface SourcedStatements {
  readonly source: PermissionSource
  readonly statements: readonly Statement[]
}

interface Block {
  readonly source: PermissionSource
  readonly statement: Statement
  readonly matches: NameTest
  readonly evaluate: (context: PermissionContext) => Verdict
}

/** Statements made ready for many decisions. */
export interface CompiledPermissions {
  readonly allow: readonly Block[]
  readonly deny: readonly Block[]
}

/** A call to be judged. */
export interface PermissionRequest {
  /** Every name the operation goes by: `Tag:operationId`, and the one with `x-sam-operationId`. */
  readonly names: readonly string[]
  readonly context: PermissionContext
  /** The root user is not subject to permissions. */
  readonly isRoot?: boolean
}

/**
 * Why a decision fell: `root` user; `always` callable; a `statement` allows or denies; allowed by
 * `default-allow` for want of a denial; `none` allows, in which case `statement` is one that names
 * the operation but whose condition is not met, if there is one; `maybe-denied` by a statement whose
 * condition cannot be decided.
 */
export interface DecisionReason {
  readonly kind: 'root' | 'always' | 'statement' | 'default-allow' | 'none' | 'maybe-denied'
  readonly statement?: Statement
  readonly source?: PermissionSource
}

/** The outcome for a call, and why. */
export interface Decision {
  readonly effect: 'allow' | 'deny'
  readonly reason: DecisionReason
}

/** Callable whatever the permissions say. */
const ALWAYS_ALLOWED = 'Auth:logout'

/** Open to every user for as long as no statement denies it. */
const ALLOWED_UNLESS_DENIED = 'AuditLog:getApiAuditLogs'

function compileNames(patterns: readonly string[]): NameTest {
  const exact = new Set(patterns.filter((pattern) => !pattern.includes('*')))
  const globs = patterns.filter((pattern) => pattern.includes('*')).map(compileGlob)
  return (name) => exact.has(name) || globs.some((matches) => matches(name))
}

/** Compiles everything that applies to a user: inline permission, roles, default permissions. */
export function compile(documents: readonly SourcedStatements[]): CompiledPermissions {
  const blocks = documents.flatMap(({ source, statements }) =>
    statements.map((statement) => ({
      source,
      statement,
      matches: compileNames(statement.api),
      evaluate:
        statement.condition === undefined
          ? () => 'true' as const
          : compileCondition(statement.condition).evaluate,
    })),
  )
  return {
    allow: blocks.filter(({ statement }) => statement.effect === 'allow'),
    deny: blocks.filter(({ statement }) => statement.effect === 'deny'),
  }
}

interface Finding {
  readonly verdict: Verdict
  /** The statement that makes the verdict; for `false`, one that names the operation, if any does. */
  readonly block?: Block
}

const ORDER: Record<Verdict, number> = { false: 0, unknown: 1, true: 2 }

/** The strongest verdict among the statements that name the operation, and the first to give it. */
function strongest(blocks: readonly Block[], { names, context }: PermissionRequest): Finding {
  let found: Finding = { verdict: 'false' }
  for (const block of blocks) {
    if (!names.some((name) => block.matches(name))) continue
    const verdict = block.evaluate(context)
    if (verdict === 'true') return { verdict, block }
    if (!found.block || ORDER[verdict] > ORDER[found.verdict]) found = { verdict, block }
  }
  return found
}

function reasonOf(kind: DecisionReason['kind'], block?: Block): DecisionReason {
  return block ? { kind, statement: block.statement, source: block.source } : { kind }
}

function beyondStatements({ names, isRoot }: PermissionRequest): DecisionReason | undefined {
  if (isRoot) return { kind: 'root' }
  return names.includes(ALWAYS_ALLOWED) ? { kind: 'always' } : undefined
}

/**
 * Decides a call for enforcement: a denial beats every grant, and what cannot be decided is not
 * granted.
 */
export function decide(permissions: CompiledPermissions, request: PermissionRequest): Decision {
  const beyond = beyondStatements(request)
  if (beyond) return { effect: 'allow', reason: beyond }
  const deny = strongest(permissions.deny, request)
  if (deny.verdict === 'true') return { effect: 'deny', reason: reasonOf('statement', deny.block) }
  const allow = strongest(permissions.allow, request)
  const byDefault = request.names.includes(ALLOWED_UNLESS_DENIED)
  if (allow.verdict !== 'true' && !byDefault) {
    return { effect: 'deny', reason: reasonOf('none', allow.block) }
  }
  if (deny.verdict === 'unknown') {
    return { effect: 'deny', reason: reasonOf('maybe-denied', deny.block) }
  }
  return {
    effect: 'allow',
    reason:
      allow.verdict === 'true' ? reasonOf('statement', allow.block) : reasonOf('default-allow'),
  }
}

/**
 * Whether a call may succeed, for showing or hiding what leads to it: `maybe` where that depends on
 * what the context leaves out (such as which SIM is meant) or on a condition that cannot be read.
 */
export function mightAllow(
  permissions: CompiledPermissions,
  request: PermissionRequest,
): 'yes' | 'no' | 'maybe' {
  if (beyondStatements(request)) return 'yes'
  const denied = strongest(permissions.deny, request).verdict
  if (denied === 'true') return 'no'
  const byDefault = request.names.includes(ALLOWED_UNLESS_DENIED)
  const allowed = byDefault ? 'true' : strongest(permissions.allow, request).verdict
  if (allowed === 'false') return 'no'
  return allowed === 'true' && denied === 'false' ? 'yes' : 'maybe'
}
