const plain = (text: string) => text.normalize('NFKC').toLowerCase()

/** Whether every word that was typed occurs in the text, whatever the case and width. */
export function matches(text: string, typed: string): boolean {
  const within = plain(text)
  return plain(typed)
    .split(/\s+/)
    .every((word) => within.includes(word))
}
