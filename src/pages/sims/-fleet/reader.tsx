import type { FleetClient } from '../../../api/fleet/client.ts'
import type { Answered, FleetCalls } from '../../../api/fleet/protocol.ts'
import { isUsable } from '../../../api/fleet/state.ts'
import { currentSession, ownerOf } from '../../../api/session.ts'
import { drawn, sleep } from '../../../api/sleep.ts'
import type { SearchPatch } from '../../../components/list/search.ts'
import { onceFor } from '../../../domain/once.ts'
import { showFleet, viewKey, type Counted, type KnownValues } from '../-list/fleet-view.ts'
import { planSearch } from '../-list/plan.ts'
import { askedFor, readSimSearch, type SimListSearch } from '../-list/search.ts'
import { GroupHead } from './GroupHead.tsx'
import type { GroupNames } from './labels.ts'
import { fleetQuery, restsOnGroups } from './query.ts'
import { viewOf } from './view.ts'

/** What a question rests on beside the URL. */
export interface Setting {
  readonly search: SimListSearch
  readonly groups: () => GroupNames
  /** The keys of the rows that are selected. */
  readonly selected: () => readonly string[]
}

type Ask = FleetCalls['query']['ask']

interface Shown {
  readonly key: string
  readonly answer: Answered
  readonly turn: number
  readonly tellCounted: (counted: Counted) => void
}

const noNames: GroupNames = new Map()
const nothing: Counted = { facets: {}, values: {} }
/** Rows that come with an answer: what the window may show at first, where they are low. */
const firstRows = () => Math.ceil(window.innerHeight / 28)
/** The same question is counted again that seldom, milliseconds: a run changes SIMs each second. */
const countEvery = 3000
/** The wait where the counting was broken off, milliseconds. */
const countAgain = 300

/** Reads a list's URL from the fleet of a client, and shows what is found; one for each client. */
export const readerOf = onceFor((client: FleetClient) => new FleetReader(client))

class FleetReader {
  readonly #client: FleetClient
  #counted = nothing
  #lastCount = { key: '', at: 0 }
  /** Counts what is shown: what an earlier answer still brings is not. */
  #turn = 0
  #shown: Shown | undefined
  /** That of the list that is on screen. */
  #setting: Setting | undefined

  constructor(client: FleetClient) {
    this.#client = client
  }

  /** Shows what the URL asks for before there is a list on screen; over when it is at hand. */
  async ahead(search: SimListSearch, groups: Setting['groups']): Promise<void> {
    if (this.#setting) return
    const setting = { search, groups, selected: () => [] }
    const ask = this.#askOf(setting)
    const answer = ask && (await this.#client.askAhead(ask))
    if (answer && !this.#setting) this.#draw(setting, answer)
  }

  /** Asks for the URL that a list is about to have: the answer comes while it is drawn for it. */
  askAhead(search: SimListSearch): void {
    if (!this.#setting || viewKey(search) === viewKey(this.#setting.search)) return
    const ask = this.#askOf({ ...this.#setting, search })
    if (ask) void this.#client.askAhead(ask)
  }

  /** Answers the URL of the list that is on screen, and counts what it shows; what to call when it is another. */
  follow(setting: Setting): () => void {
    this.#setting = setting
    let over = false
    const ask = this.#askOf(setting)
    if (ask) this.#answer(setting, ask, () => over).catch(() => over || this.#showNone())
    else this.#showNone()
    return () => {
      over = true
    }
  }

  /** The list is no longer on screen. */
  leave(): void {
    this.#setting = undefined
    this.#turn += 1
  }

  async #answer(setting: Setting, ask: Ask, isOver: () => boolean): Promise<void> {
    const answer = await this.#client.query(ask)
    if (isOver() || !answer) return
    this.#draw(setting, answer)
    // What is shown does not wait for what is counted.
    const key = viewKey(setting.search)
    const last = this.#lastCount
    const rest = last.key === key ? last.at + countEvery - Date.now() : 0
    await (rest > 0 ? sleep(rest) : drawn())
    if (isOver()) return
    const { query, terms } = ask
    let facets = await this.#client.count({ query, terms })
    while (!facets && !isOver()) {
      // Something else was asked meanwhile, as by a letter that is taken back at once.
      await sleep(countAgain)
      facets = isOver() ? undefined : await this.#client.count({ query, terms })
    }
    if (isOver() || !facets) return
    this.#counted = { facets, values: withValues(this.#counted.values, facets) }
    this.#lastCount = { key, at: Date.now() }
    if (this.#shown?.key === key) this.#shown.tellCounted(this.#counted)
  }

  /** Shows an answer until there is another. */
  #draw({ search, groups }: Setting, answer: Answered): void {
    const key = viewKey(search)
    const was = this.#shown
    // It was shown before its URL was there.
    if (was?.answer === answer && was.key === key && was.turn === this.#turn) return
    const { by = '', open = [] } = search
    const isOpen = ({ value }: { readonly value: string }) => open.includes(value || 'none')
    const turn = (this.#turn += 1)
    const tellCounted = viewOf(
      this.#client,
      {
        owner: ownerOf(currentSession()),
        key,
        answer,
        counted: this.#counted,
        fitting: new Set(answer.selected),
        isOpen,
        head: (group) => <GroupHead by={by} group={group} groups={groups()} open={isOpen(group)} />,
        foresee: this.#foresee,
      },
      showFleet,
      () => turn !== this.#turn,
    )
    this.#shown = { key, answer, turn, tellCounted }
  }

  readonly #foresee = async (patch: SearchPatch): Promise<boolean> => {
    if (!this.#setting) return false
    const search = readSimSearch({ ...this.#setting.search, ...patch })
    const setting = { ...this.#setting, search }
    const ask = this.#askOf(setting)
    if (!ask) return false
    const turn = (this.#turn += 1)
    const answer = await this.#client.askAhead(ask)
    if (!answer || answer.order.length === 0 || turn !== this.#turn) return false
    this.#draw(setting, answer)
    await drawn()
    return true
  }

  #showNone(): void {
    this.#turn += 1
    showFleet(undefined)
  }

  #askOf({ search, groups, selected }: Setting): Ask | undefined {
    if (!isUsable(this.#client.state())) return undefined
    const plan = planSearch(askedFor(search))
    const names = restsOnGroups(search) ? groups() : noNames
    const query = fleetQuery(search, plan, this.#counted.values, names, Date.now())
    return (
      query && {
        query,
        terms: search.match === 'any' ? [] : plan.terms,
        // What became of each of many numbers is told: all their rows are looked at.
        first: plan.isNumberList ? 1000 : firstRows(),
        selected: selected(),
      }
    )
  }
}

/** What values there are, as it was where nothing is new: words are looked up by them. */
function withValues(was: KnownValues, facets: Counted['facets']): KnownValues {
  const entries = Object.entries(facets).map(([field, counts]) => {
    const before = was[field] ?? []
    const values = new Set([...before, ...Object.keys(counts)])
    return [field, values.size > before.length ? [...values] : before] as const
  })
  const isNew = entries.some(([field, values]) => values !== was[field])
  return isNew ? { ...was, ...Object.fromEntries(entries) } : was
}
