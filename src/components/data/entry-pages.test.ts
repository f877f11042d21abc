import { QueryClient } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import type { DataEntry } from '../../api/generated/models/dataEntry.ts'
import { entryPages, type EntryRead } from './entry-pages.ts'
import type { DataSource } from './entry-row.ts'

/** A source that has so many entries, two a page. */
function readOf(resourceId: string, count: number): EntryRead {
  const source: DataSource = { resourceType: 'Sim', resourceId }
  const entries = Array.from({ length: count }, (_, at): DataEntry => ({ time: count - at }))
  return {
    source,
    id: 'getDataEntries',
    path: { resource_id: resourceId },
    page: async ({ last_evaluated_key: key }) => {
      const from = entries.findIndex(({ time = 0 }) => key === undefined || time < Number(key))
      const items = from < 0 ? [] : entries.slice(from, from + 2)
      const more = from + 2 < count
      return { items, nextKey: more ? String(items.at(-1)?.time) : undefined }
    },
    whole: async () => entries,
  }
}

async function loaded(reads: readonly EntryRead[], latest?: number) {
  const asked = { fromMs: 1, toMs: undefined, ...(latest !== undefined && { latest }) }
  const { pages } = await new QueryClient().fetchInfiniteQuery({
    ...entryPages(reads, asked),
    pages: 10,
  })
  return pages.map(({ items }) => items.map(({ key }) => key))
}

test('first comes a page of every source, and then what there is within a second, in turn', async () => {
  expect(await loaded([readOf('a', 7), readOf('b', 3)])).toEqual([
    ['Sim_a_7', 'Sim_a_6', 'Sim_b_3', 'Sim_b_2'],
    ['Sim_a_5', 'Sim_a_4', 'Sim_b_1', 'Sim_a_3', 'Sim_a_2', 'Sim_a_1'],
  ])
})

test('what came before something went wrong is kept, and the next page goes on there', async () => {
  const read = readOf('a', 7)
  let calls = 0
  const failing: EntryRead = {
    ...read,
    page: async (query, options) => {
      calls += 1
      if (calls === 3) throw new Error('once')
      return read.page(query, options)
    },
  }
  expect(await loaded([failing])).toEqual([
    ['Sim_a_7', 'Sim_a_6'],
    ['Sim_a_5', 'Sim_a_4'],
    ['Sim_a_3', 'Sim_a_2', 'Sim_a_1'],
  ])
})

test('of the latest there is one page', async () => {
  expect(await loaded([readOf('a', 5)], 2)).toEqual([['Sim_a_5', 'Sim_a_4']])
})
