import { t } from '@lingui/core/macro'
import type { GetVolumeDiscountResponse as Discount } from '../../api/generated/models/getVolumeDiscountResponse.ts'
import * as op from '../../api/generated/operations.ts'
import { listed, single } from '../../api/reading.ts'
import { moneyText } from '../../components/detail/locale.ts'
import { StatusBadge, type Tone } from '../../components/detail/StatusBadge.tsx'
import * as fact from '../../components/list/facts.tsx'
import type { Resource } from '../../components/resource/resource.ts'
import { parseDate } from '../../domain/billing/year-month.ts'
import { dayMs } from '../../domain/time.ts'
import { labels } from '../../words/label.ts'
import { discountNoun, discountPayment, discountType } from './-words.ts'

const statusLabel = labels({ active: t`Active`, expired: t`Ended` })
const tones: Readonly<Record<string, Tone>> = { active: 'active', expired: 'inactive' }

const badgeOf = ({ status }: Discount) => ({
  tone: tones[status ?? ''] ?? ('unknown' as const),
  label: statusLabel(status),
})

/** The moment at which it ends: the day that the API names is its last. */
function endOf({ endDate }: Discount): number | undefined {
  const last = parseDate(endDate)
  return last === undefined ? undefined : last + dayMs
}

/** A long-term discount that was contracted. */
export const discount: Resource<Discount, { readonly contract_id: string }> = {
  noun: discountNoun,
  keyLabel: t`Contract ID`,
  to: '/discounts',
  page: ({ contractId = '' }) => ({ to: '/discounts/$contractId', params: { contractId } }),
  key: ({ contractId }) => contractId ?? '',
  name: ({ contractId }) => contractId || t`Contract`,
  path: ({ contractId }) => ({ contract_id: contractId ?? '' }),
  rows: listed(
    op.listVolumeDiscounts,
    ({ volumeDiscountList }) => volumeDiscountList,
    () => ({}),
  ),
  one: single(op.getVolumeDiscount, (key) => ({ path: { contract_id: key } })),
  badge: (one) => <StatusBadge {...badgeOf(one)} />,
  facts: [
    fact.identifier('contractId', t`Contract ID`, ({ contractId }) => contractId, {
      width: 210,
      only: 'list',
    }),
    fact.badge('status', t`Status`, badgeOf, { only: 'list', filter: ({ status }) => status }),
    fact.text('type', t`Charge`, (one) => discountType(one.volumeDiscountType), { width: 190 }),
    fact.text('payment', t`Paid`, (one) => discountPayment(one.volumeDiscountPaymentType), {
      width: 120,
    }),
    fact.number('quantity', t`SIMs`, ({ quantity }) => quantity, { width: 80 }),
    fact.text(
      'unitPrice',
      t`Per SIM and month`,
      ({ unitPrice, currency }) =>
        typeof unitPrice === 'number' ? moneyText(unitPrice, currency ?? '') : undefined,
      { width: 140, figures: true, sortValue: ({ unitPrice }) => unitPrice },
    ),
    fact.text(
      'initialCost',
      t`Paid at the start`,
      ({ initialCost, currency }) =>
        initialCost ? moneyText(initialCost, currency ?? '') : undefined,
      { width: 130, figures: true, sortValue: ({ initialCost }) => initialCost, optional: true },
    ),
    fact.number('months', t`Months`, ({ contractTermMonth }) => contractTermMonth, { width: 90 }),
    fact.time('start', t`Starts`, ({ startDate }) => parseDate(startDate)),
    fact.time('end', t`Ends`, endOf),
    fact.time('contracted', t`Contracted`, (one) => parseDate(one.contractDateTime), {
      hidden: true,
    }),
  ],
}
