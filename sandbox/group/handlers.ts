import { page, type Handlers } from '../http/handler.ts'
import { pageSize } from '../db/paging.ts'
import { presentSim } from '../sim/present.ts'
import type { Tags } from '../db/tags.ts'
import { reading, removing, tagging, type Moment } from '../traits.ts'
import * as configuration from './configuration.ts'
import { deleteGroup } from './delete.ts'
import { createGroup, groups, type Group } from './groups.ts'
import { listMembers } from './members.ts'
import { presentGroup } from './present.ts'

const shelf = {
  ...groups,
  present: presentGroup,
  tagsOf: ({ tags }: Group) => tags,
  retag: ({ world, now }: Moment, group: Group, tags: Tags) =>
    groups.put(world, { ...group, tags, lastModifiedTime: now }),
}

export const groupHandlers = {
  ...reading(shelf, { list: 'listGroups', get: 'getGroup' }),
  ...tagging(shelf, { put: 'putGroupTags', remove: 'deleteGroupTag' }),
  ...removing(deleteGroup, 'deleteGroup'),
  createGroup: (call) => presentGroup(call, createGroup(call.world, call.body, call.now)),
  putConfigurationParameters: (call) => {
    const { world, path, body, now } = call
    const update = { namespace: path.namespace, parameters: body }
    return presentGroup(call, configuration.putConfiguration(world, path.group_id, update, now))
  },
  deleteConfigurationParameter: ({ world, path, now }) =>
    configuration.deleteParameter(
      world,
      path.group_id,
      { namespace: path.namespace, key: path.name },
      now,
    ),
  deleteConfigurationNamespace: ({ world, path, now }) =>
    configuration.deleteNamespace(world, path.group_id, path.namespace, now),
  listSubscribersInGroup: ({ world, path, query, now }) => {
    const { limit, last_evaluated_key: after } = query
    const found = listMembers(world, path.group_id, { limit: pageSize(limit), after })
    return page(found, (sim) => presentSim(world, sim, now))
  },
} satisfies Partial<Handlers>
