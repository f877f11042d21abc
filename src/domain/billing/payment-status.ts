/** How a payment stands: done, on its way, in trouble, or reversed. */
export type PaymentTone = 'good' | 'waiting' | 'bad' | 'neutral'

/** The statuses that `MonthlyBill` describes; the service may add more. */
export const paymentTones = {
  lessThanMinimumCharge: 'neutral',
  paying: 'waiting',
  paid: 'good',
  fail: 'bad',
  refunding: 'waiting',
  refunded: 'neutral',
  refund_fail: 'bad',
  delegating_to_third_party: 'waiting',
  delegated_to_third_party: 'neutral',
  charging: 'waiting',
  canceling: 'waiting',
  cancelled: 'neutral',
  cancel_failed: 'bad',
} as const satisfies Record<string, PaymentTone>

export type PaymentStatus = keyof typeof paymentTones

const tones = new Map<string, PaymentTone>(Object.entries(paymentTones))

/** How a payment of this status stands; neutral where the status is not known by name. */
export function paymentTone(status: string): PaymentTone {
  return tones.get(status) ?? 'neutral'
}
