import { t } from '@lingui/core/macro'
import type { TrustProblem } from '../../../domain/access/trust-policy.ts'

/** What is to be told about a trust policy that is not taken, with what to do. */
export function trustProblem({ code }: TrustProblem): string {
  switch (code) {
    case 'not-json':
      return t`The trust policy is not valid JSON.`
    case 'not-an-object':
      return t`A trust policy must be a JSON object with “statements”.`
    case 'statements-missing':
      return t`A trust policy needs an array “statements” with at least one.`
    case 'statement-not-an-object':
      return t`A statement must be an object.`
    case 'effect-not-allow':
      return t`The effect must be “allow”: whom nobody names is not trusted anyway.`
    case 'principal-missing':
      return t`Name a user or a service that is trusted.`
    case 'not-texts':
      return t`This must be an array of texts.`
    case 'not-an-srn':
      return t`This names no user. An operator ID is OP and ten digits; a user name has up to 50 letters, digits, - and _.`
    case 'wildcard':
      return t`A trust policy takes no wildcards: name each user.`
    case 'condition-not-a-string':
      return t`The condition must be a text.`
  }
}
