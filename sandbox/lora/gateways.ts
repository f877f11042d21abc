import { collection } from '../db/collection.ts'
import type { Device } from '../devices.ts'
import { seedGateways } from './seed.ts'

/** A gateway as it is stored. Times are UNIX milliseconds. */
export interface Gateway extends Device {
  /** The EUI: 16 hexadecimal digits in lower case. */
  readonly gatewayId: string
  /** Bought; otherwise it is a rented one of the shared service. */
  readonly owned: boolean
  readonly online: boolean
  /** Where a rented one stands. */
  readonly address?: string | undefined
  readonly networkSetId?: string | undefined
  readonly createdTime: number
}

export const gateways = collection<Gateway>('loraGateways', {
  id: ({ gatewayId }) => gatewayId,
  kind: 'LoraGateway',
  seed: seedGateways,
})
