import { afterEach, expect, test, vi } from 'vitest'
import * as op from '../../../api/generated/operations.ts'
import { guessTargets } from '../../../domain/bulk/columns.ts'
import { readTable } from '../../../domain/table-file.ts'
import { check } from './check.ts'

afterEach(() => void vi.restoreAllMocks())

const idOf = (at: number) => `89423100000001${String(at).padStart(5, '0')}`
const table = readTable(
  ['SIM ID,name', ...Array.from({ length: 2000 }, (_, at) => `"${idOf(at)}",m ${at}`)].join('\n'),
)

/** An account with so many SIMs, of which three are told of, and what it is asked. */
async function checked(count: number, allowed = true) {
  const sims = [0, 1, 2].map((at) => ({
    simId: idOf(at),
    status: at === 2 ? 'shipped' : 'active',
    tags: {},
  }))
  const summary = { values: [{ name: 'activeSims', value: count }] }
  const answer = { status: 200, headers: new Headers() }
  const spies = {
    list: vi.spyOn(op.listSims, 'call').mockResolvedValue({ ...answer, data: sims as never }),
    search: vi.spyOn(op.searchSims, 'call').mockResolvedValue({ ...answer, data: [] }),
    summary: vi
      .spyOn(op.getResourceSummary, 'call')
      .mockResolvedValue({ ...answer, data: { resourceSummaryItems: [summary] } }),
  }
  const plan = await check({
    table,
    targets: guessTargets(table),
    may: ({ id }) => ({ allowed: allowed || id !== 'listSims', depends: false, reason: '' }),
    signal: new AbortController().signal,
    onProgress: () => undefined,
  })
  return { plan, spies }
}

test('lists all SIMs where a file names more than there are, and searches where it does not', async () => {
  const { plan, spies } = await checked(3)
  expect([spies.list.mock.calls.length, spies.search.mock.calls.length]).toEqual([1, 0])
  expect([plan.ready.length, plan.faults.length]).toEqual([2, 1998])
  vi.restoreAllMocks()

  const many = await checked(2001)
  expect([many.spies.list.mock.calls.length, many.spies.search.mock.calls.length]).toEqual([0, 20])
  vi.restoreAllMocks()

  const narrow = await checked(3, false)
  expect(narrow.spies.search).toHaveBeenCalledTimes(20)
})
