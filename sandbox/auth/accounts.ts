import type { DatabaseSync } from 'node:sqlite'
import { contracts } from '../../src/api/generated/contract.ts'
import { oauth2Authorize } from '../../src/domain/soracam/permission.ts'
import { createPrimaryEmail } from '../email/seed.ts'
import { hashSecret } from './password.ts'
import { insertAuthKey, insertUser, rootUser, type User } from './users.ts'

/** The password of every account the sandbox makes by itself. */
export const sandboxPassword = 'sandbox'

/** Who can be given SIMs by the default operator, or give it some. */
export const partnerEmail = 'partner@example.com'

/** The TOTP secret (base32) of the SAM user `mfa`, for an authenticator app or a test. */
export const mfaSecret = 'JBSWY3DPEHPK3PXP'

/** AuthKeys of the default operator, made up for the sandbox. */
export const sandboxAuthKeys = [
  {
    userName: rootUser,
    authKeyId: 'keyId-SandboxRoot000000000000000000000001',
    authKey: 'secret-SandboxRootKeyForLocalUseOnly00000000000000000000000000000001',
  },
  {
    userName: 'viewer',
    authKeyId: 'keyId-SandboxViewer0000000000000000000002',
    authKey: 'secret-SandboxViewerKeyForLocalUseOnly000000000000000000000000000002',
  },
] as const

/** Without it a SAM user would have to sign in again when the token ends. */
const renewToken = 'Operator:generateAuthToken'

/**
 * Grants every operation that only reads, as `Tag:prefix*`, what cameras need beside theirs, and
 * renewing the own token.
 */
export function readOnlyPermission(): string {
  const names = new Set<string>([renewToken, oauth2Authorize])
  for (const { operation } of Object.values(contracts)) {
    if (operation.method !== 'GET' && operation.method !== 'HEAD') continue
    for (const permission of operation.permissions) {
      const [prefix] = /^[^:]+:[a-z]+/.exec(permission) ?? []
      if (prefix) names.add(`${prefix}*`)
    }
  }
  return document({ effect: 'allow', api: [...names].sort() })
}

const ownRecord = "pathVariable('user_name') == samUserName"

const samUsers = [
  {
    userName: 'admin',
    description: 'May do everything except billing and payment',
    permission: document(
      { effect: 'allow', api: ['*'] },
      { effect: 'deny', api: ['Billing:*', 'Payment:*'] },
    ),
  },
  {
    userName: 'viewer',
    description: 'May read everything and change nothing',
    permission: readOnlyPermission(),
  },
  {
    userName: 'field',
    description: 'Reads SIMs, may activate, deactivate and tag them',
    permission: document(
      {
        effect: 'allow',
        api: [
          'Sim:listSims',
          'Sim:getSim',
          'Sim:listSimSessionEvents',
          'Sim:listSimStatusHistory',
          'Sim:activateSim',
          'Sim:deactivateSim',
          'Sim:putSimTags',
          'Sim:deleteSimTag',
          'Query:searchSims',
          'Group:listGroups',
          'Group:getGroup',
          'Stats:getAirStatsOfSim',
          'User:getDefaultPermissions',
          renewToken,
        ],
      },
      {
        effect: 'allow',
        api: ['User:getUserPermission', 'Role:listUserRoles'],
        condition: ownRecord,
      },
    ),
  },
] as const

const mfaUser = {
  userName: 'mfa',
  description: 'Signs in with a multi-factor authentication code',
  permission: readOnlyPermission(),
}

let usualHash: string | undefined

/** The hash of the password that is published: one for all operators, so that worlds are made fast. */
function hashOfUsual(): string {
  return (usualHash ??= hashSecret(sandboxPassword))
}

/**
 * Gives an operator its root account, the SAM users `admin`, `viewer` and `field`, and those that
 * `more` names, each with the permissions that it may use (`Sim:listSims`).
 */
export function createAccounts(
  db: DatabaseSync,
  operatorId: string,
  now: number,
  more: Readonly<Record<string, readonly string[]>> = {},
): void {
  createRoot(db, operatorId, hashOfUsual(), now)
  for (const user of samUsers) createUser(db, operatorId, user, now)
  for (const [userName, api] of Object.entries(more)) {
    const permission = document({ effect: 'allow', api: [renewToken, ...api] })
    createUser(db, operatorId, { userName, description: '', permission }, now)
  }
}

/** What only the default operator has: the SAM user `mfa` and AuthKeys with published secrets. */
export function createPublishedAccounts(db: DatabaseSync, operatorId: string, now: number): void {
  createUser(db, operatorId, { ...mfaUser, mfaSecret }, now)
  for (const { userName, authKeyId, authKey } of sandboxAuthKeys) {
    insertAuthKey(db, {
      authKeyId,
      operatorId,
      userName,
      secretHash: hashSecret(authKey),
      createdTime: now,
      lastUsedTime: null,
    })
  }
}

/** Gives an operator its root account, and the address that it signs in with. */
export function createRoot(
  db: DatabaseSync,
  operatorId: string,
  passwordHash: string,
  now: number,
): void {
  const user = { userName: rootUser, description: '', permission: '', passwordHash }
  createUser(db, operatorId, user, now)
  createPrimaryEmail(db, operatorId, now)
}

type NewUser = Pick<User, 'userName' | 'description' | 'permission'> & Partial<User>

/** A user with the password that is published and without a second factor, where not said. */
function createUser(db: DatabaseSync, operatorId: string, user: NewUser, now: number): void {
  const passwordHash = user.passwordHash ?? hashOfUsual()
  const times = { createdTime: now, updatedTime: now }
  insertUser(db, { mfaSecret: null, ...user, operatorId, passwordHash, ...times })
}

function document(
  ...statements: { effect: 'allow' | 'deny'; api: string[]; condition?: string }[]
): string {
  return JSON.stringify({ statements })
}
