import type { Signatures } from '../../src/api/generated/contract.ts'
import {
  excessOf,
  isDown,
  isSameMonth,
  limitsOf,
  mostPacks,
  noPacks,
  packNames,
  usersIn,
  type Counted,
  type LagoonPlan,
  type LagoonUse,
} from '../../src/domain/lagoon/plans.ts'
import { createLagoonUser, lagoonUser } from '../auth/accounts.ts'
import type { Caller } from '../auth/caller.ts'
import { removeUser as removeSamUser } from '../auth/users.ts'
import { badRequest, missingField, refused } from '../http/errors.ts'
import type { World } from '../world.ts'
import type { Worlds } from '../worlds.ts'
import {
  changeLagoon,
  findLagoon,
  insertLagoon,
  removeLagoon,
  usersOf,
  type Lagoon,
} from './tables.ts'
import { addUser } from './users.ts'

/** Whose Lagoon is changed, by whom and when (UNIX milliseconds). */
export interface Changing {
  readonly world: World
  readonly worlds: Worlds
  readonly caller: Caller
  readonly now: number
}

/** The Lagoon of a world. 400 where it is not registered. */
export function lagoonOf(world: World): Lagoon {
  const lagoon = findLagoon(world)
  if (lagoon) return lagoon
  throw refused(
    'SEM0220',
    'Lagoon is not registered in this coverage',
    'このカバレッジでは SORACOM Lagoon は有効化されていません',
  )
}

/** 400 for a SAM user, whatever its permissions are. */
function asRoot({ caller }: Changing): void {
  if (caller.userName === null) return
  throw refused(
    'SEM0222',
    'Only the root user can change the contract of Lagoon',
    'Lagoon の契約を変更できるのはルートユーザーのみです',
  )
}

const names: Readonly<Record<Counted, { readonly en: string; readonly ja: string }>> = {
  editors: { en: 'editors', ja: '編集ユーザー' },
  viewers: { en: 'viewers', ja: '閲覧ユーザー' },
  dashboards: { en: 'dashboards', ja: 'ダッシュボード' },
  alerts: { en: 'alerts', ja: 'アラート' },
}

/** 400 with this code where there is more of something than there may be. */
function requireRoom(world: World, lagoon: Lagoon, limits: LagoonUse, code: 'SEM0226' | 'SEM0227') {
  const { dashboards, alerts } = lagoon
  const use = { ...usersIn(usersOf(world)), dashboards, alerts }
  const excess = excessOf(use, limits)
  if (excess.length === 0) return
  const told = (language: 'en' | 'ja') =>
    excess.map((what) => `${names[what][language]} ${use[what]} > ${limits[what]}`).join(', ')
  throw refused(
    code,
    `There is more than it would hold: ${told('en')}. Delete some first`,
    `上限を超えています: ${told('ja')}。先に削除してください`,
  )
}

/**
 * registerLagoon: its first user is an editor with the account's address. 400 where it is there
 * already, for a SAM user, without plan or password, and where that address is another's in Lagoon.
 */
export function register(
  changing: Changing,
  { plan, userPassword }: Signatures['registerLagoon']['body'],
): Signatures['registerLagoon']['data'] {
  asRoot(changing)
  const { world, worlds, now } = changing
  if (findLagoon(world)) {
    throw refused('SEM0221', 'Lagoon is registered already', 'Lagoon はすでに有効化されています')
  }
  if (!plan) throw missingField('plan')
  const email = worlds.operator(world.operatorId)?.email ?? ''
  insertLagoon(world, { plan, ...noPacks, dashboards: 0, alerts: 0, raisedTime: now })
  addUser(world, { email, role: 'Editor', password: userPassword, field: 'userPassword' })
  createLagoonUser(world.db, world.operatorId, now)
  return { lagoonUserEmail: email }
}

/** terminateLagoon: users, dashboards and alerts are gone; the data they showed stays. */
export function terminate(changing: Changing): void {
  asRoot(changing)
  const { world, worlds } = changing
  lagoonOf(world)
  removeLagoon(world)
  const { operatorId } = world
  const other = worlds.world(operatorId, world.coverage === 'jp' ? 'g' : 'jp')
  if (other && findLagoon(other)) return
  removeSamUser(world.db, { operatorId, userName: lagoonUser(operatorId) })
}

/**
 * updateLagoonPlan: a larger one holds at once and cannot be taken back within the month (UTC); a
 * smaller one must hold what there is, and packs end with Pro. 400 where it cannot be.
 */
export function changePlan(changing: Changing, to: LagoonPlan | undefined): void {
  asRoot(changing)
  const { world, now } = changing
  const lagoon = lagoonOf(world)
  if (!to) throw missingField('plan')
  if (to === lagoon.plan) return
  if (!isDown(lagoon.plan, to)) {
    changeLagoon(world, { plan: to, raisedTime: now })
    return
  }
  if (lagoon.raisedTime !== null && isSameMonth(lagoon.raisedTime, now)) {
    throw refused(
      'SEM0228',
      'plan: it was raised this month, and can be lowered from the next month (UTC) on',
      'plan: 今月変更したプランは、翌月 (UTC) 以降に下位のプランへ変更できます',
    )
  }
  requireRoom(world, lagoon, limitsOf(to), 'SEM0227')
  changeLagoon(world, { plan: to, ...noPacks })
}

type Quantities = NonNullable<
  Signatures['updateLagoonLicensePack']['body']['licensePackQuantities']
>

/** updateLagoonLicensePack. 400 in another plan than Pro, and for fewer than are in use. */
export function changePacks(changing: Changing, wanted: Quantities | undefined): void {
  asRoot(changing)
  const { world } = changing
  const lagoon = lagoonOf(world)
  if (!wanted || wanted.length === 0) throw missingField('licensePackQuantities')
  if (lagoon.plan !== 'pro') {
    throw refused(
      'SEM0225',
      'License packs can be had in the plan pro only',
      'ライセンスパックは pro プランでのみ利用できます',
    )
  }
  const packs = { basicUser: lagoon.basicUser, basicDashboard: lagoon.basicDashboard }
  for (const { licensePackName: name, desiredQuantity: quantity } of wanted) {
    if (!name) throw missingField('licensePackName')
    if (quantity === undefined || quantity < 0 || quantity > mostPacks) {
      throw badRequest(
        'desiredQuantity',
        `must be 0 to ${mostPacks}`,
        `0 から ${mostPacks} までの数を指定してください`,
      )
    }
    packs[name] = quantity
  }
  requireRoom(world, lagoon, limitsOf('pro', packs), 'SEM0226')
  changeLagoon(world, packs)
}

/** listLagoonLicensePackStatus: the packs of the plan Pro, none in the others. 400 before Lagoon is registered. */
export function presentPacks(world: World): Signatures['listLagoonLicensePackStatus']['data'] {
  const lagoon = lagoonOf(world)
  if (lagoon.plan !== 'pro') return []
  return packNames.map((name) => ({ licensePackName: name, quantity: lagoon[name] }))
}

/** getImageLink: where the logo of its pages is; the usual one, for none can be sent here. 400 without Pro. */
export function imageLink(world: World, base: string): string {
  if (lagoonOf(world).plan === 'pro') return new URL('/favicon.svg', base).href
  throw refused(
    'SEM0229',
    'A logo can be had in the plan pro only',
    'ロゴは pro プランでのみ利用できます',
  )
}
