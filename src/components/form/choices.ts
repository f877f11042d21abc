export interface Choice {
  readonly value: string
  readonly label: string
}

/** What a select may offer: it throws at a value that is there twice, and nobody can choose none. */
export function choicesOf<C extends Choice>(choices: readonly C[]): C[] {
  const seen = new Set([''])
  return choices.filter(({ value }) => !seen.has(value) && seen.add(value))
}
