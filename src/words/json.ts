import { t } from '@lingui/core/macro'
import type { JsonFault } from '../domain/json-text.ts'

/** What is wrong with a text that should be JSON. */
export function jsonProblem({ rule, what: whole }: JsonFault): string {
  const what = whole.length > 40 ? `${whole.slice(0, 40)}…` : whole
  switch (rule) {
    case 'end':
      return t`Nothing may follow the end of the value.`
    case 'early':
      return t`The text ends too early: something that was opened is not closed.`
    case 'deep':
      return t`This is nested more than ${what} levels deep.`
    case 'twice':
      return t`The key “${what}” is here twice.`
    case 'colon':
      return t`A colon must follow the key “${what}”.`
    case 'comma':
      return t`A comma or ${what} must follow.`
    case 'trailing':
      return t`No comma may stand before the closing ${what}.`
    case 'quote':
      return t`The text that begins here does not end: a closing quote is missing.`
    case 'control':
      return t`A control character must be written as an escape, such as \\t.`
    case 'escape':
      return t`There is no such escape. A backslash itself is written as \\\\.`
    case 'numeral':
      return t`This is no number as JSON writes them.`
    case 'large':
      return t`This number is too large.`
    case 'value':
      return t`A value is missing here.`
    case 'word':
      return t`“${what}” is not a value. Texts stand between double quotes.`
    case 'quotes':
      return t`Texts stand between double quotes, not single ones.`
    case 'key':
      return t`A key between double quotes must stand here.`
  }
}
