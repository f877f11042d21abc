import { t } from '@lingui/core/macro'
import { Input } from '@mantine/core'
import type { CustomProps } from '../../components/form/fields.ts'
import { PermissionEditor } from '../../components/permission/PermissionEditor.tsx'

/** The permission of a new role, in its form. */
export function PermissionInput({ value, onChange, error }: CustomProps<string>) {
  return (
    <Input.Wrapper label={t`Permission`} labelElement="div" error={error}>
      <PermissionEditor label={t`Permission of the new role`} value={value} onChange={onChange} />
    </Input.Wrapper>
  )
}
