import type { DatabaseSync } from 'node:sqlite'
import { isUserName } from '../../src/domain/access/user.ts'
import { hashSecret, requireGoodPassword, secretMatches } from '../auth/password.ts'
import { changeUser, findUser, insertUser, type User } from '../auth/users.ts'
import { badRequest, notFound, refused } from '../http/errors.ts'

/** createUser: a SAM user without a password, keys or rights. 400 for a bad name or one that is taken. */
export function createUser(
  db: DatabaseSync,
  { operatorId, userName }: Pick<User, 'operatorId' | 'userName'>,
  description: string,
  now: number,
): void {
  if (!isUserName(userName)) {
    throw badRequest(
      'user_name',
      'must be 1 to 50 letters, digits, hyphens and underscores',
      '1 から 50 文字の英数字、ハイフン、アンダースコアで入力してください',
    )
  }
  if (findUser(db, operatorId, userName)) {
    throw refused(
      'AUM0104',
      'user_name: there is a SAM user with this name',
      'user_name: この名前の SAM ユーザーは存在します',
    )
  }
  insertUser(db, {
    operatorId,
    userName,
    description,
    passwordHash: null,
    permission: '',
    mfaSecret: null,
    createdTime: now,
    updatedTime: now,
  })
}

/** createUserPassword. 400 where there is one, or where it does not meet the rule. */
export function createPassword(db: DatabaseSync, user: User, password: string | undefined): void {
  if (user.passwordHash !== null) {
    throw refused(
      'AUM0105',
      'The SAM user already has a password, change it instead',
      'SAM ユーザーには既にパスワードがあります。変更してください',
    )
  }
  changeUser(db, user, { passwordHash: hashSecret(requireGoodPassword('password', password)) })
}

/**
 * Gives a user, or the root user, another password; tokens stay good. 400 where the present one is
 * wrong, or the new one does not meet the rule.
 */
export function changePassword(
  db: DatabaseSync,
  user: User,
  { currentPassword, newPassword }: { currentPassword: string; newPassword: string },
): void {
  if (!secretMatches(currentPassword, user.passwordHash)) {
    throw badRequest('currentPassword', 'is wrong', '現在のパスワードが正しくありません')
  }
  changeUser(db, user, {
    passwordHash: hashSecret(requireGoodPassword('newPassword', newPassword)),
  })
}

/** deleteUserPassword: the user can no longer sign in with one. 404 where there is none. */
export function deletePassword(db: DatabaseSync, user: User): void {
  if (user.passwordHash === null) throw notFound('Password', user.userName)
  changeUser(db, user, { passwordHash: null })
}
