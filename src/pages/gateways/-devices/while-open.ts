import { t } from '@lingui/core/macro'
import type { VirtualPrivateGateway } from '../../../api/generated/models/virtualPrivateGateway.ts'
import { allowedUnless, type Allowed } from '../../../components/action/action.ts'
import type { GatewayFeature } from '../../../domain/gateways/types.ts'
import { gatewayReason } from '../../../words/gateways.ts'
import { privateGateway } from '../-resource.tsx'

export type Vpg = VirtualPrivateGateway

export const path = privateGateway.path

/** Whether something can be done while Gate is open, or (`false`) closed. */
export function whileOpen(one: Vpg, open: boolean, feature?: GatewayFeature): Allowed {
  const reason = gatewayReason(one, feature)
  if (reason !== undefined || (one.gateOpened ?? false) === open) return allowedUnless(reason)
  return { allowed: false, reason: open ? t`Open Gate first.` : t`Gate is open already.` }
}
