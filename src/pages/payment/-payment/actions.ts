import { IconRefresh } from '@tabler/icons-react'
import * as api from '../../../api/generated/client/payment/payment.ts'
import type { GetPaymentMethodResult } from '../../../api/generated/models/getPaymentMethodResult.ts'
import * as operations from '../../../api/generated/operations.ts'
import { defineAction } from '../../../components/action/action.ts'

/** Whether the card cannot be charged as it is. */
export function hasError({ errorCode }: GetPaymentMethodResult): boolean {
  return errorCode !== undefined && errorCode !== 'success'
}

/** The operator has one payment method: this is the key it goes by. */
export const currentMethod = 'current'

export const activatePaymentMethod = defineAction<GetPaymentMethodResult>({
  kind: { key: () => currentMethod, name: () => 'the payment method' },
  id: 'activate',
  operation: operations.activatePaymentMethod,
  icon: IconRefresh,
  label: 'Activate',
  title: () => 'Activate the payment method',
  consequence: () =>
    'Soracom charges the card again. Payments that failed are tried once more, so have the card issuer allow them first.',
  confirm: 'ask',
  allowed: (method) =>
    hasError(method)
      ? { allowed: true }
      : { allowed: false, reason: 'The payment method has no error: it is active.' },
  call: () => ({ path: {} }),
  run: (_method, _values, options) => api.activatePaymentMethod(options),
  done: () => 'The payment method is active.',
})
