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

/** What grants a call and what keeps it back, each with the strength it has. */
interface Weighed {
  readonly grant: Verdict
  readonly grantedBy: DecisionReason
  readonly denial: Verdict
  readonly deniedBy?: Block | undefined
}

function weigh(permissions: CompiledPermissions, request: PermissionRequest): Weighed {
  const beyond = beyondStatements(request)
  if (beyond) return { grant: 'true', grantedBy: beyond, denial: 'false' }
  const { verdict: denial, block: deniedBy } = strongest(permissions.deny, request)
  const allow = strongest(permissions.allow, request)
  const byDefault = allow.verdict !== 'true' && request.names.includes(ALLOWED_UNLESS_DENIED)
  return {
    grant: byDefault ? 'true' : allow.verdict,
    grantedBy: byDefault ? { kind: 'default-allow' } : reasonOf('statement', allow.block),
    denial,
    deniedBy,
  }
}

/**
 * Decides a call for enforcement: a denial beats every grant, and what cannot be decided is not
 * granted.
 */
export function decide(permissions: CompiledPermissions, request: PermissionRequest): Decision {
  const { grant, grantedBy, denial, deniedBy } = weigh(permissions, request)
  if (denial === 'true') return { effect: 'deny', reason: reasonOf('statement', deniedBy) }
  if (grant !== 'true') return { effect: 'deny', reason: { ...grantedBy, kind: 'none' } }
  if (denial === 'unknown') return { effect: 'deny', reason: reasonOf('maybe-denied', deniedBy) }
  return { effect: 'allow', reason: grantedBy }
}

/** Whether a call may succeed, and why; see `mightAllow`. */
export interface Chance {
  readonly might: 'yes' | 'no' | 'maybe'
  /** Names the statement that decided, or on which it depends. */
  readonly reason: DecisionReason
}

/** `mightAllow`, with the reason. */
export function chanceOf(permissions: CompiledPermissions, request: PermissionRequest): Chance {
  const { grant, grantedBy, denial, deniedBy } = weigh(permissions, request)
  if (denial === 'true') return { might: 'no', reason: reasonOf('statement', deniedBy) }
  if (grant === 'false') return { might: 'no', reason: { ...grantedBy, kind: 'none' } }
  if (grant === 'unknown') return { might: 'maybe', reason: grantedBy }
  if (denial === 'unknown') return { might: 'maybe', reason: reasonOf('maybe-denied', deniedBy) }
  return { might: 'yes', reason: grantedBy }
}

/**
 * Whether a call may succeed, for showing or hiding what leads to it: `maybe` where that depends on
 * what the context leaves out (such as which SIM is meant) or on a condition that cannot be read.
 */
export function mightAllow(
  permissions: CompiledPermissions,
  request: PermissionRequest,
): Chance['might'] {
  return chanceOf(permissions, request).might
}
