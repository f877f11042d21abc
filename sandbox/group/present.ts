import type { Group } from '../../src/api/generated/models/group.ts'
import { configurationOf, groupTags, type GroupRow } from './groups.ts'
import type { World } from '../world.ts'

/** A group as the API returns it. */
export function presentGroup(world: World, group: GroupRow): Group {
  return {
    groupId: group.groupId,
    operatorId: world.operatorId,
    tags: groupTags(group),
    configuration: configurationOf(group),
    createdTime: group.createdTime,
    lastModifiedTime: group.modifiedTime,
  }
}
