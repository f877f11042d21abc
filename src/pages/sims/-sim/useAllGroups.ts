import { useInfiniteQuery } from '@tanstack/react-query'
import { listGroups } from '../../../api/generated/client/group/group.ts'
import * as operations from '../../../api/generated/operations.ts'
import { pages } from '../../../api/lists.ts'
import { usePermissions } from '../../../api/permissions.ts'
import { useNextPages } from '../../../components/list/useNextPages.ts'
import { groupName } from '../../../domain/group/name.ts'

/** Every group of the operator, page after page; operators have dozens, not thousands. */
export function useAllGroups() {
  const { may } = usePermissions()
  const query = useInfiniteQuery({
    ...pages(operations.listGroups, listGroups, { limit: 100 }),
    enabled: may(operations.listGroups).allowed,
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
