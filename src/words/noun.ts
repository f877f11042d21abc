/**
 * What a kind of thing is called. Each is a whole message, so that every language counts in its own
 * way; what speaks of things in general ("Delete {what}") takes them in as values.
 */
export interface Noun {
  /** Titles the page of all of them: "Groups". */
  readonly title: string
  /** One of them, inside a sentence: "group". */
  readonly one: string
  /** Several, inside a sentence: "groups". */
  readonly many: string
  /** So many, in words: "1 group", "3 groups". */
  readonly counted: (count: number) => string
}

/** What a verb is about: "group", "3 groups". */
export function objectOf({ one, counted }: Noun, count: number): string {
  return count === 1 ? one : counted(count)
}
