/** Text as people see it: composed the same way, any run of spaces as one. */
const seen = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim()

/** Whether what was typed is the phrase that confirms, to the eye. */
export function isConfirmed(typed: string, phrase: string): boolean {
  return seen(typed) === seen(phrase)
}
