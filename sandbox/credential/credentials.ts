import { credentialFields, maskedCredentials } from '../../src/domain/credential/types.ts'
import { holdsPrivateKey } from '../../src/domain/credential/private-key.ts'
import { dayMs, minuteMs } from '../../src/domain/time.ts'
import { collection } from '../db/collection.ts'
import { limitLength } from '../db/limits.ts'
import { badRequest, missingField, refused } from '../http/errors.ts'
import type { World } from '../world.ts'
import { seedCredentials } from './seed.ts'

/** A credential set as it is stored; of a secret it is only kept that there is one. Times are UNIX milliseconds. */
export interface Credential {
  readonly credentialsId: string
  readonly type: string
  readonly description: string
  /** The values as they may be shown. */
  readonly masked: Readonly<Record<string, unknown>>
  readonly createdTime: number
  readonly updatedTime: number
  /** Null for one that was never used. */
  readonly lastUsedTime: number | null
}

/** The credential sets of a world, the same in both coverages at first. */
export const credentials = collection<Credential>('credentials', {
  id: ({ credentialsId }) => credentialsId,
  kind: 'Credential',
  seed: (_, seededTime) =>
    seedCredentials.map(({ usedBefore, credentialsId, ...set }, index) => {
      const used = usedBefore === undefined ? null : seededTime - usedBefore * minuteMs
      return newCredential(credentialsId, set, seededTime - (700 - 70 * index) * dayMs, used)
    }),
})

/** What a body says of a credential set. */
export interface CredentialChange {
  readonly type?: string | undefined
  readonly description?: string | undefined
  readonly credentials?: Readonly<Record<string, unknown>> | undefined
}

/** The sandbox's own limits, so that no call stores without bounds; Soracom's are not published. */
const longestId = 256
const longestDescription = 1024
const longestName = 100
const longestValue = 64 * 1024
const mostValues = 50

/**
 * createCredential. 400 for an id that is taken or cannot be one, and for values that are missing
 * or not text.
 */
export function createCredential(
  world: World,
  credentialsId: string,
  change: CredentialChange,
  now: number,
): Credential {
  const made = newCredential(credentialsId, change, now)
  if (credentials.find(world, credentialsId)) {
    throw refused(
      'SEM0160',
      'credentials_id: a credential set with this ID exists already',
      'credentials_id: この ID の認証情報は既に存在します',
    )
  }
  return credentials.put(world, made)
}

function newCredential(
  credentialsId: string,
  { type, description = '', credentials: values }: CredentialChange,
  now: number,
  lastUsedTime: number | null = null,
): Credential {
  checkId(credentialsId)
  if (type === undefined) throw missingField('type')
  if (values === undefined) throw missingField('credentials')
  return {
    credentialsId,
    type,
    description: checkedDescription(description),
    masked: checkedValues(type, values),
    createdTime: now,
    updatedTime: now,
    lastUsedTime,
  }
}

/**
 * updateCredential: what the body leaves out stays as it is, `credentials` are replaced as a whole.
 * 404 where there is no such set, 400 as in `createCredential`; another type needs its own values.
 */
export function updateCredential(
  world: World,
  credentialsId: string,
  { type, description, credentials: values }: CredentialChange,
  now: number,
): Credential {
  const known = credentials.get(world, credentialsId)
  const changed = {
    ...known,
    type: type ?? known.type,
    description: checkedDescription(description ?? known.description),
    updatedTime: now,
  }
  if (values !== undefined) changed.masked = checkedValues(changed.type, values)
  else if (changed.type !== known.type) throw missingField('credentials')
  return credentials.put(world, changed)
}

/** 400 for an id that no path could name, or that nobody could read. */
function checkId(credentialsId: string): void {
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for.
  if (/^\s|\s$|[\u0000-\u001f\u007f]/.test(credentialsId) || /^\.{0,2}$/.test(credentialsId)) {
    throw badRequest(
      'credentials_id',
      'not an ID that a credential set can have',
      '認証情報の ID として使用できません',
    )
  }
  limitLength('credentials_id', credentialsId, longestId)
}

function checkedDescription(description: string): string {
  limitLength('description', description, longestDescription)
  return description
}

/** The values as they may be shown. 400 for one that is missing, too long or not text. */
function checkedValues(type: string, values: Credential['masked']): Credential['masked'] {
  const entries = Object.entries(values)
  for (const { name, required, secret } of credentialFields(type) ?? []) {
    if (required && (values[name] ?? '') === '') throw missingField(`credentials.${name}`)
    if (!secret && holdsPrivateKey(values[name])) {
      throw badRequest(`credentials.${name}`, 'is a private key', '秘密鍵は指定できません')
    }
  }
  if (entries.length === 0) throw missingField('credentials')
  if (entries.length > mostValues) {
    throw badRequest('credentials', `at most ${mostValues} values`, `${mostValues} 個までです`)
  }
  for (const [name, value] of entries) {
    limitLength('credentials', name, longestName)
    const field = `credentials.${name}`
    if (typeof value !== 'string') throw badRequest(field, 'must be text', '文字列が必要です')
    limitLength(field, value, longestValue)
  }
  return maskedCredentials(type, values)
}
