import { t } from '@lingui/core/macro'
import type { ProblemDetail, Problem } from '../domain/permission/problem.ts'

/** What is to be told about a permission document, with what to do where that is known. */
export function permissionProblem({ code, detail, what = '', other = '' }: Problem): string {
  switch (code) {
    case 'not-json':
      return t`The permission is not valid JSON: ${what}`
    case 'not-an-object':
      return t`A permission must be a JSON object with “statements”.`
    case 'statements-missing':
      return t`A permission needs an array “statements”.`
    case 'statement-not-an-object':
      return t`A statement must be an object.`
    case 'effect-invalid':
      return t`The effect must be “allow” or “deny”.`
    case 'api-invalid':
      return detail === 'name'
        ? t`An API name must be a string.`
        : t`The statement needs “api”: an API name, or an array of them.`
    case 'api-empty':
      return detail === 'name'
        ? t`The API name is empty.`
        : t`The statement names no API, so it has no effect.`
    case 'condition-not-a-string':
      return t`The condition must be a string.`
    case 'unknown-property':
      return t`Soracom does not describe a property “${what}” here.`
    case 'api-unknown':
      return other === ''
        ? t`No operation of this API description is named ${what}.`
        : t`No operation of this API description is named ${what}. Did you mean ${other}?`
    case 'api-matches-nothing':
      return t`No operation of this API description matches ${what}.`
    case 'api-wildcard':
      return t`Soracom’s documentation shows * only at the end of a name, unlike in ${what}.`
    case 'api-repeated':
      return t`${what} adds nothing: ${other} stands here too.`
    case 'api-denied':
      return t`This grants nothing: ${other} is denied in the same document, and a denial always wins.`
    case 'statement-denied':
      return t`This statement grants nothing: ${other} is denied in the same document, and a denial always wins.`
    case 'condition-never':
      return t`This condition is never met, so the statement has no effect.`
    case 'condition-over':
      return t`The time of this condition is over, so the statement has no effect any more.`
    case 'self-escalation':
      return escalation(detail, what)
    case 'condition-syntax':
      return syntax(detail, what)
    case 'condition-name':
      return unknownName(detail, what, other)
    case 'condition-argument':
      return argument(detail, what)
    case 'condition-type':
      return type(detail, what, other)
    case 'condition-unconfirmed':
      return unconfirmed(detail, what)
  }
}

function escalation(detail: ProblemDetail | undefined, what: string): string {
  switch (detail) {
    case 'default-permissions':
      return t`This allows ${what}, with which users can give everybody, themselves included, every permission.`
    case 'attach-role':
      return t`This allows ${what}, with which users can attach any role to themselves.`
    case 'edit-role':
      return t`This allows ${what}, with which users can add every permission to a role that they have.`
    case 'root-key':
      return t`This allows ${what}, which makes an AuthKey of the root user, who may do everything.`
    case 'other-user':
      return t`This allows ${what} for other users too, as whom one can then sign in and do what they may.`
    case 'switch-user':
      return t`This allows ${what}, with which users can let themselves switch to other users and do what they may.`
    default:
      return t`This allows ${what}, with which users can give themselves every permission.`
  }
}

function unknownName(detail: ProblemDetail | undefined, what: string, other: string): string {
  if (other === 'function') {
    return detail === 'wrong-way-round'
      ? t`There is no function ${what}; ${what} is a variable and has no brackets.`
      : t`There is no function ${what}.`
  }
  return detail === 'wrong-way-round'
    ? t`There is no variable ${what}; ${what} is a function and needs brackets.`
    : t`There is no variable ${what}.`
}

function argument(detail: ProblemDetail | undefined, what: string): string {
  switch (detail) {
    case 'no-date':
      return t`There is no such date in the calendar.`
    case 'ip-range':
      return t`“${what}” is not a range of IP addresses such as 10.0.0.0/24.`
    case 'date':
      return t`The function ${what} takes a year, a month and a day as whole numbers.`
    default:
      return t`The function ${what} takes one string in single quotes.`
  }
}

function type(detail: ProblemDetail | undefined, what: string, other: string): string {
  if (detail === 'types')
    return t`The types ${what} and ${other} cannot be compared with each other.`
  return detail === 'order'
    ? t`The type ${what} has no order for ${other}.`
    : t`This is neither true nor false; compare it with ==.`
}

function unconfirmed(detail: ProblemDetail | undefined, what: string): string {
  if (detail === 'variable')
    return t`Soracom’s documentation does not mention the variable ${what}.`
  return detail === 'brackets'
    ? t`Soracom’s documentation does not mention brackets that group conditions; try the permission before relying on it.`
    : t`Soracom’s documentation does not mention ${what}; try the permission before relying on it.`
}

function syntax(detail: ProblemDetail | undefined, what: string): string {
  switch (detail) {
    case 'empty':
      return t`The condition is empty.`
    case 'too-deep':
      return t`The condition is nested too deeply.`
    case 'open-quote':
      return t`The string that begins here has no closing quote.`
    case 'other-quotes':
      return t`Strings stand between straight single quotes.`
    case 'single-equals':
      return t`Two values are compared with ==.`
    case 'single-and':
      return t`Two conditions are joined with and.`
    case 'single-or':
      return t`Alternatives are joined with or.`
    case 'odd-space':
      return t`Only ordinary spaces may separate words.`
    case 'character':
      return t`The character ${what} has no meaning here.`
    default:
      return what === '' ? ended(detail) : unexpected(detail, what)
  }
}

function ended(expected: ProblemDetail | undefined): string {
  switch (expected) {
    case 'expected-value':
      return t`A value is missing at the end of the condition.`
    case 'expected-comma':
      return t`A comma or a closing bracket is missing at the end of the condition.`
    default:
      return t`A closing bracket is missing at the end of the condition.`
  }
}

function unexpected(expected: ProblemDetail | undefined, what: string): string {
  switch (expected) {
    case 'expected-value':
      return t`A value must stand here instead of ${what}.`
    case 'expected-comma':
      return t`A comma or a closing bracket must stand here instead of ${what}.`
    case 'expected-bracket':
      return t`A closing bracket must stand here instead of ${what}.`
    default:
      return t`The condition must end here, or go on with and or or, instead of ${what}.`
  }
}
