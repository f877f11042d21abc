import { z } from 'zod'
import type { Signatures } from '../../src/api/generated/contract.ts'
import * as errors from '../http/errors.ts'
import type { Language } from '../http/handler.ts'
import { findToken, mailToken, sendMail, useToken, type MailKind } from '../outbox/mails.ts'
import type { Worlds } from '../worlds.ts'
import { revokeMfa, useBackupCode } from './mfa.ts'
import { hashSecret, requireGoodPassword, secretMatches } from './password.ts'
import { changeUser, findUser, rootUser, type User } from './users.ts'

/** What the mails say, each with its token below. */
const letters: Readonly<
  Record<
    Exclude<MailKind, 'addEmail'>,
    Readonly<Record<Language, { readonly subject: string; readonly text: string }>>
  >
> = {
  passwordReset: {
    en: {
      subject: 'Reset your password',
      text: 'Somebody asked for a new password of your operator. Enter this token with the new password within 24 hours. If it was not you, nothing needs to be done.',
    },
    ja: {
      subject: 'パスワードの再設定',
      text: 'パスワードの再設定が要求されました。24 時間以内に、このトークンと新しいパスワードを入力してください。心当たりがない場合は、何もする必要はありません。',
    },
  },
  mfaRevocation: {
    en: {
      subject: 'Turn off multi-factor authentication',
      text: 'Somebody with your password asked to turn off multi-factor authentication. Enter this token with a backup code within 24 hours. If it was not you, change your password.',
    },
    ja: {
      subject: '多要素認証の解除',
      text: 'パスワードを入力した人から多要素認証の解除が要求されました。24 時間以内に、このトークンとバックアップコードを入力してください。心当たりがない場合は、パスワードを変更してください。',
    },
  },
}

/** Mails an operator's primary address a token for one purpose; the one before it ends. */
function mail(
  worlds: Worlds,
  kind: keyof typeof letters,
  { operatorId, email }: { readonly operatorId: string; readonly email: string },
  language: Language,
): void {
  const now = worlds.now(operatorId)
  const token = mailToken(worlds.db, { operatorId, purpose: kind, subject: email }, now)
  const { subject, text } = letters[kind][language]
  sendMail(worlds.db, {
    operatorId,
    sentTime: now,
    recipient: email,
    kind,
    subject,
    text: `${text}\n\n${token}`,
    token,
  })
}

/**
 * Mails a token that resets the root user's password (`issuePasswordResetToken`). An address that
 * nobody has is no error, so that nobody learns who is a customer. 400 for what is no address.
 */
export function sendPasswordReset(worlds: Worlds, email: string, language: Language): void {
  if (!z.email().safeParse(email).success) throw errors.malformedEmail('email')
  const operator = worlds.operatorByEmail(email)
  if (operator) mail(worlds, 'passwordReset', operator, language)
}

/** The operator that a mailed token is for. 400 where it is none, 404 past its time. */
function operatorOf(worlds: Worlds, purpose: MailKind, token: string): string {
  const found = findToken(worlds, purpose, token)
  if (found === 'expired') throw errors.mailedTokenExpired()
  // An address that has changed hands since has not got it.
  const operatorId = found && worlds.operatorByEmail(found.subject)?.operatorId
  if (!operatorId || operatorId !== found.operatorId) throw tokenWrong()
  return operatorId
}

/**
 * Sets the root user's password with a mailed token, which is used up by it
 * (`verifyPasswordResetToken`). Tokens of the API that were issued before stay good.
 */
export function resetPassword(
  worlds: Worlds,
  { token, password }: Signatures['verifyPasswordResetToken']['body'],
): void {
  const operatorId = operatorOf(worlds, 'passwordReset', token)
  const passwordHash = hashSecret(requireGoodPassword('password', password))
  const root = { operatorId, userName: rootUser }
  changeUser(worlds.db, root, { passwordHash, updatedTime: worlds.now(operatorId) })
  useToken(worlds.db, token)
}

/** The root user with this address and password, if there is one. */
function rootWith(worlds: Worlds, email: string, password: string): User | undefined {
  const operator = worlds.operatorByEmail(email)
  const root = operator && findUser(worlds.db, operator.operatorId, rootUser)
  return secretMatches(password, root?.passwordHash ?? null) ? root : undefined
}

/**
 * Mails a token that, with a backup code, turns multi-factor authentication of the root user off
 * (`issueMFARevokingToken`). 404 alike for an unknown address and a wrong password, 400 where it is
 * off already.
 */
export function sendMfaRevocation(
  worlds: Worlds,
  { email, password }: Signatures['issueMFARevokingToken']['body'],
  language: Language,
): void {
  if (!email) throw errors.missingField('email')
  if (!password) throw errors.missingField('password')
  const root = rootWith(worlds, email, password)
  if (!root) throw errors.notFound('Operator', email)
  requireMfa(root)
  mail(worlds, 'mfaRevocation', { operatorId: root.operatorId, email }, language)
}

/**
 * Turns multi-factor authentication of the root user off with the mailed token and a backup code,
 * both used up by it (`verifyMFARevokingToken`). 403 for a wrong address or password; 400 for the
 * others, of which none is used up then.
 */
export function revokeMfaByToken(
  worlds: Worlds,
  { email, password, token, backupCode }: Signatures['verifyMFARevokingToken']['body'],
): void {
  if (!email) throw errors.missingField('email')
  if (!password) throw errors.missingField('password')
  if (!token) throw errors.missingField('token')
  if (!backupCode) throw errors.missingField('backupCode')
  const root = rootWith(worlds, email, password)
  if (!root) throw errors.wrongLogin()
  const { operatorId, userName } = root
  const found = findToken(worlds, 'mfaRevocation', token)
  if (found === undefined || found === 'expired' || found.operatorId !== operatorId) {
    throw tokenWrong()
  }
  requireMfa(root)
  if (!useBackupCode(worlds.db, operatorId, userName, backupCode)) throw backupCodeWrong()
  revokeMfa(worlds.db, root)
  useToken(worlds.db, token)
}

function requireMfa({ mfaSecret }: User): void {
  if (mfaSecret !== null) return
  throw errors.refused(
    'AUM0162',
    'Multi-factor authentication of the root user is off',
    'ルートユーザーの多要素認証は無効です',
  )
}

function tokenWrong() {
  return errors.refused(
    'AUM0160',
    'token: it was not mailed for this, or was used already',
    'token: 正しくないか、使用済みです',
  )
}

function backupCodeWrong() {
  return errors.refused(
    'AUM0164',
    'backupCode: it is not one of the codes that are left',
    'backupCode: 正しくないか、使用済みです',
  )
}

/** What of a failure gives away that a secret was guessed wrong. */
export const guessedWrong: ReadonlySet<string> = new Set([
  errors.notFound('Operator', '').code,
  tokenWrong().code,
  errors.wrongLogin().code,
  backupCodeWrong().code,
])
