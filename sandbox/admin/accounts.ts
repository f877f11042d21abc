import { remembering } from '../../src/domain/once.ts'
import { sandboxPassword } from '../auth/accounts.ts'
import { secretMatches } from '../auth/password.ts'
import { findUser, rootUser, samUsers, type User } from '../auth/users.ts'
import type { Worlds } from '../worlds.ts'

/** An account of an operator, as the sandbox's own page lists it. */
interface Account {
  /** Absent for the root user. */
  readonly userName?: string
  /** Of the root user. */
  readonly email?: string
  readonly description: string
  /** Whether one signs in with the password that is published, another, or none at all. */
  readonly password: 'published' | 'own' | 'none'
  readonly mfa: boolean
}

/** So many SAM users are told of. */
const most = 100

/** Passwords are hashed slowly, and the same hashes are asked about again and again. */
const isPublished = remembering(1000, (hash: string) => secretMatches(sandboxPassword, hash))

function accountOf({ userName, description, passwordHash, mfaSecret }: User): Account {
  const password = passwordHash === null ? 'none' : isPublished(passwordHash) ? 'published' : 'own'
  return { userName, description, password, mfa: mfaSecret !== null }
}

/** The root user and the first hundred SAM users of an operator. */
export function accountsOf(worlds: Worlds, operatorId: string): Account[] {
  const { db } = worlds
  const root = findUser(db, operatorId, rootUser)
  const users = samUsers(db, operatorId).slice(0, most).map(accountOf)
  if (!root) return users
  const { userName: _, ...account } = accountOf(root)
  return [{ ...account, email: worlds.operator(operatorId)?.email ?? '' }, ...users]
}
