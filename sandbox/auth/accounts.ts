import type { DatabaseSync } from 'node:sqlite'
import { contracts } from '../../src/api/generated/contract.ts'
import { readOnlyNames } from '../../src/domain/permission/callable.ts'
import { oauth2Authorize } from '../../src/domain/soracam/permission.ts'
import { attachSeededRoles, seedRoles } from '../role/seed.ts'
import { dayMs } from '../../src/domain/time.ts'
import { putUnconfirmed } from './mfa.ts'
import { createPrimaryEmail } from '../email/seed.ts'
import { hashSecret } from './password.ts'
import { findUser, insertAuthKey, insertUser, rootUser, type User } from './users.ts'

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

/** Grants every operation that only reads, what cameras need beside theirs, and renewing the token. */
export function readOnlyPermission(): string {
  const operations = Object.values(contracts).map(({ operation }) => operation)
  const names = new Set([renewToken, oauth2Authorize, ...readOnlyNames(operations)])
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

const cameraBot = 'camera-bot'

const lagoon = 'Lagoon'

/** Who reads an operator's data for Lagoon. */
export const lagoonUser = (operatorId: string) => `SORACOM-Lagoon-User-${operatorId}`

const lagoonAccount = (operatorId: string) => ({
  userName: lagoonUser(operatorId),
  description: 'Made by Soracom for Lagoon',
  permission: document({
    effect: 'allow',
    api: [
      'Auth:auth',
      'Auth:logout',
      'DataEntry:listDataSourceResources',
      'DataEntry:getDataEntries',
      'FileEntry:getFile',
      'FileEntry:getFileMetadata',
      'FileEntry:putFile',
      'FileEntry:listFiles',
    ],
  }),
  passwordHash: null,
})

/** Whose key, a number, days since it was made and last used. The secrets are nobody's. */
const otherKeys = [
  [cameraBot, 3, 410, 200],
  [cameraBot, 4, 35, 1],
  [lagoon, 5, 300, 0],
] as const

/** Who else works for the default operator; `age` is days since they were added. */
function teamOf(operatorId: string): readonly (NewUser & { readonly age: number })[] {
  return [
    {
      userName: 'ops',
      age: 640,
      description: 'Runs the fleet; signs in with a one-time code',
      permission: document({ effect: 'allow', api: ['*'] }),
      mfaSecret,
    },
    {
      userName: 'billing',
      age: 380,
      description: 'Accounting: reads bills and payments',
      permission: document({
        effect: 'allow',
        api: ['Billing:get*', 'Billing:export*', 'Payment:get*', 'Payment:list*', renewToken],
      }),
    },
    {
      userName: cameraBot,
      age: 410,
      description: 'Fetches stills of the cameras every hour',
      permission: document({ effect: 'allow', api: ['SoraCam:*', oauth2Authorize, renewToken] }),
      passwordHash: null,
    },
    {
      userName: 'onboarding',
      age: 3,
      description: 'New in the team, has not confirmed the one-time code yet',
      permission: '',
    },
    { ...lagoonAccount(operatorId), age: 500 },
  ]
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
  seedRoles(db, operatorId, now)
  for (const user of samUsers) createUser(db, operatorId, user, now)
  for (const [userName, api] of Object.entries(more)) {
    const permission = document({ effect: 'allow', api: [renewToken, ...api] })
    createUser(db, operatorId, { userName, description: '', permission }, now)
  }
}

/** What only the default operator has: the SAM user `mfa` and AuthKeys with published secrets. */
export function createPublishedAccounts(db: DatabaseSync, operatorId: string, now: number): void {
  createUser(db, operatorId, { ...mfaUser, mfaSecret }, now)
  for (const { age, ...user } of teamOf(operatorId)) {
    createUser(db, operatorId, user, now - age * dayMs)
  }
  putUnconfirmed(db, { operatorId, userName: 'onboarding' }, mfaSecret)
  const secretHash = hashSecret('of nobody')
  for (const [userName, number, created, used] of otherKeys) {
    insertAuthKey(db, {
      operatorId,
      userName: userName === lagoon ? lagoonUser(operatorId) : userName,
      secretHash,
      authKeyId: `keyId-SandboxOther0000000000000000000000000${number}`,
      createdTime: now - created * dayMs,
      lastUsedTime: now - used * dayMs,
    })
  }
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
  attachSeededRoles(db, operatorId)
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

/** Makes the SAM user that Lagoon reads the operator's data as, where there is none. */
export function createLagoonUser(db: DatabaseSync, operatorId: string, now: number): void {
  if (findUser(db, operatorId, lagoonUser(operatorId))) return
  createUser(db, operatorId, lagoonAccount(operatorId), now)
}

/** A user with the password that is published and without a second factor, where not said. */
function createUser(db: DatabaseSync, operatorId: string, user: NewUser, now: number): void {
  const { passwordHash = hashOfUsual() } = user
  const times = { createdTime: now, updatedTime: now }
  insertUser(db, { mfaSecret: null, ...user, operatorId, passwordHash, ...times })
}

function document(
  ...statements: { effect: 'allow' | 'deny'; api: string[]; condition?: string }[]
): string {
  return JSON.stringify({ statements })
}
