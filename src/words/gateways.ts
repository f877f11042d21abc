import { t } from '@lingui/core/macro'
import { gatewayRule, type GatewayLike } from '../domain/gateways/status.ts'
import { typeLetter, type GatewayFeature } from '../domain/gateways/types.ts'
import { labels } from './label.ts'

/** How a private gateway stands, in a word. */
export const gatewayStatusLabel = labels({
  creating: t`Being created`,
  running: t`Running`,
  failed: t`Failed`,
  terminating: t`Being terminated`,
  terminated: t`Terminated`,
})

/** A type as the platform calls it; by its number where nobody published a name. */
export function gatewayTypeText(type: number | null | undefined): string {
  if (typeof type !== 'number') return ''
  const letter = typeLetter(type)
  return letter === undefined ? t`Type ${type}` : t`Type-${letter}`
}

/** Why a gateway cannot be changed now, in a whole sentence; undefined where it can. */
export function gatewayReason(gateway: GatewayLike, feature?: GatewayFeature): string | undefined {
  const rule = gatewayRule(gateway, feature)
  if (rule === undefined) return undefined
  if (rule === 'type') {
    const type = gatewayTypeText(gateway.type)
    return t`A private gateway of ${type} does not have this.`
  }
  switch (gateway.status) {
    case 'creating':
      return t`It is still being created.`
    case 'failed':
      return t`Its creation failed. Terminate it and create another.`
    case 'terminating':
      return t`It is being terminated.`
    case 'terminated':
      return t`It is terminated. Termination is final.`
    default:
      return t`It is not running.`
  }
}
