import type { Source } from '../source.ts'
import { cameraEvents } from './cameras.tsx'
import { esimOrders } from './esim-orders.ts'
import { eventHandlers } from './event-handlers.ts'
import { gateways } from './gateways.ts'
import { inventory } from './inventory.ts'
import { privateGateways } from './private-gateways.ts'

/**
 * What Home tells of once it is drawn: what has no figure and is found in its lists alone. A family that
 * has something to tell stands here.
 */
export const laterSources: readonly Source[] = [
  esimOrders,
  eventHandlers,
  gateways,
  privateGateways,
  inventory,
  cameraEvents,
]
