import { t } from '@lingui/core/macro'
import type { MonthlyBill } from '../../../api/generated/models/monthlyBill.ts'
import { Dash } from '../../../components/detail/Mono.tsx'
import { StatusBadge } from '../../../components/detail/StatusBadge.tsx'
import { paymentTone } from '../../../domain/billing/payment-status.ts'
import { paymentStatusLabel } from '../../../words/billing.ts'

/** Whether a bill is final. */
export function StateBadge({ state }: Pick<MonthlyBill, 'state'>) {
  if (state === undefined) return <Dash />
  if (state === 'closed') return <StatusBadge tone="inactive" label={t`Final`} />
  if (state === 'temporary') return <StatusBadge tone="standby" label={t`Provisional`} />
  return <StatusBadge tone="unknown" label={state} />
}

const tones = { good: 'active', waiting: 'ready', bad: 'terminated', neutral: 'inactive' } as const

/** How a bill is paid; a dash while that is not known. */
export function PaymentBadge({ status }: { readonly status: string | undefined }) {
  if (!status) return <Dash />
  return <StatusBadge tone={tones[paymentTone(status)]} label={paymentStatusLabel(status)} />
}
