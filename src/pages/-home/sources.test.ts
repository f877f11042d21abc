import { QueryClient } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import type { Sim } from '../../api/generated/models/sim.ts'
import * as op from '../../api/generated/operations.ts'
import type { VirtualPrivateGateway } from '../../api/generated/models/virtualPrivateGateway.ts'
import { paged, pages } from '../../api/lists.ts'
import { dayMs } from '../../domain/time.ts'
import { newestFirst, readRows, source, type Topic } from './source.ts'
import { privateGateways } from './sources/private-gateways.ts'
import { attention, happened } from './sources/sims.tsx'

const now = 1_800_000_000_000

const ids = (topics: readonly Topic[]) =>
  Object.fromEntries(topics.map(({ id, things }) => [id, things.map((thing) => thing.id)]))

test('SIMs to look at are told by topic, the most urgent first, terminated ones left out', () => {
  const fleet: Sim[] = [
    { simId: 'late', groupId: 'g', status: 'active', expiryTime: now + 20 * dayMs },
    { simId: 'soon', groupId: 'g', status: 'active', expiryTime: now + dayMs },
    { simId: 'far', groupId: 'g', status: 'active', expiryTime: now + 31 * dayMs },
    { simId: 'long over', groupId: 'g', status: 'active', expiryTime: now - 9 },
    { simId: 'over', groupId: 'g', status: 'active', expiryTime: now - 1 },
    { simId: 'stopped', status: 'suspended' },
    { simId: 'gone', status: 'terminated', expiryTime: now - dayMs },
  ]
  expect(ids(attention(fleet, now))).toEqual({
    'sims-expired': ['over', 'long over'],
    'sims-expiring': ['soon', 'late'],
    'sims-suspended': ['stopped'],
    'sims-without-group': ['stopped'],
  })
})

test('what happened to SIMs is told from the last visit on, the newest first', () => {
  const from = now - dayMs
  const fleet: Sim[] = [
    { simId: 'left', sessionStatus: { online: false, lastUpdatedAt: now - 5 } },
    { simId: 'left later', sessionStatus: { online: false, lastUpdatedAt: now - 1 } },
    { simId: 'left before', sessionStatus: { online: false, lastUpdatedAt: from } },
    { simId: 'is here', sessionStatus: { online: true, lastUpdatedAt: now - 5 } },
    { simId: 'expired', expiryTime: now - 5, lastModifiedTime: from - 5 },
    { simId: 'will expire', expiryTime: now + 5 },
    { simId: 'new', createdTime: now - 5, lastModifiedTime: now - 4 },
    { simId: 'changed', createdTime: from - 5, lastModifiedTime: now - 4 },
    {},
  ]
  expect(ids(happened(fleet, from, now))).toEqual({
    'sims-offline': ['left later', 'left'],
    'sims-expired-since': ['expired'],
    'sims-new': ['new'],
    'sims-changed': ['changed'],
  })
})

test('a source tells nothing of topics without things', async () => {
  const topic = (id: string, count: number): Topic => ({
    id,
    title: String,
    link: {},
    things: Array.from({ length: count }, (_, at) => ({ id: String(at), name: '', link: {} })),
  })
  const one = source({
    id: 'x',
    needs: [],
    read: async () => 2,
    figures: [{ label: 'X', link: {}, show: (count) => ({ value: String(count) }) }],
    needsYou: (count) => [topic('some', count), topic('none', 0)],
  })
  const asked = { client: new QueryClient(), opened: now, from: 0 }
  expect(one.tells).toEqual({ needsYou: true, since: false })
  expect(await one.find(asked)).toMatchObject({
    figures: [{ value: '2' }],
    needsYou: [{ id: 'some' }],
    since: [],
  })
  expect(newestFirst(topic('x', 1).things)).toHaveLength(1)
})

test('pages are read to the end, or to the tenth, once for all who ask', async () => {
  let calls = 0
  const endingAt = (last: number) =>
    pages<{ last_evaluated_key?: string; last: number }, number>(
      op.listSims,
      async ({ last_evaluated_key = '0' }) => {
        calls++
        const at = Number(last_evaluated_key)
        const next = at + 1 < last ? { 'x-soracom-next-key': String(at + 1) } : undefined
        return { data: [at], headers: new Headers(next) }
      },
      { last },
    )
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: 60_000 } } })
  // The list of them has begun, and has its first page.
  await client.fetchInfiniteQuery(endingAt(3))
  expect(await readRows(client, endingAt(3))).toEqual({ rows: [0, 1, 2], all: true })
  calls = 0
  await readRows(client, endingAt(3))
  expect(calls).toBe(0)
  expect((await readRows(client, endingAt(12))).all).toBe(false)
  expect(calls).toBe(10)
})

test('private gateways that could not be made are told, and beside their page in the navigation', async () => {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } })
  const { queryKey } = paged(op.listVirtualPrivateGateways, { query: { limit: 100 } })
  const items: VirtualPrivateGateway[] = [
    { vpgId: 'vpg-1', status: 'running' },
    { vpgId: 'vpg-2', status: 'failed', tags: { name: 'Depot' } },
    { vpgId: 'vpg-3' },
  ]
  const known = (pages: typeof items) =>
    client.setQueryData(queryKey, {
      pages: [{ items: pages, nextKey: undefined }],
      pageParams: [undefined],
    })
  const asked = { client, opened: now, from: 0 }
  known(items)
  const found = await privateGateways.find(asked)
  expect(ids(found.needsYou)).toEqual({ 'private-gateways-failed': ['vpg-2'] })
  expect(found.trouble).toBe('1 failed')
  known(items.slice(0, 1))
  expect(await privateGateways.find(asked)).toMatchObject({ needsYou: [], trouble: undefined })
})
