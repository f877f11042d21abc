/** How a payment stands: done, on its way, in trouble, or reversed. */
export type PaymentTone = 'good' | 'waiting' | 'bad' | 'neutral'

interface Known {
  readonly label: string
  readonly tone: PaymentTone
}

/** The statuses that `MonthlyBill` describes; the service may add more. */
const known: ReadonlyMap<string, Known> = new Map([
  ['lessThanMinimumCharge', { label: 'Carried over: too little to charge', tone: 'neutral' }],
  ['paying', { label: 'Payment in progress', tone: 'waiting' }],
  ['paid', { label: 'Paid', tone: 'good' }],
  ['fail', { label: 'Payment failed', tone: 'bad' }],
  ['refunding', { label: 'Refund in progress', tone: 'waiting' }],
  ['refunded', { label: 'Refunded', tone: 'neutral' }],
  ['refund_fail', { label: 'Refund failed', tone: 'bad' }],
  ['delegating_to_third_party', { label: 'Being handed to a collector', tone: 'waiting' }],
  ['delegated_to_third_party', { label: 'Handed to a collector', tone: 'neutral' }],
  ['charging', { label: 'Charging in progress', tone: 'waiting' }],
  ['canceling', { label: 'Cancelling', tone: 'waiting' }],
  ['cancelled', { label: 'Cancelled', tone: 'neutral' }],
  ['cancel_failed', { label: 'Cancelling failed', tone: 'bad' }],
])

/** A payment's status in words; one not known by name is shown as the service spells it. */
export function paymentStatus(status: string | undefined): Known | undefined {
  if (status === undefined || status === '') return undefined
  return known.get(status) ?? { label: status, tone: 'neutral' }
}

/** What the codes of cards and transactions say, for those that a person can act on. */
const messages: ReadonlyMap<string, string> = new Map([
  ['success', 'The payment was successful.'],
  ['processing', 'The payment is in progress.'],
  ['invalid_number', 'The card number is not valid.'],
  ['incorrect_number', 'The card number is not correct.'],
  ['invalid_name', 'The name on the card is not valid.'],
  ['invalid_expiry_month', 'The month of expiry is not valid.'],
  ['invalid_expiry_year', 'The year of expiry is not valid.'],
  ['invalid_expiry', 'The expiry date is not valid.'],
  ['incorrect_expiry', 'The expiry date is not correct.'],
  ['invalid_cvc', 'The security code is not valid.'],
  ['incorrect_cvc', 'The security code is not correct.'],
  ['card_declined', 'The card was declined.'],
  ['missing', 'There is no card for this customer.'],
  ['processing_error', 'The payment could not be processed.'],
])

/** A card's or transaction's code as a sentence; one not known by name as the service spells it. */
export function paymentMessage(code: string): string {
  return messages.get(code) ?? code
}
