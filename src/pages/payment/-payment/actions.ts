import { t } from '@lingui/core/macro'
import { IconRefresh } from '@tabler/icons-react'
import type { GetPaymentMethodResult } from '../../../api/generated/models/getPaymentMethodResult.ts'
import * as op from '../../../api/generated/operations.ts'
import { defineAction, type Kind } from '../../../components/action/action.ts'

/** Whether the card cannot be charged as it is. */
export function hasError({ errorCode }: GetPaymentMethodResult): boolean {
  return errorCode !== undefined && errorCode !== 'success'
}

/** The operator has one payment method: this is the key it goes by. */
export const currentMethod = 'current'

const paymentMethod: Kind<GetPaymentMethodResult> = {
  key: () => currentMethod,
  name: () => t`Payment method`,
  noun: {
    title: t`Payment method`,
    one: t`payment method`,
    many: t`payment methods`,
    counted: () => t`Payment method`,
  },
}

export const activatePaymentMethod = defineAction(paymentMethod, {
  id: 'activate',
  operation: op.activatePaymentMethod,
  icon: IconRefresh,
  label: t`Activate`,
  title: (what) => t`Activate ${what}`,
  consequence: () =>
    t`Soracom charges the card again. Payments that failed are tried once more, so have the card issuer allow them first.`,
  allowed: (method) =>
    hasError(method)
      ? { allowed: true }
      : { allowed: false, reason: t`The payment method has no error: it is active.` },
  call: () => ({}),
  done: (what) => t`${what} activated`,
})
