import { t } from '@lingui/core/macro'
import { keepPreviousData, useIsFetching, useQuery } from '@tanstack/react-query'
import { getGetSimQueryOptions } from '../../../api/generated/client/sim/sim.ts'
import type { Sim } from '../../../api/generated/models/sim.ts'
import * as operations from '../../../api/generated/operations.ts'
import { usePermissions } from '../../../api/permissions.ts'
import { useSession } from '../../../api/use-session.ts'
import type { RowSource } from '../../../components/list/rows.ts'
import { useListSearch } from '../../../components/list/useListSearch.ts'
import { useInfiniteRows } from '../../../components/list/useInfiniteRows.ts'
import { useList, type List } from '../../../components/list/useList.ts'
import { groupName } from '../../../domain/group/name.ts'
import { useAllGroups } from '../../../components/group/useAllGroups.ts'
import { sim } from '../-resource.tsx'
import { listColumns } from '../../../components/list/column.ts'
import { simFilters } from './filters.ts'
import { simPages, withoutRepeats } from './pages.ts'
import { mostQueries, planSearch, type Plan } from './plan.ts'
import { rowsMeant } from './meant.ts'
import { askedFor, type SimListSearch } from './search.ts'
import { useLate } from '../../../components/feedback/useLate.ts'

const loadMore = () => import('../-more-facts.tsx').then(({ moreFacts }) => moreFacts)

export interface SimList {
  readonly list: List<Sim>
  readonly plan: Plan
  /** Why the table cannot be shown: the conditions would take too many calls. */
  readonly refused: string | undefined
  /** The rows are those of the search before; the answer is on its way. */
  readonly waiting: boolean
  /** The person may list SIMs but not search them: they are searched and filtered here. */
  readonly noSearch: boolean
  /** The SIM of a dialog that the URL opens, loaded or not; null where it cannot be read. */
  readonly find: (simId: string) => Sim | null | undefined
  /** Why the SIM of a dialog that the URL opens could not be read. */
  readonly linkProblem: unknown
  /** After an action: a selection that was acted on has served. */
  readonly onDone: (action: unknown, acted: readonly Sim[]) => void
}

/** The SIMs the URL asks for, as a list: searched by the API where the person may, else here. */
export function useSimList(search: SimListSearch): SimList {
  const { may } = usePermissions()
  const searching = may(operations.searchSims)
  const noSearch = !searching.allowed && may(operations.listSims).allowed
  const plan = planSearch(askedFor(search))
  const options = simPages(noSearch ? undefined : plan.queries)
  const pages = useInfiniteRows({ ...options, placeholderData: keepPreviousData })
  const waiting = useIsFetching({
    queryKey: options.queryKey,
    exact: true,
    predicate: ({ state }) => state.data === undefined,
  })
  const source: RowSource<Sim> = {
    ...pages,
    rows: rowsMeant(plan, search, withoutRepeats(pages.rows)),
  }

  const asksForMore = useListSearch().search.columns !== undefined || search.sort !== undefined
  const more = useLate(loadMore, asksForMore)
  const { groups } = useAllGroups()
  const names = new Map(groups.map((group) => [group.groupId, groupName(group)]))
  const list = useList({
    source,
    columns: listColumns([...sim.facts, ...(more ?? [])], (groupId) => names.get(groupId)),
    rowKey: sim.key,
    searchedByApi: !noSearch || plan.isNumberList,
    filters: simFilters({
      coverage: useSession()?.coverage ?? 'jp',
      groups,
      rows: source.rows,
      applied: noSearch || plan.filtersRows ? 'here' : 'api',
      searched: !noSearch,
      match: search.match,
    }),
  })

  const loaded = source.rows.find((sim) => sim.simId === search.on)
  // A link to an action on a SIM that is not among the rows: the SIM is fetched for it.
  const linked = useQuery({
    ...getGetSimQueryOptions(search.on ?? ''),
    enabled: search.action !== undefined && search.on !== undefined && loaded === undefined,
  })

  const { selection } = list
  return {
    list,
    plan,
    waiting: waiting > 0,
    refused:
      noSearch || plan.queries.length > 0
        ? undefined
        : t`These conditions have more than ${mostQueries} combinations, and each takes a search of its own. Choose fewer values, or one field to search in.`,
    noSearch,
    find: (simId) => {
      const row = source.rows.find((sim) => sim.simId === simId)
      return row ?? (linked.isError ? null : linked.data?.data)
    },
    linkProblem: linked.isError ? linked.error : undefined,
    onDone: (_action, acted) => {
      const keys = new Set(acted.map(sim.key))
      // A row's own menu leaves a selection of other rows alone.
      if (selection.rows.every((row) => keys.has(sim.key(row)))) selection.clear()
    },
  }
}
