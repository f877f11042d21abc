import { entryOf, type StatementDraft } from './statements.ts'

/** How one statement of a document differs from what was there before. */
export interface StatementChange {
  readonly kind: 'added' | 'removed' | 'changed'
  /** The statement; undefined where it cannot be read as one. */
  readonly draft: StatementDraft | undefined
  /** Its JSON value. */
  readonly value: unknown
  /** Of one that is changed: the names that came and those that went. */
  readonly came: readonly string[]
  readonly went: readonly string[]
}

/**
 * Statements that came and went (`statementsApart`), told so that a person sees what was done: two
 * that differ in their names alone are one that was changed.
 */
export function statementChanges(
  added: readonly unknown[],
  removed: readonly unknown[],
): readonly StatementChange[] {
  const gone = removed.map((value) => ({ value, draft: entryOf(value) }))
  const changes = added.map((value): StatementChange => {
    const draft = entryOf(value)
    const at = gone.findIndex((one) => draft && one.draft && isAlike(draft, one.draft))
    const [before] = at < 0 ? [] : gone.splice(at, 1)
    if (!draft || !before?.draft) return { kind: 'added', draft, value, came: [], went: [] }
    const old = before.draft.api
    return {
      kind: 'changed',
      draft,
      value,
      came: draft.api.filter((name) => !old.includes(name)),
      went: old.filter((name) => !draft.api.includes(name)),
    }
  })
  const rest = gone.map(({ value, draft }): StatementChange => ({
    kind: 'removed',
    draft,
    value,
    came: [],
    went: [],
  }))
  return [...changes, ...rest]
}

/** Whether two statements are the same but for some of their names. */
function isAlike(one: StatementDraft, other: StatementDraft): boolean {
  if (one.effect !== other.effect || one.condition !== other.condition) return false
  return one.api.some((name) => other.api.includes(name))
}
