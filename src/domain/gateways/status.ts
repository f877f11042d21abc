import { supports, type GatewayFeature } from './types.ts'

/** How private gateways stand; the API describes the second alone and answers with all of them. */
export type GatewayStatus = 'creating' | 'running' | 'failed' | 'terminating' | 'terminated'

/** What the rules need of a gateway, as the API returns it. */
export interface GatewayLike {
  readonly type?: number | null | undefined
  readonly status?: string | null | undefined
}

/** Whether it goes on to another status without anyone's doing. */
export function isOnItsWay({ status }: GatewayLike): boolean {
  return status === 'creating' || status === 'terminating'
}

/** Why a gateway cannot be changed now: its type has no such thing, or it does not run. */
export type GatewayRule = 'type' | 'notRunning'

/** What speaks against a change of a gateway; `feature` where not every type has it. */
export function gatewayRule(
  gateway: GatewayLike,
  feature?: GatewayFeature,
): GatewayRule | undefined {
  if (feature && !supports(gateway.type ?? undefined, feature)) return 'type'
  return (gateway.status ?? 'running') === 'running' ? undefined : 'notRunning'
}

/** Whether it can be terminated: once, whether it runs or was never made. */
export function canTerminate({ status }: GatewayLike): boolean {
  return status !== 'terminating' && status !== 'terminated'
}
