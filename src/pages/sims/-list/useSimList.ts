import { t } from '@lingui/core/macro'
import { keepPreviousData, useIsFetching, useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { isFleetStored } from '../../../api/fleet/owner.ts'
import { getGetSimQueryOptions } from '../../../api/generated/client/sim/sim.ts'
import type { Sim } from '../../../api/generated/models/sim.ts'
import * as operations from '../../../api/generated/operations.ts'
import { usePermissions } from '../../../api/permissions.ts'
import { useSession } from '../../../api/use-session.ts'
import type { Action } from '../../../components/action/action.ts'
import type { RowSource } from '../../../components/list/rows.ts'
import { useListSearch } from '../../../components/list/useListSearch.ts'
import { useInfiniteRows } from '../../../components/list/useInfiniteRows.ts'
import { useList, type List } from '../../../components/list/useList.ts'
import { useAllGroups } from '../../../components/group/useAllGroups.ts'
import { sim } from '../-resource.tsx'
import { listColumns, type Column } from '../../../components/list/column.ts'
import { comingFilters, simFilters } from './filters.ts'
import { useFleetView, viewKey, type FleetView } from './fleet-view.ts'
import { readAgain } from './late-read-again.ts'
import { simPages, withoutRepeats } from './pages.ts'
import { mostQueries, planSearch, type Plan } from './plan.ts'
import { rowsMeant } from './meant.ts'
import { askedFor, fleetFilterIds, type SimListSearch } from './search.ts'
import { useLate } from '../../../components/feedback/useLate.ts'

const loadMore = async () => {
  const [{ moreFacts }, { fleetFilters }] = await Promise.all([
    import('../-more-facts.tsx'),
    import('../-fleet/filters.ts'),
  ])
  return { moreFacts, fleetFilters }
}

/** Milliseconds for which a fleet that the browser has kept is waited for, before the API is asked. */
const patienceMs = 400

/** Whether the fleet that the browser has kept is about to answer. */
function useComingFleet(): boolean {
  const [isComing, setComing] = useState(isFleetStored)
  useEffect(() => {
    const timer = setTimeout(() => setComing(false), patienceMs)
    return () => clearTimeout(timer)
  }, [])
  return isComing
}

export interface SimList {
  readonly list: List<Sim>
  /** What the fleet in this browser answers, where it is here: the API is not asked then. */
  readonly view: FleetView | undefined
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
  readonly onDone: (action: Action<Sim>, acted: readonly Sim[]) => void
}

const none: readonly Sim[] = []
const noFacts: readonly Column<Sim>[] = []

/** How a source stands whose rows are all at hand. */
const atHand = { status: 'ready', error: undefined, hasMore: false, loadingMore: false } as const

/**
 * The SIMs the URL asks for, as a list: answered by the fleet in this browser once it is here; until
 * then searched by the API where the person may, else among the loaded rows.
 */
export function useSimList(search: SimListSearch): SimList {
  const { may } = usePermissions()
  const searching = may(operations.searchSims)
  const noSearch = !searching.allowed && may(operations.listSims).allowed
  const plan = planSearch(askedFor(search))
  const key = viewKey(search)
  const view = useFleetView()
  const asked = simPages(noSearch ? undefined : plan.queries)
  const isComing = useComingFleet() && !search.status?.includes('shipped')
  const options = { ...asked, enabled: asked.enabled && view === undefined && !isComing }
  const pages = useInfiniteRows({ ...options, placeholderData: keepPreviousData })
  const waiting = useIsFetching({
    queryKey: options.queryKey,
    exact: true,
    predicate: ({ state }) => state.data === undefined,
  })
  const source: RowSource<Sim> = view
    ? { ...pages, ...atHand, rows: view.rows }
    : { ...pages, rows: rowsMeant(plan, search, withoutRepeats(pages.rows)) }

  const asksForMore =
    useListSearch().search.columns !== undefined ||
    search.sort !== undefined ||
    search.changed !== undefined ||
    fleetFilterIds.some((id) => search[id] !== undefined)
  const more = useLate(loadMore, asksForMore)
  const { groups, names } = useAllGroups()
  const moreFacts = more?.moreFacts ?? noFacts
  const columns = useMemo(
    () => listColumns([...sim.facts, ...moreFacts], (groupId) => names.get(groupId)),
    [moreFacts, names],
  )
  // Where the fleet answers, what there is to filter by does not follow from the rows at hand.
  const loaded = view ? none : source.rows
  const filters = simFilters({
    coverage: useSession()?.coverage ?? 'jp',
    groups,
    rows: loaded,
    applied: noSearch || plan.filtersRows ? 'here' : 'api',
    searched: !noSearch,
    match: search.match,
    facets: view?.counted.facets,
  })
  const list = useList<Sim>({
    source,
    remote: view?.remote,
    columns,
    rowKey: sim.key,
    searchedByApi: !noSearch || plan.isNumberList,
    filters: [
      ...filters,
      ...(more?.fleetFilters(names, loaded, view, search.since) ?? comingFilters),
    ],
  })

  const rowOf = (simId: string) => source.rows.find((row?: Sim) => row?.simId === simId)
  const linkedRow = search.on === undefined ? undefined : rowOf(search.on)
  // A link to an action on a SIM that is not among the rows: the SIM is fetched for it.
  const linked = useQuery({
    ...getGetSimQueryOptions(search.on ?? ''),
    enabled: search.action !== undefined && search.on !== undefined && linkedRow === undefined,
  })

  const { selection } = list
  return {
    list,
    view,
    plan,
    waiting: view ? view.key !== key : waiting > 0,
    refused:
      view || noSearch || plan.queries.length > 0
        ? undefined
        : t`These conditions have more than ${mostQueries} combinations, and each takes a search of its own. Choose fewer values, or one field to search in.`,
    noSearch,
    find: (simId) => {
      const row = rowOf(simId)
      return row ?? (linked.isError ? null : linked.data?.data)
    },
    linkProblem: linked.isError ? linked.error : undefined,
    onDone: ({ operation }, acted) => {
      // The list rests on what is in this browser: what no answer has told of it is asked for.
      const told = operation.answer !== null && operation.tag === 'Sim'
      if (view && !told) void readAgain(acted.map(sim.key))
      const keys = new Set(acted.map(sim.key))
      // A row's own menu leaves a selection of other rows alone.
      if (selection.rows.every((row) => keys.has(sim.key(row)))) selection.clear()
    },
  }
}
