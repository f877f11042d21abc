import { t } from '@lingui/core/macro'
import { text } from '../../components/form/fields.ts'
import { isEmailAddress } from '../../domain/account/emails.ts'
import { leastPassword } from '../../domain/lagoon/plans.ts'

/** A password of a Lagoon user, with its rule. */
export const password = text({
  label: t`Password`,
  look: 'secret',
  verbatim: true,
  hint: t`At least ${leastPassword} characters. It is for Lagoon alone.`,
  required: t`Enter a password.`,
  problem: (value) =>
    value.length < leastPassword ? t`Enter at least ${leastPassword} characters.` : undefined,
})

/** An email address that a Lagoon user signs in with. */
export const email = text({
  label: t`Email address`,
  api: 'userEmail',
  required: t`Enter an email address.`,
  problem: (value) => (isEmailAddress(value) ? undefined : t`Enter a whole email address.`),
})
