import type { SearchSimsParams } from '../../../api/generated/models/searchSimsParams.ts'
import type { Sim } from '../../../api/generated/models/sim.ts'
import * as op from '../../../api/generated/operations.ts'
import { allRows } from '../../../api/lists.ts'
import { forEachOf } from '../../../api/many.ts'
import type { May } from '../../../api/permissions.ts'
import { BulkPlanner, simFinder, type BulkPlan, type FaultyRow } from '../../../domain/bulk/plan.ts'
import { readRows, type BulkRow } from '../../../domain/bulk/rows.ts'
import type { KeyField, Target } from '../../../domain/bulk/columns.ts'
import { fromAbroad } from '../../../domain/numbers.ts'
import type { Table } from '../../../domain/table-file.ts'
import { breathe } from './breathe.ts'
import { callFor } from './calls.ts'

/** What becomes of each row; the changes that the person may not make are among the faults. */
export interface Checked extends BulkPlan<Sim> {
  /** Rows that ask for what the person may not do, with what their permissions say. */
  readonly forbidden: readonly (Pick<FaultyRow<Sim>, 'line' | 'key' | 'sim'> & {
    readonly reason: string
  })[]
}

interface Checking {
  readonly table: Table
  readonly targets: readonly Target[]
  readonly may: May
  readonly signal: AbortSignal
  /** Told how many of the SIMs were looked up. */
  readonly onProgress: (looked: number, of: number) => void
}

/** As many values as one search is given: its address must not become too long. */
const mostValues = 100
/** Rows that are checked at once: the page stands still for a moment each time. */
const atOnce = 2000

const parameters = {
  simId: 'sim_id',
  iccid: 'iccid',
  imsi: 'imsi',
  msisdn: 'msisdn',
} as const satisfies Record<KeyField, keyof SearchSimsParams>

/**
 * Reads the SIMs and groups that a table names (searchSims or listSims, listGroups), and checks each row against
 * them. Changes nothing. Throws `ApiError`, or what the signal says.
 */
export async function check({
  table,
  targets,
  may,
  signal,
  onProgress,
}: Checking): Promise<Checked> {
  const rows: BulkRow[] = []
  for (let at = 0; at < table.rows.length; at += atOnce) {
    rows.push(...readRows(table.rows.slice(at, at + atOnce), targets, Date.now()))
    await breathe(signal)
  }
  const field = rows[0]?.key.field ?? 'simId'
  const named = rows.filter(({ flaws }) => flaws.every(({ target }) => target !== field))
  const values = [...new Set(named.map(({ key }) => key.value))]
  const asked = { signal, onProgress }
  const sims = (await allSims(values, may, asked)) ?? (await simsOf(field, values, asked))
  const asksGroups = rows.some(({ wanted }) => wanted.group)
  const listed = { query: { limit: 100 } }
  const groups = asksGroups ? (await allRows(op.listGroups, listed, { signal })).items : []
  const planner = new BulkPlanner(simFinder(sims, field), groups)
  for (let at = 0; at < rows.length; at += atOnce) {
    planner.add(rows.slice(at, at + atOnce))
    await breathe(signal)
  }
  return permitted(planner.plan, may)
}

function permitted(plan: BulkPlan<Sim>, may: May): Checked {
  const forbidden: Checked['forbidden'][number][] = []
  const ready = plan.ready.filter(({ line, sim, changes }) => {
    const key = sim.simId ?? ''
    for (const change of changes) {
      const verdict = may(callFor(key, change).operation, { sim_id: key })
      if (verdict.allowed) continue
      forbidden.push({ line, key, sim, reason: verdict.reason })
      return false
    }
    return true
  })
  return { ...plan, ready, forbidden }
}

type Asked = Pick<Checking, 'signal' | 'onProgress'>

/** Fewer SIMs than these are searched for, however few there are. */
const searched = 2000

/**
 * All SIMs there are (listSims), where these take fewer pages than searching for those that are
 * named, as far as the account's summary can be read; undefined where they do not.
 */
async function allSims(
  values: readonly string[],
  may: May,
  { signal, onProgress }: Asked,
): Promise<readonly Sim[] | undefined> {
  if (values.length < searched || !may(op.listSims).allowed) return undefined
  const count = await countSims(may, signal)
  if (count === undefined || count > values.length) return undefined
  const { items } = await allRows(
    op.listSims,
    { query: { limit: 100 } },
    { signal, onProgress: (done) => onProgress(done, Math.max(done, count)) },
  )
  // Nobody finds these by searching: they are of nobody yet.
  return items.filter(({ status }) => status !== 'shipped')
}

/** How many SIMs there are, without those that are terminated; undefined where that is not told. */
async function countSims(may: May, signal: AbortSignal): Promise<number | undefined> {
  if (!may(op.getResourceSummary).allowed) return undefined
  const path = { resource_summary_type: 'simsPerStatus' } as const
  const answer = await op.getResourceSummary.call({ path }, { signal }).catch(() => undefined)
  const values = answer?.data.resourceSummaryItems?.[0]?.values
  return values?.reduce((sum, { value = 0 }) => sum + value, 0)
}

async function simsOf(
  field: KeyField,
  values: readonly string[],
  { signal, onProgress }: Asked,
): Promise<Sim[]> {
  const parts = Array.from({ length: Math.ceil(values.length / mostValues) }, (_, at) =>
    values.slice(at * mostValues, (at + 1) * mostValues),
  )
  onProgress(0, values.length)
  const outcomes = await forEachOf(
    parts,
    async (part) => {
      const sought = field === 'msisdn' ? part.map(fromAbroad) : [...part]
      const query = { [parameters[field]]: sought, search_type: 'or', limit: 100 } as const
      return (await allRows(op.searchSims, { query }, { signal })).items
    },
    {
      signal,
      onProgress: (done) => onProgress(Math.min(done * mostValues, values.length), values.length),
    },
  )
  return outcomes.flatMap((outcome) => {
    // Rows would be called unknown that are not.
    if ('error' in outcome) throw outcome.error
    return outcome.answer
  })
}
