import { noJunction, type Junction } from './junction.ts'
import type { SeededKey } from './seed.ts'

/** What the seeded gateways do with their traffic. */
export function seedJunction(_key: SeededKey): Junction {
  return noJunction
}
