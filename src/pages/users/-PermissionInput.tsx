import { t } from '@lingui/core/macro'
import { Input } from '@mantine/core'
import type { CustomProps } from '../../components/form/fields.ts'
import { PermissionEditor } from '../../components/permission/PermissionEditor.tsx'

/** What a new user may do from the beginning, in its form. */
export function PermissionInput({ value, onChange, error }: CustomProps<string>) {
  return (
    <Input.Wrapper
      label={t`Permission (optional)`}
      labelElement="div"
      description={t`Without one the user may do what roles and the default permissions allow.`}
      error={error}
    >
      <PermissionEditor label={t`Permission of the new user`} value={value} onChange={onChange} />
    </Input.Wrapper>
  )
}
