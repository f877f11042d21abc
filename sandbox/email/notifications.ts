import {
  assignmentProblem,
  mostOf,
  type AssignmentProblem,
  type NotificationType,
} from '../../src/domain/account/emails.ts'
import { updateRow } from '../db/rows.ts'
import { badRequest, emailInUse, missingField } from '../http/errors.ts'
import type { Worlds } from '../worlds.ts'
import { checkRootPassword, emailsOf } from './emails.ts'
import { putUse, usesIn } from './uses.ts'

const sayings: Readonly<Record<AssignmentProblem, readonly [en: string, ja: string]>> = {
  unknown: ['holds an address that is not there', '登録されていないメールアドレスがあります'],
  unverified: ['holds an address that is not verified', '検証されていないメールアドレスがあります'],
  isPrimary: ['holds the primary address', 'プライマリのメールアドレスは指定できません'],
  usedElsewhere: [
    'holds an address that is used for something else',
    '他の用途に使用中のメールアドレスは指定できません',
  ],
}

/**
 * setSystemNotification: replaces the addresses of a use. 400 for too many or none, for addresses
 * that cannot be used for it, and for the primary one without the root user's password. The primary
 * address is what the root user signs in with: 400 where it is another operator's.
 */
export function setUse(
  worlds: Worlds,
  operatorId: string,
  type: NotificationType,
  {
    emailIdList,
    password,
  }: { readonly emailIdList: readonly string[]; readonly password?: string | undefined },
  now: number,
): void {
  const { db } = worlds
  const emailIds = [...new Set(emailIdList)]
  const most = mostOf[type]
  if (emailIds.length === 0) throw missingField('emailIdList')
  if (emailIds.length > most) {
    throw badRequest('emailIdList', `takes at most ${most}`, `${most} 個まで指定できます`)
  }
  const emails = emailsOf(db, operatorId)
  const uses = usesIn(db, operatorId)
  for (const emailId of emailIds) {
    const problem = assignmentProblem(type, emailId, emails, uses)
    if (problem) throw badRequest('emailIdList', ...sayings[problem])
  }
  if (type === 'primary') {
    if (password === undefined) throw missingField('password')
    checkRootPassword(db, operatorId, password)
    const address = emails.find(({ emailId }) => emailId === emailIds[0])?.email ?? ''
    const owner = worlds.operatorByEmail(address)
    if (owner && owner.operatorId !== operatorId) throw emailInUse(address)
    updateRow(db, 'operators', { operatorId }, { email: address, updatedTime: now })
  }
  putUse(db, operatorId, type, emailIds, now)
}
