import { addMonthsUtc, startOfMonthUtc } from '../../src/domain/time.ts'
import { yearMonthOf } from '../../src/domain/billing/year-month.ts'
import type { Handlers } from '../http/handler.ts'
import { presentBill, presentDays, presentItems, presentLatest, presentSims } from './present.ts'
import { exportAs } from '../files/present.ts'
import { getBill, pastBills } from './bills.ts'
import { evaluatedAt, monthDetail, type MonthDetail } from './months.ts'
import { paymentOf } from './payments.ts'
import type { World } from '../world.ts'

/** The months that the summaries tell of: the current one and three before it. */
const summarised = [0, -1, -2, -3] as const

export const billingHandlers = {
  getBillingHistory: ({ world, now }) => ({
    billList: pastBills(world, now).map((bill) =>
      presentBill(world, bill, paymentOf(world, bill, now)),
    ),
  }),
  getBilling: ({ world, path, now }) => {
    const bill = getBill(world, path.yyyyMM, now)
    return presentBill(world, bill, paymentOf(world, bill, now))
  },
  getBillingPerDay: ({ world, path, now }) =>
    presentDays(world, monthDetail(world, getBill(world, path.yyyyMM, now).month, now)),
  getLatestBilling: ({ world, now }) =>
    presentLatest(world, monthDetail(world, startOfMonthUtc(now), now).total, evaluatedAt(now)),
  getBillingSummaryOfBillItems: ({ world, now }) =>
    summaries(world, now, (month, detail) => presentItems(world, month, detail, evaluatedAt(now))),
  getBillingSummaryOfSims: ({ world, now }) =>
    summaries(world, now, (month, detail) => presentSims(world, month, detail, evaluatedAt(now))),
  exportBilling: (call) => {
    // What cannot be exported is refused now, not when the file is fetched.
    getBill(call.world, call.path.yyyyMM, call.now)
    return exportAs(call, { kind: 'billing', yearMonth: call.path.yyyyMM })
  },
  exportLatestBilling: (call) =>
    exportAs(call, { kind: 'billing', yearMonth: yearMonthOf(call.now) }),
} satisfies Partial<Handlers>

/** A summary of every month that cost anything, the newest first. */
function summaries<T>(
  world: World,
  now: number,
  present: (month: number, detail: MonthDetail) => T,
): T[] {
  return summarised.flatMap((back) => {
    const month = addMonthsUtc(startOfMonthUtc(now), back)
    const detail = monthDetail(world, month, now)
    return detail.total === 0 ? [] : [present(month, detail)]
  })
}
