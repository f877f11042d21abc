import { useCallbackRef } from '@mantine/hooks'
import { useRouter } from '@tanstack/react-router'
import { useEffect, useEffectEvent, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import type { FleetClient } from '../../../api/fleet/client.ts'
import { currentFleet } from '../../../api/fleet/current.ts'
import type { Answered } from '../../../api/fleet/protocol.ts'
import { isUsable } from '../../../api/fleet/state.ts'
import { currentSession, ownerOf } from '../../../api/session.ts'
import { drawn, sleep } from '../../../api/sleep.ts'
import { useAllGroups } from '../../../components/group/useAllGroups.ts'
import type { SearchPatch } from '../../../components/list/search.ts'
import type { RowGroup } from '../../../domain/fleet/query.ts'
import { groupName } from '../../../domain/group/name.ts'
import { showFleet, viewKey, type Counted, type KnownValues } from '../-list/fleet-view.ts'
import { planSearch } from '../-list/plan.ts'
import { askedFor, readSimSearch, type SimListSearch } from '../-list/search.ts'
import type { SimList } from '../-list/useSimList.ts'
import { FleetLine } from './FleetLine.tsx'
import { GroupHead } from './GroupHead.tsx'
import { GroupTraffic } from './GroupTraffic.tsx'
import { fieldLabel } from './labels.ts'
import { makeWorker } from './make-worker.ts'
import { fleetQuery, labelledBy } from './query.ts'
import { viewOf } from './view.ts'

interface FleetProps {
  readonly sims: SimList
  readonly search: SimListSearch
}

/** The whole fleet in this browser: loads it, answers the list's URL from it, and says how it stands. */
export function Fleet({ sims, search }: FleetProps) {
  const [client] = useState(() => currentFleet(makeWorker))
  return client ? <Following client={client} sims={sims} search={search} /> : null
}

/** Rows that come with an answer: what the window may show at first, where they are low. */
const firstRows = () => Math.ceil(window.innerHeight / 28)
const nothing: Counted = { facets: {}, values: {} }
/** The same question is counted again that seldom, milliseconds: a run changes SIMs each second. */
const countEvery = 3000

function Following({ client, sims, search }: FleetProps & { readonly client: FleetClient }) {
  const state = useSyncExternalStore(client.subscribe, client.state)
  const { groups: all } = useAllGroups()
  const [counted, setCounted] = useState(nothing)
  const lastCount = useRef({ key: '', at: 0 })
  /** Counts what is shown: what an earlier answer still brings is not. */
  const turn = useRef(0)
  const known = counted.values
  const { list } = sims
  const key = viewKey(search)
  const { version } = state
  const names = JSON.stringify(all.map((group) => [group.groupId ?? '', groupName(group)]))
  const groups = useMemo(() => new Map(JSON.parse(names) as [string, string][]), [names])
  const usable = isUsable(state)
  const { hidden } = list.selection
  const labelled = JSON.stringify(labelledBy(search).map((field) => known[field]))

  useEffect(() => {
    void client.visit()
  }, [client])

  const askOf = (wanted: SimListSearch) => {
    const plan = planSearch(askedFor(wanted))
    const query = usable ? fleetQuery(wanted, plan, known, groups, Date.now()) : undefined
    return (
      query && {
        query,
        terms: wanted.match === 'any' ? [] : plan.terms,
        // What became of each of many numbers is told: all their rows are looked at.
        first: plan.isNumberList ? 1000 : firstRows(),
        selected: list.selection.rows.map(list.rowKey),
      }
    )
  }
  const router = useRouter()
  const askAhead = useEffectEvent((wanted: SimListSearch) => {
    const asked = askOf(wanted)
    if (asked && viewKey(wanted) !== key) void client.askAhead(asked)
  })
  // The answer comes while the page is drawn for its new URL.
  useEffect(
    () =>
      router.subscribe('onBeforeNavigate', ({ toLocation, pathChanged }) => {
        if (!pathChanged) askAhead(readSimSearch(toLocation.search))
      }),
    [router],
  )

  /** Shows an answer, until there is another; what to call with what was counted since. */
  const draw = (wanted: SimListSearch, answer: Answered) => {
    const { by = '', open = [] } = wanted
    const mine = (turn.current += 1)
    return viewOf(
      client,
      {
        owner: ownerOf(currentSession()),
        key: viewKey(wanted),
        answer,
        counted,
        fitting: new Set(answer.selected),
        isOpen: ({ value }) => open.includes(value || 'none'),
        head: headOf(by, open, list.update, (value) => fieldLabel(by, value, groups)),
        foresee,
      },
      showFleet,
      () => mine !== turn.current,
    )
  }
  const foresee = useCallbackRef(async (patch: SearchPatch) => {
    const wanted = readSimSearch({ ...search, ...patch })
    const asked = askOf(wanted)
    if (!asked) return false
    const mine = (turn.current += 1)
    const answer = await client.askAhead(asked)
    if (!answer || answer.order.length === 0 || mine !== turn.current) return false
    draw(wanted, answer)
    await drawn()
    return true
  })

  useEffect(() => {
    let over = false
    const asked = askOf(search)
    if (!asked) {
      showFleet(undefined)
      return undefined
    }
    const { query, terms } = asked
    const ask = async () => {
      const answer = await client.query(asked)
      if (over || !answer) return
      const tellCounted = draw(search, answer)
      // What is shown does not wait for what is counted.
      const { current: last } = lastCount
      const rest = last.key === key ? last.at + countEvery - Date.now() : 0
      await (rest > 0 ? sleep(rest) : drawn())
      if (over) return
      const facets = await client.count({ query, terms })
      if (over || !facets) return
      const next = { facets, values: withValues(known, facets) }
      tellCounted(next)
      lastCount.current = { key, at: Date.now() }
      setCounted(next)
    }
    ask().catch(() => over || showFleet(undefined))
    return () => {
      over = true
      turn.current += 1
    }
    // `key` stands for `search`, `labelled` for what was counted, and `hidden` for the selection: only
    // what is not in view is told of.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [client, key, version, usable, groups, labelled, hidden])

  return <FleetLine client={client} state={state} list={list} search={search} known={known} />
}

/** Draws the heads of groups; a click opens or folds one, in the URL. */
function headOf(
  by: string,
  open: readonly string[],
  update: SimList['list']['update'],
  labelOf: (value: string) => string,
) {
  return (group: RowGroup) => {
    const value = group.value || 'none'
    return (
      <GroupHead
        group={group}
        label={labelOf(group.value)}
        open={open.includes(value)}
        more={by === 'group' && group.value !== '' && <GroupTraffic groupId={group.value} />}
        onToggle={() => update({ open: toggled(open, value) })}
      />
    )
  }
}

function toggled(open: readonly string[], value: string): string[] | undefined {
  const next = open.includes(value) ? open.filter((one) => one !== value) : [...open, value]
  return next.length > 0 ? next : undefined
}

/** What values there are, as it was where nothing is new: words are looked up by them. */
function withValues(
  was: KnownValues,
  facets: Readonly<Record<string, Readonly<Record<string, number>>>>,
): KnownValues {
  const entries = Object.entries(facets).map(([field, counts]) => {
    const before = was[field] ?? []
    const values = new Set([...before, ...Object.keys(counts)])
    return [field, values.size > before.length ? [...values] : before] as const
  })
  const isNew = entries.some(([field, values]) => values !== was[field])
  return isNew ? { ...was, ...Object.fromEntries(entries) } : was
}
