/** The things of an answer that should be a list of them; none where it is anything else. */
export const listOf = <Thing>(data: readonly Thing[] | undefined): readonly Thing[] =>
  Array.isArray(data) ? data : []
