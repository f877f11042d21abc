import { createHash, createHmac, randomBytes, randomUUID } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import { badRequest } from '../http/errors.ts'
import { insertRow } from '../db/rows.ts'
import { prepare } from '../db/sql.ts'
import type { Caller } from './caller.ts'
import { permissionsOf, rootUser, type User } from './users.ts'

/** Issued tokens. Only a digest of each is kept; several may belong to one API key. */
export const schema = `
CREATE TABLE IF NOT EXISTS tokens (
  api_key TEXT NOT NULL,
  token_digest TEXT NOT NULL,
  operator_id TEXT NOT NULL,
  user_name TEXT NOT NULL,
  permissions TEXT NOT NULL,
  -- The SRN of the user who switched to this one; null for one that signed in itself.
  switched_from TEXT,
  expires_at INTEGER NOT NULL,
  PRIMARY KEY (api_key, token_digest)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS tokens_of_operator ON tokens (operator_id, expires_at);
`

/** How long an expired token is still told apart from an unknown one, milliseconds. */
const rememberedAfterExpiry = 7 * 86_400_000

/** Seconds that a token must at least be asked to last. */
const leastSeconds = 180

/** Tokens are looked up, never verified by signature: the key need not outlive the process. */
const signingKey = randomBytes(32)

export interface Credentials {
  readonly apiKey: string
  readonly token: string
}

/** A caller whose token is known, and whether the token's time is over. */
export interface Session {
  readonly caller: Caller
  readonly expired: boolean
}

/**
 * Issues a token for a user, freezing the permissions the user has now. A new API key is made
 * unless `apiKey` is given, which renews: earlier tokens of the key stay good until they expire.
 * `switchedFrom` is the SRN of who switches to the user.
 * `now` is UNIX milliseconds. Throws 400 for a time of less than three minutes.
 */
export function issueToken(
  db: DatabaseSync,
  user: User,
  options: { now: number; timeoutSeconds: number; apiKey?: string; switchedFrom?: string },
): Credentials {
  const { now, timeoutSeconds, apiKey = `api-${randomUUID()}`, switchedFrom = null } = options
  if (timeoutSeconds < leastSeconds) {
    throw badRequest(
      'tokenTimeoutSeconds',
      `must be at least ${leastSeconds}`,
      `${leastSeconds} 以上にしてください`,
    )
  }
  const expiresAt = now + timeoutSeconds * 1000
  const token = signed({
    iss: 'soracom-sandbox',
    jti: randomUUID(),
    iat: Math.floor(now / 1000),
    exp: Math.floor(expiresAt / 1000),
    operator: { operatorId: user.operatorId },
  })
  prepare(db, 'DELETE FROM tokens WHERE operator_id = ? AND expires_at < ?').run(
    user.operatorId,
    now - rememberedAfterExpiry,
  )
  insertRow(db, 'tokens', {
    apiKey,
    tokenDigest: digest(token),
    operatorId: user.operatorId,
    userName: user.userName,
    permissions: JSON.stringify(permissionsOf(db, user, now)),
    switchedFrom,
    expiresAt,
  })
  return { apiKey, token }
}

/** The session of an API key and token; undefined when the pair is unknown or revoked. */
export function findSession(
  db: DatabaseSync,
  credentials: Credentials,
  now: (operatorId: string) => number,
): Session | undefined {
  const row = prepare(db, 'SELECT * FROM tokens WHERE api_key = ? AND token_digest = ?').get(
    credentials.apiKey,
    digest(credentials.token),
  )
  if (!row) return undefined
  const operatorId = String(row['operator_id'])
  const userName = String(row['user_name'])
  return {
    caller: {
      operatorId,
      userName: userName === rootUser ? null : userName,
      apiKey: credentials.apiKey,
      permissions: JSON.parse(String(row['permissions'])) as string[],
      switchedFrom: row['switched_from'] === null ? null : String(row['switched_from']),
    },
    expired: Number(row['expires_at']) <= now(operatorId),
  }
}

/** Moves the end of all of an operator's tokens that are good at `now`, by milliseconds. */
export function moveTokens(
  db: DatabaseSync,
  operatorId: string,
  { now, by }: { readonly now: number; readonly by: number },
): void {
  const sql =
    'UPDATE tokens SET expires_at = expires_at + ? WHERE operator_id = ? AND expires_at > ?'
  prepare(db, sql).run(by, operatorId, now)
}

/** Ends an API key with all its tokens. */
export function revokeApiKey(db: DatabaseSync, apiKey: string): void {
  prepare(db, 'DELETE FROM tokens WHERE api_key = ?').run(apiKey)
}

/** Ends all API keys and tokens of a user, or (the empty name) of the root user. */
export function revokeTokensOf(db: DatabaseSync, operatorId: string, userName: string): void {
  prepare(db, 'DELETE FROM tokens WHERE operator_id = ? AND user_name = ?').run(
    operatorId,
    userName,
  )
}

function digest(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** A JSON web token, HS256, by a key that only this process knows. */
export function signed(payload: object): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const content = `${part({ alg: 'HS256', typ: 'JWT' })}.${part(payload)}`
  return `${content}.${createHmac('sha256', signingKey).update(content).digest('base64url')}`
}
