import { t } from '@lingui/core/macro'
import type { Soralet } from '../../../api/generated/models/soralet.ts'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import { listText } from '../../../components/detail/locale.ts'
import { groupName } from '../../../domain/group/name.ts'
import { useUsers } from './useUsers.ts'

/** Before a Soralet is deleted: which groups keep it from that. */
export function UsersNote({ resources }: { readonly resources: readonly Soralet[] }) {
  return resources.map((one) => <Note key={one.soraletId} soraletId={one.soraletId ?? ''} />)
}

function Note({ soraletId }: { readonly soraletId: string }) {
  const names = listText(useUsers(soraletId).of().map(groupName))
  if (names === '') return null
  return (
    <Quiet role="alert">{t`${soraletId} is used by ${names}, and cannot be deleted before their settings of Orbit name another.`}</Quiet>
  )
}
