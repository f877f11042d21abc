import { plural, t } from '@lingui/core/macro'
import type { Group } from '../../../api/generated/models/group.ts'
import { listGroups } from '../../../api/generated/operations.ts'
import { paged } from '../../../api/lists.ts'
import { countText } from '../../../components/detail/locale.ts'
import { groupName } from '../../../domain/group/name.ts'
import { newestFirst, readRows, source, within } from '../source.ts'

/** The groups, and those that somebody changed. */
export const groups = source({
  id: 'groups',
  needs: [listGroups],
  read: ({ client }) => readRows<Group>(client, paged(listGroups, { query: { limit: 100 } })),
  figures: [
    {
      label: t`Groups`,
      link: { to: '/groups' },
      show: ({ rows }) => ({ value: countText(rows.length) }),
    },
  ],
  since: ({ rows }, from, now) => [
    {
      id: 'groups-changed',
      title: (count) =>
        plural(count, { one: '# group was changed', other: '# groups were changed' }),
      link: { to: '/groups', search: { sort: '-modified' } },
      things: newestFirst(
        rows
          .filter(({ lastModifiedTime }) => within(lastModifiedTime, from, now))
          .map((group) => ({
            id: group.groupId ?? '',
            name: groupName(group),
            link: { to: '/groups/$groupId', params: { groupId: group.groupId ?? '' } },
            at: group.lastModifiedTime,
          })),
      ),
    },
  ],
})
