import type { MonthlyBill } from '../../../api/generated/models/monthlyBill.ts'
import { Dash } from '../../../components/detail/Mono.tsx'
import { StatusBadge } from '../../../components/detail/StatusBadge.tsx'
import { paymentStatus } from '../../../domain/billing/payment-status.ts'
import { toneOf } from './words.ts'

/** Whether a bill is final. */
export function StateBadge({ state }: Pick<MonthlyBill, 'state'>) {
  if (state === undefined) return <Dash />
  if (state === 'closed') return <StatusBadge tone="inactive" label="Final" />
  if (state === 'temporary') return <StatusBadge tone="standby" label="Provisional" />
  return <StatusBadge tone="unknown" label={state} />
}

/** How a bill is paid; a dash while that is not known. */
export function PaymentBadge({ status }: { readonly status: string | undefined }) {
  const known = paymentStatus(status)
  return known ? <StatusBadge tone={toneOf(known.tone)} label={known.label} /> : <Dash />
}
