import { useInfiniteQuery, type QueryClient } from '@tanstack/react-query'
import type { Group } from '../../api/generated/models/group.ts'
import * as op from '../../api/generated/operations.ts'
import { paged } from '../../api/lists.ts'
import { usePermissions } from '../../api/permissions.ts'
import { groupName } from '../../domain/group/name.ts'
import { onceFor } from '../../domain/once.ts'
import { useNextPages } from '../list/useNextPages.ts'

interface Known {
  readonly groups: readonly Group[]
  /** What each is called, by id. */
  readonly names: ReadonlyMap<string | undefined, string>
}

const nothing: Known = { groups: [], names: new Map() }

/** Put together once for all who ask: every row of a list does. */
const joined = onceFor((pages: readonly { readonly items: readonly Group[] }[]): Known => {
  const groups = pages.flatMap(({ items }) => items)
  return { groups, names: new Map(groups.map((group) => [group.groupId, groupName(group)])) }
})

const allGroups = paged(op.listGroups, { query: { limit: 100 } })

/** The groups that were read so far. */
export function knownGroups(client: QueryClient): Known {
  const data = client.getQueryData(allGroups.queryKey)
  return data ? joined(data.pages) : nothing
}

/**
 * Every group of the operator, page after page (`listGroups`); operators have dozens, not thousands.
 * The same arrays and maps until more is known. Asks only where they are `wanted`.
 */
export function useAllGroups(wanted = true) {
  const { may } = usePermissions()
  const query = useInfiniteQuery({
    ...allGroups,
    enabled: wanted && may(op.listGroups).allowed,
  })
  const { hasNextPage, isError } = query
  const more = wanted && hasNextPage && !isError
  useNextPages(query, more)
  const { groups, names } = query.data ? joined(query.data.pages) : nothing
  return { groups, names, loading: query.isLoading || more, failed: isError }
}

/** The names of the groups by id; groups not loaded (yet) have none. */
export function useGroupNames(): (groupId: string) => string | undefined {
  const { names } = useAllGroups()
  return (groupId) => names.get(groupId)
}
