import { page, type Handlers } from '../http/handler.ts'
import { presentGroup } from './present.ts'
import { presentSims } from '../sim/present.ts'
import * as configuration from './configuration.ts'
import { listMembers } from './members.ts'
import * as groups from './groups.ts'
import { pageSize } from '../db/paging.ts'

export const groupHandlers = {
  listGroups: ({ world, query }) => {
    const found = groups.listGroups(world, {
      tagName: query.tag_name,
      tagValue: query.tag_value,
      matchMode: query.tag_value_match_mode,
      limit: pageSize(query.limit),
      after: query.last_evaluated_key,
    })
    return page(
      found.groups.map((group) => presentGroup(world, group)),
      found.nextKey,
    )
  },
  getGroup: ({ world, path }) => presentGroup(world, groups.getGroup(world, path.group_id)),
  createGroup: ({ world, body, now }) => presentGroup(world, groups.createGroup(world, body, now)),
  deleteGroup: ({ world, path, now }) => {
    groups.deleteGroup(world, path.group_id, now)
  },
  putGroupTags: ({ world, path, body, now }) =>
    presentGroup(world, groups.putGroupTags(world, path.group_id, body, now)),
  deleteGroupTag: ({ world, path, now }) =>
    groups.deleteGroupTag(world, path.group_id, path.tag_name, now),
  putConfigurationParameters: ({ world, path, body, now }) => {
    const update = { namespace: path.namespace, parameters: body }
    return presentGroup(world, configuration.putConfiguration(world, path.group_id, update, now))
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
    return page(presentSims(world, found.sims, now), found.nextKey)
  },
} satisfies Partial<Handlers>
