import { useCallbackRef } from '@mantine/hooks'
import { useRouter } from '@tanstack/react-router'
import { useEffect, useState, useSyncExternalStore } from 'react'
import type { FleetClient } from '../../../api/fleet/client.ts'
import { currentFleet } from '../../../api/fleet/current.ts'
import { isUsable } from '../../../api/fleet/state.ts'
import { useAllGroups } from '../../../components/group/useAllGroups.ts'
import { viewKey, type KnownValues } from '../-list/fleet-view.ts'
import { readSimSearch, type SimListSearch } from '../-list/search.ts'
import type { SimList } from '../-list/useSimList.ts'
import { FleetLine } from './FleetLine.tsx'
import { makeWorker } from './make-worker.ts'
import { labelledBy, restsOnGroups } from './query.ts'
import { readerOf } from './reader.tsx'

interface FleetProps {
  readonly sims: SimList
  readonly search: SimListSearch
}

/** The whole fleet in this browser: loads it, answers the list's URL from it, and says how it stands. */
export function Fleet({ sims, search }: FleetProps) {
  const [client] = useState(() => currentFleet(makeWorker))
  return client ? <Following client={client} sims={sims} search={search} /> : null
}

const noValues: KnownValues = {}

function Following({ client, sims, search }: FleetProps & { readonly client: FleetClient }) {
  const state = useSyncExternalStore(client.subscribe, client.state)
  const { names } = useAllGroups()
  const reader = readerOf(client)
  const { list, view } = sims
  const known = view?.counted.values ?? noValues
  const key = viewKey(search)
  const { version } = state
  const usable = isUsable(state)
  const { hidden } = list.selection
  const labelled = JSON.stringify(labelledBy(search).map((field) => known[field]))
  const groups = useCallbackRef(() => names)
  const selected = useCallbackRef(() => list.selection.rows.map(list.rowKey))

  useEffect(() => {
    void client.visit()
  }, [client])

  const router = useRouter()
  useEffect(
    () =>
      router.subscribe('onBeforeNavigate', ({ toLocation, pathChanged }) => {
        if (!pathChanged) reader.askAhead(readSimSearch(toLocation.search))
      }),
    [router, reader],
  )

  useEffect(() => () => reader.leave(), [reader])
  const called = restsOnGroups(search) && names
  useEffect(
    () => reader.follow({ search, groups, selected }),
    // `key` stands for `search`, `called` for the names of groups, `labelled` for what was counted, and
    // `hidden` for the selection: only what is not in view is told of.
    // oxlint-disable-next-line react/exhaustive-deps
    [reader, key, version, usable, called, labelled, hidden],
  )

  return <FleetLine client={client} state={state} list={list} search={search} known={known} />
}
