import { Text } from '@mantine/core'
import { t } from '@lingui/core/macro'
import type { UseFormReturnType } from '@mantine/form'
import { CredentialInputs } from './-CredentialInputs.tsx'
import type { CredentialValues } from './-values.ts'

/** What the dialog of an update asks; it comes with the dialog. */
export function UpdateInputs({ form }: { readonly form: UseFormReturnType<CredentialValues> }) {
  return (
    <>
      <Replaces />
      <CredentialInputs form={form} type={form.values.type} />
    </>
  )
}

/** What saving does to what is stored; the API gives no secret back to fill in. */
function Replaces() {
  return (
    <Text size="md">
      {t`The set is replaced as a whole, and secrets are never shown again. Enter every secret once more, even to change the description alone.`}
    </Text>
  )
}
