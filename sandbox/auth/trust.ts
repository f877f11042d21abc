import type { DatabaseSync } from 'node:sqlite'
import type { Signatures } from '../../src/api/generated/contract.ts'
import { isSame, srnOf } from '../../src/domain/access/principal.ts'
import {
  parseTrustPolicy,
  trusts,
  type TrustProblem,
} from '../../src/domain/access/trust-policy.ts'
import { insertRow } from '../db/rows.ts'
import { prepare } from '../db/sql.ts'
import { badRequest, missingField, refused } from '../http/errors.ts'
import type { OperatorCall } from '../http/handler.ts'
import { issueToken } from './tokens.ts'
import { findUser, rootUser } from './users.ts'

/** Trust policies (JSON text) of SAM users. */
export const schema = `
CREATE TABLE IF NOT EXISTS trust_policies (
  operator_id TEXT NOT NULL,
  user_name TEXT NOT NULL,
  policy TEXT NOT NULL,
  PRIMARY KEY (operator_id, user_name)
) STRICT, WITHOUT ROWID;
`

/** A trust policy as text holds so many characters at most. */
const mostCharacters = 10_000

export function findTrustPolicy(
  db: DatabaseSync,
  operatorId: string,
  userName: string,
): string | undefined {
  const sql = 'SELECT policy FROM trust_policies WHERE operator_id = ? AND user_name = ?'
  const row = prepare(db, sql).get(operatorId, userName)
  return row && String(row['policy'])
}

/** Replaces a user's trust policy. 400 where it names nobody, or somebody in a way that is not taken. */
export function putTrustPolicy(
  db: DatabaseSync,
  user: { readonly operatorId: string; readonly userName: string },
  policy: string | undefined,
): void {
  if (!policy) throw missingField('trustPolicy')
  if (policy.length > mostCharacters) {
    throw badRequest(
      'trustPolicy',
      `must have at most ${mostCharacters} characters`,
      `${mostCharacters} 文字以内にしてください`,
    )
  }
  const [problem] = parseTrustPolicy(policy).problems
  if (problem) throw notTaken(problem)
  const { operatorId, userName } = user
  insertRow(db, 'trust_policies', { operatorId, userName, policy }, 'REPLACE')
}

/** Deletes a user's trust policy, if it has one. */
export function deleteTrustPolicy(db: DatabaseSync, operatorId: string, userName: string): void {
  const sql = 'DELETE FROM trust_policies WHERE operator_id = ? AND user_name = ?'
  prepare(db, sql).run(operatorId, userName)
}

const why: Readonly<Record<TrustProblem['code'], readonly [en: string, ja: string]>> = {
  'not-json': ['not valid JSON', '正しい JSON ではありません'],
  'not-an-object': ['not a JSON object', 'JSON オブジェクトではありません'],
  'statements-missing': ['needs a statement', 'ステートメントが必要です'],
  'statement-not-an-object': ['not a JSON object', 'JSON オブジェクトではありません'],
  'effect-not-allow': ['must be "allow"', '"allow" を指定してください'],
  'principal-missing': [
    'must name a user or a service',
    'ユーザーまたはサービスを指定してください',
  ],
  'not-texts': ['must be an array of texts', '文字列の配列を指定してください'],
  'not-an-srn': ['not the SRN of a user', 'ユーザーの SRN ではありません'],
  wildcard: ['wildcards are not allowed', 'ワイルドカードは使用できません'],
  'condition-not-a-string': ['must be a text', '文字列を指定してください'],
}

function notTaken({ path, code }: TrustProblem) {
  const [en, ja] = why[code]
  const place = path === '' ? '' : `${path}: `
  return badRequest('trustPolicy', place + en, place + ja)
}

/**
 * Issues a token for a user that trusts the caller (`switchUser`), which is good for 3 to 60
 * minutes. Conditions see the target's clock and the caller's address. 400 for whoever is switched
 * already, for oneself, and alike for a user that there is not, the root user, and one that does
 * not trust the caller.
 */
export function switchUser(
  call: OperatorCall<'switchUser'>,
): Signatures['switchUser']['data'] & { readonly userName: string } {
  const { worlds, caller, body, address } = call
  const { operatorId, userName, tokenTimeoutSeconds: timeoutSeconds } = body
  if (operatorId === undefined) throw missingField('operatorId')
  if (userName === undefined) throw missingField('userName')
  if (caller.switchedFrom !== null) {
    throw refused(
      'AUM0165',
      'A switched user cannot switch again, switch back first',
      'スイッチ先のユーザーからはスイッチできません。先に元のユーザーに戻ってください',
    )
  }
  const who = { operatorId: caller.operatorId, userName: caller.userName ?? undefined }
  if (isSame(who, { operatorId, userName })) {
    throw refused(
      'AUM0166',
      'A user cannot switch to itself',
      '自分自身にスイッチすることはできません',
    )
  }
  const target = userName === rootUser ? undefined : findUser(worlds.db, operatorId, userName)
  const now = worlds.now(operatorId)
  const policy = target && findTrustPolicy(worlds.db, operatorId, userName)
  const isTrusted =
    policy !== undefined && trusts(parseTrustPolicy(policy), who, { now, clientIp: address })
  if (!target || !isTrusted) {
    throw refused(
      'AUM0167',
      'Switching to this user is not allowed by a trust policy',
      'このユーザーへのスイッチは信頼ポリシーで許可されていません',
    )
  }
  const switchedFrom = srnOf(who)
  const { apiKey, token } = issueToken(worlds.db, target, { now, timeoutSeconds, switchedFrom })
  return { apiKey, operatorId, token, userName }
}
