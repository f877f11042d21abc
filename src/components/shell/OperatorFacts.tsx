import { t } from '@lingui/core/macro'
import { useGetOperator } from '../../api/generated/client/operator/operator.ts'
import * as operations from '../../api/generated/operations.ts'
import { usePermissions } from '../../api/permissions.ts'
import { dateText } from '../detail/locale.ts'

/** Whose account one works in, and since when it is there (getOperator). */
export function OperatorFacts({ operatorId }: { readonly operatorId: string }) {
  const { may } = usePermissions()
  const enabled = may(operations.getOperator).allowed
  const { data } = useGetOperator(operatorId, { query: { enabled } })
  if (!data) return null
  const { email, description, createDate } = data.data
  const since = Date.parse(createDate)
  return (
    <>
      <span>
        {Number.isNaN(since)
          ? t`Account of ${email}`
          : t`Account of ${email} since ${dateText(since)}`}
      </span>
      {description && <span>{description}</span>}
    </>
  )
}
