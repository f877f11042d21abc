import type { Soralet as Body } from '../../src/api/generated/models/soralet.ts'
import {
  codeBytes,
  isSoraletId,
  soraletLimit,
  versionLimit,
} from '../../src/domain/orbit/limits.ts'
import { readModule } from '../../src/domain/orbit/module.ts'
import { groupsUsing } from '../../src/domain/orbit/srn.ts'
import { collection } from '../db/collection.ts'
import { cutPage, pageSize, type Page } from '../db/paging.ts'
import { groups, groupTags } from '../group/groups.ts'
import { badRequest, missingField, refused } from '../http/errors.ts'
import type { Moment } from '../traits.ts'
import type { World } from '../world.ts'
import { removeLog } from './logs.ts'
import { seedSoralets } from './seed.ts'
import {
  isFull,
  findVersion,
  removeVersions,
  versionsOf,
  writeVersion,
  type SortedQuery,
  type Version,
} from './versions.ts'

/** A Soralet as it is stored. Times are UNIX milliseconds. */
export interface Soralet {
  readonly soraletId: string
  readonly description: string
  readonly createdTime: number
  readonly updatedTime: number
  /** The newest number that a version had, whether or not that is still there: none comes again. */
  readonly lastVersion: number
}

export const soralets = collection<Soralet>('soralets', {
  id: ({ soraletId }) => soraletId,
  kind: 'Soralet',
  seed: seedSoralets,
})

/** A page of all Soralets by their IDs, the first letter first unless asked otherwise. */
export function pageOfSoralets(
  world: World,
  { sort = 'asc', limit, last_evaluated_key: key }: SortedQuery,
): Page<Soralet> {
  const size = pageSize(limit)
  const all = soralets.all(world)
  const found =
    sort === 'asc'
      ? all.filter(({ soraletId }) => key === undefined || soraletId > key)
      : all.toReversed().filter(({ soraletId }) => key === undefined || soraletId < key)
  return cutPage(found.slice(0, size + 1), size, ({ soraletId }) => soraletId)
}

/** createSoralet. 400 for an ID that cannot be or is taken, and where there are as many as may be. */
export function createSoralet({ world, now }: Moment, soraletId: string, description = ''): void {
  if (!isSoraletId(soraletId)) {
    throw badRequest(
      'soraletId',
      'must be 1 to 100 letters, digits, hyphens or underscores',
      '英数字、ハイフン、アンダースコア 1 から 100 文字で指定してください',
    )
  }
  if (soralets.find(world, soraletId)) {
    throw refused(
      'SEM0252',
      'soraletId: There is a Soralet with this ID.',
      'soraletId: この ID の Soralet は既に存在します',
    )
  }
  if (soralets.all(world).length >= soraletLimit) {
    throw refused(
      'SEM0253',
      `There are ${soraletLimit} Soralets, as many as there can be. Delete one first.`,
      `Soralet は ${soraletLimit} 個までです。先に不要なものを削除してください`,
    )
  }
  soralets.put(world, {
    soraletId,
    description,
    createdTime: now,
    updatedTime: now,
    lastVersion: 0,
  })
}

/** deleteSoralet, with its versions and log. 400 while a group's settings name it. */
export function deleteSoralet(world: World, soraletId: string): void {
  soralets.get(world, soraletId)
  mustBeUnused(world, soraletId)
  removeVersions(world, soraletId)
  removeLog(world, soraletId)
  soralets.remove(world, soraletId)
}

/** uploadSoraletCode. 400 for what is no WebAssembly, for too much of it, and for an 11th version. */
export function addVersion({ world, now }: Moment, soraletId: string, code: Uint8Array): Version {
  const soralet = soralets.get(world, soraletId)
  if (code.length === 0) throw missingField('body')
  if (code.length > codeBytes) {
    throw badRequest('body', `larger than ${codeBytes} bytes`, `${codeBytes} バイトを超えています`)
  }
  if (typeof readModule(code) === 'string' || !WebAssembly.validate(Uint8Array.from(code))) {
    throw badRequest(
      'body',
      'not a valid WebAssembly module',
      '正しい WebAssembly モジュールではありません',
    )
  }
  if (isFull(world, soraletId)) {
    throw refused(
      'SEM0254',
      `This Soralet has ${versionLimit} versions, as many as there can be. Delete one first.`,
      `バージョンは ${versionLimit} 個までです。先に不要なバージョンを削除してください`,
    )
  }
  const version = soralet.lastVersion + 1
  soralets.put(world, { ...soralet, lastVersion: version, updatedTime: now })
  return writeVersion(world, soraletId, { version, code, now })
}

/** deleteSoraletVersion. 400 while a group's settings name it, `$LATEST` among them. */
export function deleteVersion({ world, now }: Moment, soraletId: string, name: string): void {
  const soralet = soralets.get(world, soraletId)
  const { version } = findVersion(world, soraletId, name)
  mustBeUnused(world, soraletId, version)
  removeVersions(world, soraletId, version)
  soralets.put(world, { ...soralet, updatedTime: now })
}

function mustBeUnused(world: World, soraletId: string, version?: number): void {
  const newest = versionsOf(world, soraletId).at(-1)?.version
  const one = version === undefined ? undefined : { version, newest }
  const [user] = groupsUsing(groups.all(world), soraletId, one)
  if (!user) return
  const name = groupTags(user)['name'] || user.groupId
  throw refused(
    'SEM0255',
    `The group ${name} uses this in its settings of Orbit. Change these first.`,
    `グループ ${name} の Orbit の設定で使用中です。先に設定を変更してください`,
  )
}

/** A Soralet as the API returns it. */
export function presentSoralet({ world }: Moment, soralet: Soralet): Body {
  const { lastVersion: _, ...body } = soralet
  return { ...body, operatorId: world.operatorId }
}
