import { t } from '@lingui/core/macro'
import { text } from '../../../components/form/fields.ts'

/** What the platform asks for before it changes whose mail goes where. */
export const rootPassword = text({
  label: t`Password of the root user`,
  look: 'secret',
  verbatim: true,
  required: t`Enter the password of the root user.`,
})
