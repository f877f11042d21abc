import type { OperationId } from '../src/api/generated/contract.ts'
import type { Handlers } from './http/handler.ts'
import { analysisHandlers } from './analysis/handlers.ts'
import { auditHandlers } from './audit/handlers.ts'
import { authHandlers } from './auth/auth-handlers.ts'
import { batchHandlers } from './batch/handlers.ts'
import { cellHandlers } from './cell/handlers.ts'
import { credentialHandlers } from './credential/handlers.ts'
import { billingHandlers } from './billing/billing-handlers.ts'
import { eventHandlerHandlers } from './event-handler/handlers.ts'
import { emailHandlers } from './email/handlers.ts'
import { profileOrderHandlers } from './esim/handlers.ts'
import { dataHandlers } from './data/handlers.ts'
import { downlinkHandlers } from './downlink/handlers.ts'
import { diagnosticHandlers } from './diagnostic/handlers.ts'
import { filesHandlers } from './files/handlers.ts'
import { harvestFileHandlers } from './harvest-files/handlers.ts'
import { gatewayCaptureHandlers } from './gateways/capture-handlers.ts'
import { connectionHandlers, junctionHandlers } from './gateways/connection-handlers.ts'
import { gatewayHandlers } from './gateways/handlers.ts'
import { gadgetHandlers } from './gadgets/handlers.ts'
import { groupHandlers } from './group/handlers.ts'
import { lagoonHandlers } from './lagoon/handlers.ts'
import { inventoryHandlers } from './inventory/handlers.ts'
import { logHandlers } from './log/handlers.ts'
import { captureHandlers } from './capture/handlers.ts'
import { loraHandlers } from './lora/handlers.ts'
import { sigfoxHandlers } from './sigfox/handlers.ts'
import { napterHandlers } from './napter/handlers.ts'
import { accountHandlers } from './operator/handlers.ts'
import { couponOrderHandlers } from './order/coupons.ts'
import { discountHandlers } from './order/discounts.ts'
import { orderHandlers } from './order/handlers.ts'
import { operatorHandlers } from './auth/operator-handlers.ts'
import { paymentHandlers } from './billing/payment-handlers.ts'
import { queryHandlers } from './sim/query-handlers.ts'
import { resourceSummaryHandlers } from './sim/summary.ts'
import { roleHandlers } from './role/handlers.ts'
import { simHandlers } from './sim/handlers.ts'
import { soraletHandlers } from './soralet/handlers.ts'
import { soraCamSettingsHandlers } from './soracam/settings-handlers.ts'
import { soraCamDeviceHandlers } from './soracam/device-handlers.ts'
import { soraCamHandlers } from './soracam/handlers.ts'
import { statsHandlers } from './stats/handlers.ts'
import { subscriptionHandlers } from './sim/subscription-handlers.ts'
import { subscriberHandlers } from './subscriber/handlers.ts'
import { trustHandlers } from './auth/trust-handlers.ts'
import { userHandlers } from './auth/user-handlers.ts'
import { samUserHandlers } from './user/handlers.ts'
import { rootHandlers } from './user/root-handlers.ts'

/** What the sandbox does. A test fails for a tag that is begun and lacks what it does not say. */
export const handlers = {
  ...accountHandlers,
  ...analysisHandlers,
  ...auditHandlers,
  ...authHandlers,
  ...batchHandlers,
  ...cellHandlers,
  ...credentialHandlers,
  ...dataHandlers,
  ...diagnosticHandlers,
  ...billingHandlers,
  ...downlinkHandlers,
  ...captureHandlers,
  ...emailHandlers,
  ...eventHandlerHandlers,
  ...filesHandlers,
  ...harvestFileHandlers,
  ...gatewayHandlers,
  ...connectionHandlers,
  ...junctionHandlers,
  ...gatewayCaptureHandlers,
  ...gadgetHandlers,
  ...groupHandlers,
  ...lagoonHandlers,
  ...inventoryHandlers,
  ...logHandlers,
  ...loraHandlers,
  ...sigfoxHandlers,
  ...napterHandlers,
  ...orderHandlers,
  ...couponOrderHandlers,
  ...discountHandlers,
  ...operatorHandlers,
  ...paymentHandlers,
  ...profileOrderHandlers,
  ...queryHandlers,
  ...resourceSummaryHandlers,
  ...roleHandlers,
  ...rootHandlers,
  ...samUserHandlers,
  ...simHandlers,
  ...soraCamHandlers,
  ...soraCamDeviceHandlers,
  ...soraCamSettingsHandlers,
  ...soraletHandlers,
  ...statsHandlers,
  ...subscriptionHandlers,
  ...subscriberHandlers,
  ...trustHandlers,
  ...userHandlers,
} satisfies Handlers

const byId: Readonly<Record<OperationId, (call: never) => unknown>> = handlers

/** The handler of an operation, to be called with parameters that its own contract has validated. */
export function handlerOf(id: OperationId): (call: never) => unknown {
  return byId[id]
}
