import type { DatabaseSync } from 'node:sqlite'
import { contracts } from '../../src/api/generated/contract.ts'
import {
  startingPoints,
  type StartingPointId,
} from '../../src/domain/permission/starting-points.ts'
import { dayMs } from '../../src/domain/time.ts'
import { giveRole, insertRole } from './roles.ts'

/** The roles that every operator begins with: those of usual jobs. */
const seeded: Readonly<
  Partial<Record<StartingPointId, { readonly roleId: string; readonly description: string }>>
> = {
  field: { roleId: 'installers', description: 'Activates and tags SIMs on site' },
  accountant: { roleId: 'accounting', description: 'Reads and exports bills and orders' },
  cameras: { roleId: 'camera-operators', description: 'Watches and adjusts cameras' },
  'own-password': { roleId: 'own-password', description: 'Changes the own password' },
}

/** Gives a new operator its roles; nobody has them yet. `now` is UNIX milliseconds. */
export function seedRoles(db: DatabaseSync, operatorId: string, now: number): void {
  const operations = Object.values(contracts).map(({ operation }) => operation)
  let age = 400
  for (const { id, statements } of startingPoints(operations)) {
    const role = seeded[id]
    if (!role) continue
    const permission = JSON.stringify({ statements })
    const createdTime = now - age * dayMs
    age -= 90
    insertRole(db, operatorId, { ...role, permission, createdTime, updatedTime: createdTime })
  }
}

/** Roles of the published users of the default operator. */
export function attachSeededRoles(db: DatabaseSync, operatorId: string): void {
  giveRole(db, operatorId, 'mfa', 'own-password')
  giveRole(db, operatorId, 'mfa', 'srn:soracom:::Role:SandboxReadOnlyAccess')
}
