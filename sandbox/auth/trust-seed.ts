import type { DatabaseSync } from 'node:sqlite'
import { srnOf } from '../../src/domain/access/principal.ts'
import { writeTrustPolicy } from '../../src/domain/access/trust-policy.ts'
import { readOnlyPermission } from './accounts.ts'
import { putTrustPolicy } from './trust.ts'
import { insertUser } from './users.ts'

/**
 * Gives the partner the SAM user `support`, which the default operator's root user and `admin` may
 * switch to, from 2023 on. It has no password: nobody signs in as it. The other way round, the
 * partner's root user may switch to `billing`.
 */
export function seedTrust(
  db: DatabaseSync,
  { partner, trusted, now }: { partner: string; trusted: string; now: number },
): void {
  const user = { operatorId: partner, userName: 'support' }
  insertUser(db, {
    ...user,
    description: 'For the support of another operator: reads everything',
    passwordHash: null,
    permission: readOnlyPermission(),
    mfaSecret: null,
    createdTime: now,
    updatedTime: now,
  })
  const soracom = [{}, { userName: 'admin' }].map((who) => srnOf({ operatorId: trusted, ...who }))
  const condition = 'currentDate >= date(2023, 01, 01)'
  putTrustPolicy(db, user, writeTrustPolicy([{ soracom, service: [], condition }]))
  const partners = [{ soracom: [srnOf({ operatorId: partner })], service: [] }]
  putTrustPolicy(db, { operatorId: trusted, userName: 'billing' }, writeTrustPolicy(partners))
}
