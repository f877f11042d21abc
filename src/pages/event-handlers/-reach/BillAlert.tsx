import { Button } from '@mantine/core'
import { t } from '@lingui/core/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { getListEventHandlersQueryOptions } from '../../../api/generated/client/event-handler/event-handler.ts'
import { listEventHandlers } from '../../../api/generated/operations.ts'
import { usePermissions } from '../../../api/permissions.ts'
import { watchesBill } from '../../../domain/event-handler/bill.ts'
import { numberIn } from '../../../domain/event-handler/draft.ts'
import { accountMoney } from '../-names.ts'
import { NewHandlerLink } from './NewHandlerLink.tsx'

/** The way to the event handler that watches the bill, or to a new one where there is none yet. */
export function BillAlert() {
  const { may } = usePermissions()
  const mayList = may(listEventHandlers).allowed
  const { data } = useQuery({
    ...getListEventHandlersQueryOptions({ target: 'operator' }),
    enabled: mayList,
  })
  // Where it is not known whether there is one, another is not offered.
  if (mayList && data === undefined) return null
  const alert = data?.data.find(watchesBill)
  if (!alert)
    return <NewHandlerLink size="sm" template="bill">{t`Set a bill alert`}</NewHandlerLink>
  const { handlerId, ruleConfig } = alert
  const limit = accountMoney(numberIn({ ...ruleConfig.properties }, 'limitTotalAmount') ?? NaN)
  return (
    <Button
      variant="default"
      renderRoot={(root) => (
        <Link to="/event-handlers/$handlerId" params={{ handlerId }} {...root} />
      )}
    >
      {t`Bill alert above ${limit}`}
    </Button>
  )
}
