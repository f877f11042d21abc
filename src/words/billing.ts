import { t } from '@lingui/core/macro'
import type { NotABill } from '../domain/billing/breakdown.ts'
import type { PaymentStatus } from '../domain/billing/payment-status.ts'
import { labels } from './label.ts'

/** A payment's status in words. */
export const paymentStatusLabel = labels<PaymentStatus>({
  lessThanMinimumCharge: t`Carried over: too little to charge`,
  paying: t`Payment in progress`,
  paid: t`Paid`,
  fail: t`Payment failed`,
  refunding: t`Refund in progress`,
  refunded: t`Refunded`,
  refund_fail: t`Refund failed`,
  delegating_to_third_party: t`Being handed to a collector`,
  delegated_to_third_party: t`Handed to a collector`,
  charging: t`Charging in progress`,
  canceling: t`Cancelling`,
  cancelled: t`Cancelled`,
  cancel_failed: t`Cancelling failed`,
})

/** What an item of a bill is called; one that is not known by name as the service spells it. */
export const billItemLabel = labels({
  dailyChargeTotal: t`Air basic charge`,
  dailyDataTrafficChargeTotal: t`Air data traffic`,
  dailyBundleChargeTotal: t`Air bundles`,
  dailySoracomBeamRequestChargeTotal: t`Beam requests`,
  dailySoracomFunnelChargeTotal: 'Funnel',
  dailySoracomFunkChargeTotal: 'Funk',
  dailySoracomHarvestChargeTotal: 'Harvest Data',
  dailySoraCamLicenseChargeTotal: t`Camera licenses`,
  dailySoraCamRealTimeAccessChargeTotal: t`Real-time access to cameras`,
  loraGatewayOwnedModelCharge: t`LoRaWAN gateways, owned`,
  loraGatewaySharedServiceModelCharge: t`LoRaWAN gateways, shared`,
  couponDiscount: t`Coupon discount`,
})

/** What a card's or transaction's code says, of those that a person can act on. */
export const paymentMessage = labels({
  success: t`The payment was successful.`,
  processing: t`The payment is in progress.`,
  invalid_number: t`The card number is not valid.`,
  incorrect_number: t`The card number is not correct.`,
  invalid_name: t`The name on the card is not valid.`,
  invalid_expiry_month: t`The month of expiry is not valid.`,
  invalid_expiry_year: t`The year of expiry is not valid.`,
  invalid_expiry: t`The expiry date is not valid.`,
  incorrect_expiry: t`The expiry date is not correct.`,
  invalid_cvc: t`The security code is not valid.`,
  incorrect_cvc: t`The security code is not correct.`,
  card_declined: t`The card was declined.`,
  missing: t`There is no card for this customer.`,
  processing_error: t`The payment could not be processed.`,
})

/** Why a file is no detailed billing CSV. */
export function notABill({ rule, value }: NotABill): string {
  switch (rule) {
    case 'empty':
      return t`This is not a detailed billing CSV. The file is empty.`
    case 'columns':
      return t`This is not a detailed billing CSV. It has no columns “billItemName” and “amount”.`
    case 'amount':
      return t`This is not a detailed billing CSV. “${value}” is not an amount.`
  }
}
