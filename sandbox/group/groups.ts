import {
  configurationBytes,
  configurationLimit,
  type Configuration,
} from '../../src/domain/group/configuration.ts'
import { dayMs } from '../../src/domain/time.ts'
import { collection } from '../db/collection.ts'
import { tagUpdates, updateTags, type Tags } from '../db/tags.ts'
import { badRequest } from '../http/errors.ts'
import { newId } from '../sim/identifiers.ts'
import { idFrom } from '../sim/past-sessions.ts'
import { searchable } from '../sim/search-index.ts'
import type { World } from '../world.ts'
import { seedGroups } from './seed.ts'

/** A group as it is stored. Times are UNIX milliseconds. */
export interface Group {
  readonly groupId: string
  readonly tags: Tags
  readonly configuration: Configuration
  readonly createdTime: number
  readonly lastModifiedTime: number
}

/** The groups of a world. What refers to one holds its id. */
export const groups = collection<Group>('groups', {
  id: ({ groupId }) => groupId,
  kind: 'Group',
  seed: (world, seededTime) =>
    seedGroups[world.coverage].map(({ key, tags, configuration: set }, index) => {
      const configuration = typeof set === 'function' ? set(world) : set
      const time = seededTime - (900 - 40 * index) * dayMs
      const groupId = seededGroupId(world, key)
      return { groupId, tags, configuration, createdTime: time, lastModifiedTime: time }
    }),
})

/** The id of a seeded group, whether or not it has been written yet. */
export function seededGroupId(world: World, key: string): string {
  return idFrom(`${world.seed}/group/${key}`)
}

/** The tags of a group; `name` is always among them. */
export function groupTags({ tags }: Group): Record<string, string> {
  return { name: '', ...tags }
}

/** Ids of the groups whose name contains a text (given as `searchable` makes it). */
export function groupIdsByName(world: World, text: string): string[] {
  const named = groups
    .all(world)
    .filter(({ tags }) => searchable(tags['name'] ?? '').includes(text))
  return named.map(({ groupId }) => groupId)
}

interface NewGroup {
  readonly tags?: Tags | undefined
  readonly configuration?: Configuration | undefined
}

/** createGroup. 400 for tags or a configuration beyond their limits. */
export function createGroup(
  world: World,
  { tags, configuration = {} }: NewGroup,
  now: number,
): Group {
  checkSize(configuration)
  return groups.put(world, {
    groupId: newId(),
    tags: updateTags({}, tagUpdates(tags)),
    configuration,
    createdTime: now,
    lastModifiedTime: now,
  })
}

/** 400 where a configuration is larger than a group's may be. */
function checkSize(configuration: Configuration): void {
  if (configurationBytes(configuration) <= configurationLimit) return
  throw badRequest(
    'configuration',
    `larger than ${configurationLimit} bytes`,
    `${configurationLimit} バイトを超えています`,
  )
}

/** Writes the configuration of a group. 400 for one beyond eight kilobytes. */
export function writeConfiguration(
  world: World,
  group: Group,
  configuration: Configuration,
  now: number,
): Group {
  checkSize(configuration)
  return groups.put(world, { ...group, configuration, lastModifiedTime: now })
}
