/** Text as it counts: composed the same way, without spaces, in small letters. */
const counted = (text: string) => text.normalize('NFKC').replace(/\s+/g, '').toLowerCase()

/** Whether what was typed is what confirms. */
export function isConfirmed(typed: string, wanted: string): boolean {
  return counted(wanted) !== '' && counted(typed) === counted(wanted)
}

/** A key in two parts: its last four characters, which one types to confirm, and what is before. */
export function keyParts(key: string): readonly [before: string, end: string] {
  const [end = ''] = /(?:\S\s*){1,4}$/u.exec(key) ?? []
  return [key.slice(0, key.length - end.length), end]
}
