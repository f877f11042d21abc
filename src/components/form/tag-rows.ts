/** One tag while it is edited; `id` keeps the row's identity while its key changes. */
export interface TagRow {
  readonly id: string
  readonly key: string
  readonly value: string
}

/** A message per row and part, for rows that cannot be saved. */
export type TagProblems = Readonly<
  Record<string, { readonly key?: string; readonly value?: string }>
>

/** Says what is wrong with a tag, as a sentence; `others` holds the other rows' keys. */
export type CheckTag = (
  tag: { readonly key: string; readonly value: string },
  others: readonly string[],
) => { readonly key?: string; readonly value?: string } | undefined

export function toTagRows(tags: Readonly<Record<string, string>>): readonly TagRow[] {
  return Object.entries(tags).map(([key, value]) => ({ id: key, key, value }))
}

/** The tags of the rows; rows without key and value are left out. */
export function toTags(rows: readonly TagRow[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    rows
      .filter(({ key, value }) => key !== '' || value !== '')
      .map(({ key, value }) => [key.trim(), value]),
  )
}

/** What `check` says against each row; an empty last row is no mistake. */
export function tagProblems(rows: readonly TagRow[], check: CheckTag): TagProblems {
  const problems: Record<string, { key?: string; value?: string }> = {}
  for (const row of rows) {
    if (row.key === '' && row.value === '') continue
    const others = rows.filter(({ id }) => id !== row.id).map(({ key }) => key.trim())
    const problem = check({ key: row.key, value: row.value }, others)
    if (problem) problems[row.id] = problem
  }
  return problems
}

/** What to put and what to delete so that `before` becomes `after`. */
export function tagChanges(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): { readonly put: readonly { key: string; value: string }[]; readonly remove: readonly string[] } {
  return {
    put: Object.entries(after)
      .filter(([key, value]) => before[key] !== value)
      .map(([key, value]) => ({ key, value })),
    remove: Object.keys(before).filter((key) => !Object.hasOwn(after, key)),
  }
}
