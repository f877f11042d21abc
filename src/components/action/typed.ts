import { t } from '@lingui/core/macro'

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

/** What to type: of one the end of its key, of several (no key) how many there are. */
export function confirmLabel(key: string | undefined): string {
  if (key === undefined) return t`This cannot be undone. Type the number to confirm`
  const [before, end] = keyParts(key)
  if (before === '') return t`This cannot be undone. Type the ID to confirm`
  return /^\d+$/.test(end)
    ? t`This cannot be undone. Type the last four digits of the ID to confirm`
    : t`This cannot be undone. Type the last four characters of the ID to confirm`
}
