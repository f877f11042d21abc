import type { World } from '../world.ts'
import { noConnections, type Connections } from './connections.ts'
import type { SeededKey } from './seed.ts'

/** What the seeded gateways are connected to at `now`. */
export function seedConnections(_world: World, key: SeededKey, _now: number): Connections {
  return key === 'europe'
    ? { ...noConnections, transitGateway: { id: 'tgw-0a5e1d0c0ffee0001', asn: 64_512 } }
    : noConnections
}
