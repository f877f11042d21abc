/** A list of words in the URL, each once, at most so many; undefined for none. */
export function readWords(value: unknown, most: number): readonly string[] | undefined {
  const list = (Array.isArray(value) ? value : [value]).flatMap((one) =>
    typeof one === 'string' && one !== '' && one.length <= 64 ? [one] : [],
  )
  return list.length > 0 ? [...new Set(list)].slice(0, most) : undefined
}

/** One of several words; undefined for any other, and for the first, which is not written. */
export function readChoice<Word extends string>(
  value: unknown,
  words: readonly Word[],
): Word | undefined {
  return words.slice(1).find((word) => word === value)
}
