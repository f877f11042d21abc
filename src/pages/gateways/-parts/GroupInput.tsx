import type { CustomProps } from '../../../components/form/fields.ts'
import { GroupSelect } from '../../../components/group/GroupSelect.tsx'

/** Chooses a group. */
export function GroupInput({ value, onChange, error }: CustomProps<string>) {
  return <GroupSelect value={value} onChange={onChange} error={error} />
}
