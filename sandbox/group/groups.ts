import {
  configurationBytes,
  configurationLimit,
  type Configuration,
} from '../../src/domain/group/configuration.ts'
import { badRequest, notFound } from '../http/errors.ts'
import { prepare, transaction } from '../db/sql.ts'
import type { World } from '../world.ts'
import { newId } from '../sim/identifiers.ts'
import { searchable } from '../sim/search-index.ts'
import { removeTag, updateTags, type TagUpdate } from '../db/tags.ts'

/** A group as it is stored. Times are UNIX milliseconds. */
export type GroupRow = {
  groupId: string
  /** JSON of the tags. */
  tags: string
  /** JSON of the configuration: namespace to key to value. */
  configuration: string
  createdTime: number
  modifiedTime: number
}

const columns = `group_id AS groupId, tags, configuration, created_time AS createdTime,
  modified_time AS modifiedTime`

/** The group with this id; 404 when the operator has none. */
export function getGroup(world: World, groupId: string): GroupRow {
  const sql = `SELECT ${columns} FROM sim_groups WHERE world_id = ? AND group_id = ?`
  const group = prepare(world.db, sql).get(world.id, groupId) as GroupRow | undefined
  if (!group) throw notFound('Group', groupId)
  return group
}

export interface GroupFilter {
  readonly tagName?: string | undefined
  readonly tagValue?: string | undefined
  readonly matchMode: 'exact' | 'prefix'
  readonly limit: number
  /** The last groupId of the page before. */
  readonly after?: string | undefined
}

export interface GroupPage {
  readonly groups: GroupRow[]
  readonly nextKey: string | undefined
}

/**
 * listGroups: groups by their ids, those with a tag of this name and value (whole or beginning)
 * when asked for. 400 for a tag name without a value.
 */
export function listGroups(world: World, filter: GroupFilter): GroupPage {
  const sql = `SELECT ${columns} FROM sim_groups WHERE world_id = ? AND group_id > ? ORDER BY group_id`
  const rows = prepare(world.db, sql).all(world.id, filter.after ?? '') as GroupRow[]
  const matching = rows.filter(matcher(filter))
  const groups = matching.slice(0, filter.limit)
  return { groups, nextKey: matching.length > groups.length ? groups.at(-1)?.groupId : undefined }
}

function matcher({ tagName, tagValue, matchMode }: GroupFilter): (group: GroupRow) => boolean {
  if (tagName === undefined) return () => true
  if (tagValue === undefined) {
    throw badRequest(
      'tag_value',
      'required when tag_name is given',
      'tag_name を指定する場合は必須です',
    )
  }
  return (group) => {
    const value = groupTags(group)[tagName]
    if (value === undefined) return false
    return matchMode === 'prefix' ? value.startsWith(tagValue) : value === tagValue
  }
}

/** The tags of a group; `name` is always among them. */
export function groupTags(group: GroupRow): Record<string, string> {
  return { name: '', ...(JSON.parse(group.tags) as Record<string, string>) }
}

export function configurationOf(group: GroupRow): Configuration {
  return JSON.parse(group.configuration) as Configuration
}

/** Ids of the groups whose name contains a text (given as `searchable` makes it). */
export function groupIdsByName(world: World, text: string): string[] {
  const sql = 'SELECT group_id AS id, tags FROM sim_groups WHERE world_id = ?'
  const rows = prepare(world.db, sql).all(world.id) as { id: string; tags: string }[]
  return rows.flatMap(({ id, tags }) => {
    const { name = '' } = JSON.parse(tags) as Record<string, string>
    return searchable(name).includes(text) ? [id] : []
  })
}

export interface NewGroup {
  /** Made when left out. */
  readonly groupId?: string
  readonly tags?: Readonly<Record<string, string>> | undefined
  readonly configuration?: Configuration | undefined
}

/** createGroup. 400 for tags or a configuration beyond their limits. */
export function createGroup(world: World, wanted: NewGroup, now: number): GroupRow {
  const configuration = wanted.configuration ?? {}
  checkSize(configuration)
  const updates = Object.entries(wanted.tags ?? {}).map(([tagName, tagValue]) => ({
    tagName,
    tagValue,
  }))
  const group: GroupRow = {
    groupId: wanted.groupId ?? newId(),
    tags: JSON.stringify(updateTags({}, updates)),
    configuration: JSON.stringify(configuration),
    createdTime: now,
    modifiedTime: now,
  }
  prepare(
    world.db,
    `INSERT INTO sim_groups (world_id, group_id, tags, configuration, created_time, modified_time)
     VALUES (?, ?, ?, ?, ?, ?)`,
  ).run(world.id, group.groupId, group.tags, group.configuration, now, now)
  return group
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
  group: GroupRow,
  configuration: Configuration,
  now: number,
): GroupRow {
  checkSize(configuration)
  return writeGroup(world, { ...group, configuration: JSON.stringify(configuration) }, now)
}

/** putGroupTags: adds tags and overwrites those of the same name. */
export function putGroupTags(
  world: World,
  groupId: string,
  updates: readonly TagUpdate[],
  now: number,
): GroupRow {
  const group = getGroup(world, groupId)
  const tags = JSON.stringify(updateTags(JSON.parse(group.tags), updates))
  return writeGroup(world, { ...group, tags }, now)
}

/** deleteGroupTag. 404 when the group has no such tag. */
export function deleteGroupTag(world: World, groupId: string, tagName: string, now: number): void {
  const group = getGroup(world, groupId)
  const tags = JSON.stringify(removeTag(JSON.parse(group.tags), tagName))
  writeGroup(world, { ...group, tags }, now)
}

function writeGroup(world: World, group: GroupRow, now: number): GroupRow {
  const sql = `UPDATE sim_groups SET tags = ?, configuration = ?, modified_time = ?
    WHERE world_id = ? AND group_id = ?`
  prepare(world.db, sql).run(group.tags, group.configuration, now, world.id, group.groupId)
  return { ...group, modifiedTime: now }
}

/**
 * deleteGroup. The description does not say what becomes of member SIMs: here they stay as they
 * are but belong to no group any more, with an entry in each one's status history.
 */
export function deleteGroup(world: World, groupId: string, now: number): void {
  getGroup(world, groupId)
  transaction(world.db, (db) => {
    prepare(
      db,
      `INSERT INTO sim_history (world_id, sim_no, entry, time, imsi, is_primary, subscription, bundles, status, speed_class, group_id)
       SELECT h.world_id, h.sim_no, h.entry + 1, ?, s.imsi, 1, s.subscription, p.bundles, s.status, s.speed_class, NULL
       FROM sims s
       JOIN sim_history h ON h.world_id = s.world_id AND h.sim_no = s.no
         AND h.entry = (SELECT max(entry) FROM sim_history WHERE world_id = s.world_id AND sim_no = s.no)
       JOIN subscribers p ON p.world_id = s.world_id AND p.sim_no = s.no AND p.imsi = s.imsi
       WHERE s.world_id = ? AND s.group_id = ?`,
    ).run(now, world.id, groupId)
    prepare(
      db,
      `UPDATE sim_search SET group_id = ''
       WHERE world_id = ? AND no IN (SELECT no FROM sims WHERE world_id = ? AND group_id = ?)`,
    ).run(world.id, world.id, groupId)
    prepare(
      db,
      'UPDATE sims SET group_id = NULL, modified_time = ? WHERE world_id = ? AND group_id = ?',
    ).run(now, world.id, groupId)
    prepare(db, 'DELETE FROM sim_groups WHERE world_id = ? AND group_id = ?').run(world.id, groupId)
  })
}
