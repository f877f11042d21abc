import { groupName, type NamedGroup } from '../group/name.ts'
import { isGroupId } from '../ids.ts'
import { cardNumber } from '../numbers.ts'
import { subscribersOf, type SimLike } from '../sim/sim.ts'
import type { SimRefusal } from '../sim/verdict.ts'
import { changesFor, judge, type Change, type WishFlaw } from './change.ts'
import type { KeyField } from './columns.ts'
import type { BulkRow, CellFlaw } from './rows.ts'

/** Why a row is left out. */
export type RowFlaw =
  | CellFlaw
  /** There is no such SIM; `zeros`: a spreadsheet may have cut its last digits to zeros. */
  | { readonly rule: 'missing'; readonly zeros: boolean }
  | { readonly rule: 'repeated'; readonly line: number }
  | { readonly rule: 'group' | 'groups'; readonly name: string }
  | { readonly rule: WishFlaw }
  | { readonly rule: 'refused'; readonly refusal: SimRefusal }

/** A row that changes its SIM. */
export interface PlannedRow<Sim> {
  readonly line: number
  readonly sim: Sim
  readonly changes: readonly Change[]
}

/** A row that is left out. */
export interface FaultyRow<Sim> {
  readonly line: number
  /** What it names its SIM by. */
  readonly key: string
  /** The SIM, where it is known. */
  readonly sim: Sim | undefined
  readonly flaws: readonly RowFlaw[]
}

/** What becomes of a file's rows. */
export interface BulkPlan<Sim> {
  readonly ready: readonly PlannedRow<Sim>[]
  /** Rows whose SIM is as they want it. */
  readonly unchanged: number
  readonly faults: readonly FaultyRow<Sim>[]
}

/** What finds the SIM that a row names among those that were read. */
export function simFinder<Sim extends SimLike>(
  sims: readonly Sim[],
  field: KeyField,
): (value: string) => Sim | undefined {
  const found = new Map<string, Sim>()
  for (const sim of sims) for (const number of numbersOf(sim, field)) found.set(number, sim)
  return (value) => found.get(value)
}

function numbersOf(sim: SimLike, field: KeyField): readonly string[] {
  if (field === 'simId') return sim.simId ? [cardNumber(sim.simId)] : []
  const own = subscribersOf(sim)
  switch (field) {
    case 'iccid':
      return [...Object.keys(sim.profiles ?? {}), ...own.map(({ iccid }) => iccid)].map(cardNumber)
    case 'imsi':
      return own.map(({ imsi }) => imsi)
    case 'msisdn':
      // As it is dialled from abroad, and at home.
      return own.flatMap(({ msisdn }) => (msisdn ? [msisdn, msisdn.replace(/^81/, '0')] : []))
  }
}

/** What finds a group by its ID or by its name: its ID, or why not. */
function groupFinder(groups: readonly NamedGroup[]) {
  const byName = Map.groupBy(groups, groupName)
  const ids = new Set(groups.map(({ groupId }) => groupId))
  return (written: string): { readonly id: string } | { readonly flaw: 'group' | 'groups' } => {
    const lower = written.toLowerCase()
    if (isGroupId(written) && ids.has(lower)) return { id: lower }
    const [only, second] = byName.get(written) ?? []
    if (second) return { flaw: 'groups' }
    return only?.groupId ? { id: only.groupId } : { flaw: 'group' }
  }
}

/**
 * Checks rows against the SIMs and groups there are, before anything is sent: what each changes, by
 * the rules of the platform, and what is wrong with which. A row with anything wrong is left out
 * whole. A SIM that comes twice is changed by the first of its rows. Rows are added as many at a
 * time as one likes, in their order: a hundred thousand take longer than a page may stand still.
 */
export class BulkPlanner<Sim extends SimLike> {
  readonly #find: (value: string) => Sim | undefined
  readonly #groupOf: ReturnType<typeof groupFinder>
  readonly #seen = new Map<Sim, number>()
  readonly #ready: PlannedRow<Sim>[] = []
  readonly #faults: FaultyRow<Sim>[] = []
  #unchanged = 0

  constructor(find: (value: string) => Sim | undefined, groups: readonly NamedGroup[]) {
    this.#find = find
    this.#groupOf = groupFinder(groups)
  }

  get plan(): BulkPlan<Sim> {
    return { ready: this.#ready, unchanged: this.#unchanged, faults: this.#faults }
  }

  add(rows: readonly BulkRow[]): void {
    for (const row of rows) this.#addOne(row)
  }

  #addOne({ line, key, wanted, flaws: cells }: BulkRow): void {
    const flaws: RowFlaw[] = [...cells]
    const isNamed = cells.every(({ target }) => target !== key.field)
    const sim = isNamed ? this.#find(key.value) : undefined
    const group = wanted.group ? this.#groupOf(wanted.group) : undefined
    if (group && 'flaw' in group) flaws.push({ rule: group.flaw, name: wanted.group ?? '' })
    if (isNamed && !sim) flaws.push({ rule: 'missing', zeros: /0{4}$/.test(key.value) })
    let changes: readonly Change[] = []
    if (sim) {
      const before = this.#seen.get(sim)
      if (before === undefined) this.#seen.set(sim, line)
      else flaws.push({ rule: 'repeated', line: before })
      const groupId = wanted.group === null ? null : group && 'id' in group ? group.id : undefined
      const asked = changesFor(sim, wanted, groupId)
      changes = asked.changes
      flaws.push(...asked.flaws.map((rule) => ({ rule })))
      for (const change of changes) {
        const verdict = judge(sim, change)
        if (!verdict.allowed) flaws.push({ rule: 'refused', refusal: verdict })
      }
    }
    if (flaws.length > 0) this.#faults.push({ line, key: key.value, sim, flaws })
    else if (!sim || changes.length === 0) this.#unchanged++
    else this.#ready.push({ line, sim, changes })
  }
}
