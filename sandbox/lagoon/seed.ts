import { hourMs, dayMs } from '../../src/domain/time.ts'
import { sandboxPassword } from '../auth/accounts.ts'
import { hashSecret } from '../auth/password.ts'
import type { World } from '../world.ts'
import { insertLagoon, insertUser } from './tables.ts'

/** Who uses it: the address, the role, and milliseconds since they were last there. */
const users = [
  ['root@example.com', 'Editor', 2 * hourMs],
  ['control-room@example.com', 'Viewer', 4 * dayMs],
  ['floor-2@example.com', 'Viewer', null],
] as const

/** What the default operator has of Lagoon in Japan coverage, as of a moment (UNIX milliseconds). */
export function seedLagoon(world: World, now: number): void {
  insertLagoon(world, {
    plan: 'maker',
    basicUser: 0,
    basicDashboard: 0,
    dashboards: 2,
    alerts: 6,
    raisedTime: now - 300 * dayMs,
  })
  const passwordHash = hashSecret(sandboxPassword)
  for (const [email, role, ago] of users) {
    const lastSeenTime = ago === null ? null : now - ago
    insertUser(world, { email, role, passwordHash, lastSeenTime })
  }
}
