import type { Handlers } from '../http/handler.ts'
import {
  presentCoupon,
  presentPaymentMethod,
  presentStatement,
  presentTransaction,
} from './present.ts'
import { exportAs } from '../files/present.ts'
import { ledger } from './bills.ts'
import { couponsOf, registerCoupon } from './coupons.ts'
import { getPayer, registerPayer } from './payer.ts'
import {
  activatePaymentMethod,
  getPayment,
  getPaymentMethod,
  getStatement,
  statements,
} from './payments.ts'

export const paymentHandlers = {
  listCoupons: ({ world, now }) => {
    const { balances } = ledger(world, now)
    return {
      couponList: couponsOf(world)
        .filter(({ registeredTime }) => registeredTime !== null)
        .map((coupon) => presentCoupon(world, coupon, balances.get(coupon.couponCode) ?? 0)),
    }
  },
  registerCoupon: ({ world, path, now }) => {
    const coupon = registerCoupon(world, path.coupon_code, now)
    return presentCoupon(world, coupon, coupon.amount)
  },
  getPaymentTransaction: ({ world, path, now }) =>
    presentTransaction(world, getPayment(world, path.payment_transaction_id, now)),
  getPaymentMethod: ({ world }) => presentPaymentMethod(getPaymentMethod(world)),
  activatePaymentMethod: ({ world, now }) => {
    activatePaymentMethod(world, now)
    return {}
  },
  listPaymentStatements: ({ world, now }) => ({
    paymentStatementsList: statements(world, now).map((one) => presentStatement(world, one)),
  }),
  exportPaymentStatement: (call) => {
    const { statementId } = getStatement(call.world, call.path.payment_statement_id, call.now)
    return exportAs(call, { kind: 'paymentStatement', statementId })
  },
  getPayerInformation: ({ world }) => ({ ...getPayer(world) }),
  registerPayerInformation: ({ world, body }) => registerPayer(world, body),
} satisfies Partial<Handlers>
