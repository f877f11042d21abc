import { t } from '@lingui/core/macro'
import { useGetSystemNotification } from '../../../api/generated/client/system-notification/system-notification.ts'
import { ownOperator } from '../../../api/own-operator.ts'
import { Note } from '../../../components/action/Note.tsx'
import { listText } from '../../../components/detail/locale.ts'
import { same } from '../../../domain/settings/difference.ts'
import type { Use } from './useAddresses.ts'

/** Says so where others have changed a use since the page read it: it is replaced as a whole. */
export function StoredNow({ resources }: { readonly resources: readonly Use[] }) {
  const [use] = resources
  const { operator_id: operatorId } = ownOperator()
  const query = useGetSystemNotification(operatorId, use?.type ?? 'primary', {
    query: { staleTime: 0, enabled: use !== undefined },
  })
  const stored = query.data?.data.emailIdList
  if (!use || !stored || same(stored, use.uses[use.type])) return null
  const names = listText(
    stored.map((id) => use.all.find(({ emailId }) => emailId === id)?.email ?? id),
  )
  return (
    <Note tone="warning" role="alert" title={t`It was changed in the meantime`}>
      <p>
        {stored.length === 0
          ? t`There is no address in it now. Saving puts in those that are chosen here.`
          : t`Stored now: ${names}. Saving replaces them by those that are chosen here.`}
      </p>
    </Note>
  )
}
