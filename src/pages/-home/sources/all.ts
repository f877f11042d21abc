import type { Source } from '../source.ts'
import { cameraEvents, cameras } from './cameras.tsx'
import { esimOrders } from './esim-orders.ts'
import { eventHandlers } from './event-handlers.ts'
import { gateways } from './gateways.ts'
import { groups } from './groups.ts'
import { inventory } from './inventory.ts'
import { simCounts, sims } from './sims.tsx'
import { traffic } from './traffic.tsx'

/** What Home tells of, in the order of its figures. A family that has something to tell stands here. */
export const sources: readonly Source[] = [
  simCounts,
  sims,
  traffic,
  cameras,
  groups,
  esimOrders,
  eventHandlers,
  gateways,
  inventory,
  cameraEvents,
]
