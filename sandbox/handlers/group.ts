import { page, type Handlers } from '../handler.ts'
import { presentGroup } from '../present/group.ts'
import * as groups from '../store/groups.ts'
import { settle } from '../store/lifecycle.ts'
import { pageSize } from '../store/paging.ts'

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
    settle(world, now)
    groups.deleteGroup(world, path.group_id, now)
  },
  putGroupTags: ({ world, path, body, now }) =>
    presentGroup(world, groups.putGroupTags(world, path.group_id, body, now)),
  deleteGroupTag: ({ world, path, now }) =>
    groups.deleteGroupTag(world, path.group_id, path.tag_name, now),
} satisfies Partial<Handlers>
