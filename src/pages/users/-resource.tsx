import { plural, t } from '@lingui/core/macro'
import type { UserDetailResponse } from '../../api/generated/models/userDetailResponse.ts'
import * as op from '../../api/generated/operations.ts'
import { ownOperator } from '../../api/own-operator.ts'
import { atOnce, single } from '../../api/reading.ts'
import { currentSession } from '../../api/session.ts'
import * as fact from '../../components/list/facts.tsx'
import type { Resource } from '../../components/resource/resource.ts'
import { lastUse, userConcern } from '../../domain/access/keys.ts'
import { fromSeconds } from '../../domain/time.ts'
import { mfaLabel, userConcernLabels, waysIn } from '../../words/access.ts'
import { mfaTone } from './-security/words.ts'

/** What is known of a SAM user; `mfa` is joined to it (getUserMFAStatus). */
export type SamUser = Pick<UserDetailResponse, 'userName'> &
  Partial<UserDetailResponse> & { readonly mfa?: string | undefined }

/** The path variables of a SAM user. */
export type UserPath = { readonly operator_id: string; readonly user_name: string }

/** Whether a user is the one that is signed in here. */
export function isMyself({ userName }: Pick<SamUser, 'userName'>): boolean {
  return currentSession()?.userName === userName
}

/** When one of the user's AuthKeys was last used, UNIX milliseconds. */
function lastUseOf({ authKeyList = [] }: SamUser): number | undefined {
  const uses = authKeyList.flatMap((key) => lastUse(key) ?? [])
  return uses.length > 0 ? Math.max(...uses) : undefined
}

const concernOf = (user: SamUser) => userConcern(user, Date.now())

export const samUser: Resource<SamUser, UserPath> = {
  noun: {
    title: t`Users`,
    one: t`SAM user`,
    many: t`SAM users`,
    counted: (count) => plural(count, { one: '# SAM user', other: '# SAM users' }),
  },
  keyLabel: t`User name`,
  to: '/users',
  page: ({ userName }) => ({ to: '/users/$userName', params: { userName } }),
  key: ({ userName }) => userName,
  name: ({ userName }) => userName,
  path: ({ userName }) => ({ ...ownOperator(), user_name: userName }),
  rows: atOnce<{ readonly path: { readonly operator_id: string } }, SamUser>(op.listUsers, () => ({
    path: ownOperator(),
  })),
  one: single<{ readonly path: UserPath }, SamUser>(op.getUser, (key) => ({
    path: { ...ownOperator(), user_name: key },
  })),
  facts: [
    fact.name(({ userName }) => userName, { width: 200 }),
    fact.text('description', t`Description`, ({ description }) => description, {
      width: 280,
      edits: ['describe'],
    }),
    fact.text('signIn', t`Signs in with`, waysIn, { width: 170, only: 'list', filter: true }),
    fact.badge(
      'mfa',
      t`MFA`,
      ({ mfa }) => (mfa === undefined ? undefined : { tone: mfaTone(mfa), label: mfaLabel(mfa) }),
      { width: 130, only: 'list', filter: ({ mfa }) => mfa?.toLowerCase() },
    ),
    fact.badge(
      'concern',
      t`Needs attention`,
      (user) => {
        const concern = concernOf(user)
        return concern && { tone: 'unknown', label: userConcernLabels[concern] }
      },
      { width: 150, only: 'list', filter: concernOf },
    ),
    fact.time('lastUse', t`AuthKey last used`, lastUseOf, { width: 150 }),
    fact.text(
      'roles',
      t`Roles`,
      ({ roleList = [] }) => roleList.map(({ roleId, roleName }) => roleName || roleId).join(', '),
      { width: 160 },
    ),
    fact.time('created', t`Created`, ({ createDateTime }) => fromSeconds(createDateTime)),
    fact.time('changed', t`Last changed`, ({ updateDateTime }) => fromSeconds(updateDateTime), {
      hidden: true,
    }),
  ],
}
