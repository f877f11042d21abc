import { QueryClient } from '@tanstack/react-query'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Sim } from './generated/models/sim.ts'
import { keepNewerSims, replaceSims } from './sim-cache.ts'

const sim = (simId: string, more: Partial<Sim> = {}): Sim => ({ simId, profiles: {}, ...more })
const old = [sim('1'), sim('2'), sim('3')]
const changed = sim('2', { status: 'active', lastModifiedTime: 20 })

const page = ['searchSims', 'pages', { limit: 2 }]
const rows = ['listSims', { limit: 3 }]
const one = ['getSim', '2']
let client: QueryClient

beforeEach(() => {
  client = new QueryClient()
  client.setQueryData(
    page,
    {
      pages: [{ items: old.slice(0, 2), nextKey: 'k' }, { items: old.slice(2) }],
      pageParams: [undefined, 'k'],
    },
    { updatedAt: 1000 },
  )
  client.setQueryData(rows, { data: old, status: 200 }, { updatedAt: 1000 })
  client.setQueryData(one, { data: old[1], status: 200 }, { updatedAt: 1000 })
  client.setQueryData(['getSim', '1'], { data: old[0], status: 200 })
  client.setQueryData(['getGroup', '2'], { data: old[1] })
})

describe('the SIM of an answer', () => {
  test('replaces the one on its page and in every list, and nothing else', () => {
    expect(replaceSims(client, [{ data: changed, status: 200 }])).toBe(true)
    expect(client.getQueryData(page)).toEqual({
      pages: [{ items: [old[0], changed], nextKey: 'k' }, { items: [old[2]] }],
      pageParams: [undefined, 'k'],
    })
    expect(client.getQueryData(rows)).toEqual({ data: [old[0], changed, old[2]], status: 200 })
    expect(client.getQueryData(one)).toEqual({ data: changed, status: 200 })
    expect(client.getQueryData(['getSim', '1'])).toEqual({ data: old[0], status: 200 })
    expect(client.getQueryData(['getGroup', '2'])).toEqual({ data: old[1] })
  })

  test('does not make a list any younger, nor touch one that does not have it', () => {
    void client.invalidateQueries({ queryKey: rows })
    replaceSims(client, [{ data: sim('9') }])
    expect(client.getQueryState(rows)?.isInvalidated).toBe(true)
    replaceSims(client, [{ data: changed }])
    for (const key of [page, rows, one]) expect(client.getQueryState(key)?.dataUpdatedAt).toBe(1000)
  })

  test('comes last when an answer came twice', () => {
    const later = sim('2', { status: 'inactive' })
    replaceSims(client, [{ data: changed }, { data: sim('3', { groupId: 'g' }) }, { data: later }])
    expect(client.getQueryData(rows)).toMatchObject({ data: [old[0], later, { groupId: 'g' }] })
  })

  test.each([
    ['nothing', undefined],
    ['no body', { data: undefined, status: 204 }],
    ['null', { data: null }],
    ['a text', { data: 'sim' }],
    ['another thing with a simId', { data: { simId: '2', tags: {} } }],
    ['a list', { data: [changed] }],
  ])('is not found in %s', (_, answer) => {
    expect(replaceSims(client, [answer])).toBe(false)
    expect(client.getQueryData(one)).toMatchObject({ data: old[1] })
  })
})

describe('an older SIM that is fetched after the change', () => {
  const fetched = (lastModifiedTime: number) => {
    client.setQueryData(rows, { data: [sim('1'), sim('2', { lastModifiedTime })] })
    return () => (client.getQueryData(rows) as { data: Sim[] }).data[1]
  }
  beforeEach(() => void replaceSims(client, [{ data: changed }]))

  test('is replaced by the one of the answer', () => {
    const row = fetched(10)
    keepNewerSims(client, rows)
    expect(row()).toEqual(changed)
  })

  test('is shown when it is as new, or newer', () => {
    for (const time of [20, 21]) {
      const row = fetched(time)
      keepNewerSims(client, rows)
      expect(row()).toEqual(sim('2', { lastModifiedTime: time }))
    }
  })

  test('is shown when a minute has passed', () => {
    const row = fetched(10)
    keepNewerSims(client, rows, Date.now() + 61_000)
    expect(row()).toEqual(sim('2', { lastModifiedTime: 10 }))
  })

  test('stays in queries that are about something else', () => {
    client.setQueryData(['getGroup', '2'], { data: old[1] })
    keepNewerSims(client, ['getGroup', '2'])
    expect(client.getQueryData(['getGroup', '2'])).toEqual({ data: old[1] })
  })
})
