import { useInfiniteQuery } from '@tanstack/react-query'
import * as op from '../../api/generated/operations.ts'
import { paged } from '../../api/lists.ts'
import { usePermissions } from '../../api/permissions.ts'
import { groupName } from '../../domain/group/name.ts'
import { useNextPages } from '../list/useNextPages.ts'

/** Every group of the operator, page after page; operators have dozens, not thousands. */
export function useAllGroups() {
  const { may } = usePermissions()
  const query = useInfiniteQuery({
    ...paged(op.listGroups, { query: { limit: 100 } }),
    enabled: may(op.listGroups).allowed,
  })
  const { hasNextPage, isError } = query
  const more = hasNextPage && !isError
  useNextPages(query, more)
  return {
    groups: query.data?.pages.flatMap(({ items }) => items) ?? [],
    loading: query.isLoading || more,
    failed: isError,
  }
}

/** The names of the groups by id; groups not loaded (yet) have none. */
export function useGroupNames(): (groupId: string) => string | undefined {
  const { groups } = useAllGroups()
  const names = new Map(groups.map((group) => [group.groupId, groupName(group)]))
  return (groupId) => names.get(groupId)
}
