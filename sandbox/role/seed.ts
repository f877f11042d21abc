import type { DatabaseSync } from 'node:sqlite'
import { contracts } from '../../src/api/generated/contract.ts'
import {
  startingPoints,
  type StartingPointId,
} from '../../src/domain/permission/starting-points.ts'
import { dayMs } from '../../src/domain/time.ts'
import { findUser } from '../auth/users.ts'
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

/** Which of the published users have which roles. */
const holders = [
  ['mfa', 'own-password'],
  ['mfa', 'srn:soracom:::Role:SandboxReadOnlyAccess'],
  ['billing', 'accounting'],
  ['onboarding', 'installers'],
  ['onboarding', 'own-password'],
] as const

/** Gives the users of the default operator their roles, as far as they are there. */
export function attachSeededRoles(db: DatabaseSync, operatorId: string): void {
  for (const [userName, roleId] of holders) {
    if (findUser(db, operatorId, userName)) giveRole(db, operatorId, userName, roleId)
  }
}
