import type { LinkProps } from '@tanstack/react-router'
import type { Part } from '../../../domain/billing/breakdown.ts'

/** The page of what something was charged for; undefined where there is none, or its ID is no ID. */
export function resourceLink({ named, value }: Part): LinkProps | undefined {
  switch (named) {
    case 'imsi':
      return { to: '/subscribers/$imsi', params: { imsi: value } }
    case 'soraCamDeviceId':
      return { to: '/soracam/$deviceId', params: { deviceId: value } }
    case 'loraDeviceId':
      return { to: '/lora/$deviceId', params: { deviceId: value } }
    case 'loraGatewayId':
      return { to: '/lora/gateways/$gatewayId', params: { gatewayId: value } }
    case 'sigfoxDeviceId':
      return { to: '/sigfox/$deviceId', params: { deviceId: value } }
    case 'deviceId':
      return { to: '/devices/$deviceId', params: { deviceId: value } }
    case 'vpgId':
      return { to: '/gateways/$vpgId', params: { vpgId: value } }
    case 'gadgetId': {
      const [productId, serialNumber] = value.split('/')
      if (!productId || !serialNumber) return undefined
      return { to: '/gadgets/$productId/$serialNumber', params: { productId, serialNumber } }
    }
    default:
      return undefined
  }
}
