/** The API refuses to search for less. */
const shortest = 2

/** The words of a search that the API can be asked for. */
export function soughtWords(text: string): string[] {
  return text.split(/[\s,]+/).filter((word) => word.length >= shortest)
}

/** The one that narrows most, where the API is asked for a single word and the list sees to the rest. */
export function longestWord(text: string): string[] {
  return soughtWords(text)
    .toSorted((a, b) => b.length - a.length)
    .slice(0, 1)
}
