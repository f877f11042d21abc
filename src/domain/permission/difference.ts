import { anyCallOf, type Callable } from './callable.ts'
import { compile, mightAllow, type CompiledPermissions } from './decide.ts'
import { parsePermission } from './document.ts'
import { compileGlob } from './glob.ts'
import { entriesOf } from './statements.ts'

/** Whether a document allows an operation; `maybe` where a condition decides at the call. */
export type Reach = 'yes' | 'no' | 'maybe'

/** An operation that a change concerns, before and after. */
export interface Moved<O> {
  readonly operation: O
  readonly before: Reach
  readonly after: Reach
}

/** What a document allows and another does not. */
export interface PermissionDifference<O> {
  /** JSON values of statements that are there afterwards, or were there before, alone. */
  readonly added: readonly unknown[]
  readonly removed: readonly unknown[]
  /** Without any condition, before or afterwards. */
  readonly gained: readonly O[]
  readonly lost: readonly O[]
  /** Whether they can be called depends on a condition, before or afterwards or both. */
  readonly conditional: readonly Moved<O>[]
}

/**
 * What changes with a permission document, in statements and in operations, taken by itself: what
 * other documents allow or deny a user is left aside. An empty text allows nothing; the order of
 * statements means nothing.
 */
export function permissionDifference<O extends Callable>(
  before: string,
  after: string,
  operations: readonly O[],
): PermissionDifference<O> {
  const [old, now] = [readDocument(before), readDocument(after)]
  const moved = operations.map((operation) => ({
    operation,
    before: reachOf(old.compiled, operation),
    after: reachOf(now.compiled, operation),
  }))
  const between = (from: Reach, to: Reach) =>
    moved.filter((one) => one.before === from && one.after === to).map((one) => one.operation)
  return {
    ...statementsApart(before, after),
    gained: between('no', 'yes'),
    lost: between('yes', 'no'),
    conditional: moved.filter((one) => {
      if (one.before !== 'maybe' && one.after !== 'maybe') return false
      if (one.before !== one.after) return true
      return old.about(one.operation) !== now.about(one.operation)
    }),
  }
}

/** Whether a document by itself allows an operation, whoever calls it and whatever it is about. */
function reachOf(permissions: CompiledPermissions, operation: Callable): Reach {
  const context = anyCallOf(operation)
  return mightAllow(permissions, { names: operation.permissions, context })
}

function readDocument(text: string) {
  const { statements } = parsePermission(text.trim() === '' ? { statements: [] } : text)
  const tests = statements.map((statement) => ({
    text: `${statement.effect} ${statement.condition ?? ''}`,
    names: statement.api.map(compileGlob),
  }))
  return {
    compiled: compile([{ source: { kind: 'inline' }, statements }]),
    /** The effects and conditions that an operation is under, as one text to compare. */
    about: ({ permissions }: Callable): string =>
      tests
        .filter(({ names }) => names.some((matches) => permissions.some(matches)))
        .map((one) => one.text)
        .sort()
        .join('\n'),
  }
}

/** The statements, as JSON values, that only the one or the other text has; their order is left aside. */
export function statementsApart(
  before: string,
  after: string,
): Pick<PermissionDifference<never>, 'added' | 'removed'> {
  const valuesOf = (text: string) => (entriesOf(text) ?? []).map(({ value }) => value)
  const [old, now] = [valuesOf(before), valuesOf(after)]
  return { added: without(now, old), removed: without(old, now) }
}

function without(values: readonly unknown[], others: readonly unknown[]): unknown[] {
  const rest = others.map((one) => JSON.stringify(one))
  return values.filter((value) => {
    const found = rest.indexOf(JSON.stringify(value))
    if (found < 0) return true
    rest.splice(found, 1)
    return false
  })
}
