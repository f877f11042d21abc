import { useGetLatestBilling } from '../../../api/generated/client/billing/billing.ts'
import { useNow } from '../../../components/detail/useNow.ts'
import { parseDate } from '../../../domain/billing/year-month.ts'

/**
 * Until when charges are counted, UNIX milliseconds: as the platform says, which may lag behind this
 * machine's clock. Until it has said so, now.
 */
export function useBilledUntil(): number {
  const now = useNow()
  return parseDate(useGetLatestBilling().data?.data.lastEvaluatedTime) ?? now
}
