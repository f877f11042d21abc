import type { QueryClient } from '@tanstack/react-query'
import {
  getGetBillingHistoryQueryOptions,
  getGetBillingPerDayQueryOptions,
  getGetBillingSummaryOfBillItemsQueryOptions,
  getGetBillingSummaryOfSimsQueryOptions,
  getGetLatestBillingQueryOptions,
  useGetLatestBilling,
} from '../../../api/generated/client/billing/billing.ts'
import type { BillItemCostBreakdown } from '../../../api/generated/models/billItemCostBreakdown.ts'
import type { DailyBill } from '../../../api/generated/models/dailyBill.ts'
import { useNow } from '../../../components/detail/useNow.ts'
import type { ItemCost } from '../../../domain/billing/changes.ts'
import type { DayCost } from '../../../domain/billing/forecast.ts'
import { parseDate } from '../../../domain/billing/year-month.ts'

/** Starts everything that the overview of the bills asks for. */
export function prefetchBills(client: QueryClient): void {
  void client.prefetchQuery(getGetLatestBillingQueryOptions())
  void client.prefetchQuery(getGetBillingHistoryQueryOptions())
  void client.prefetchQuery(getGetBillingSummaryOfBillItemsQueryOptions())
  void client.prefetchQuery(getGetBillingSummaryOfSimsQueryOptions())
}

/** The days of a month; `enabled` where the month has a bill, since others are answered 404. */
export function daysQuery(yearMonth: string, enabled: boolean) {
  return { ...getGetBillingPerDayQueryOptions(yearMonth), enabled }
}

/** The days of an answer, oldest first; entries without a readable date are left out. */
export function dayCosts(bills: readonly DailyBill[] | undefined): readonly DayCost[] {
  return (bills ?? [])
    .flatMap(({ date, amount = 0 }) => {
      const at = parseDate(date)
      return at === undefined ? [] : [{ at, amount }]
    })
    .toSorted((a, b) => a.at - b.at)
}

/** The items of an answer. */
export function itemCosts(list: readonly BillItemCostBreakdown[] | undefined): readonly ItemCost[] {
  return (list ?? []).map(({ billItemCategory = '', billItemName = '', amount = 0 }) => ({
    category: billItemCategory,
    item: billItemName,
    amount,
  }))
}

/**
 * Until when charges are counted, UNIX milliseconds: as the platform says, which may lag behind this
 * machine's clock. Until it has said so, now.
 */
export function useBilledUntil(): number {
  const now = useNow()
  return parseDate(useGetLatestBilling().data?.data.lastEvaluatedTime) ?? now
}
