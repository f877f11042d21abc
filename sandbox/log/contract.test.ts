import { expect, test } from 'vitest'
import { createSandbox } from '../app.ts'
import { signedIn } from '../testing/client.ts'
import { SeenToSucceed } from '../testing/seen.ts'

const now = Date.UTC(2025, 5, 15, 12)
const day = 86_400_000

test('the errors of two weeks, page by page, by SIM, service and time', async () => {
  const seen = new SeenToSucceed()
  const root = await signedIn(createSandbox({ sims: 300, wall: () => now }), 'root@example.com')
  const all = (await seen.does(root, 'getLogs', { query: 'limit=1000' })).data
  expect(new Set(all.map(({ service }) => service))).toEqual(new Set(['Air', 'Beam']))
  const times = all.map(({ time = 0 }) => time)
  expect(times).toEqual(times.toSorted((a, b) => b - a))
  expect(Math.min(...times)).toBeGreaterThanOrEqual(now - 14 * day)

  const paged: unknown[] = []
  let key: string | null = ''
  while (key !== null) {
    const query: string = `limit=7${key && `&last_evaluated_key=${encodeURIComponent(key)}`}`
    const { data, headers } = await root.call('getLogs', { query })
    paged.push(...data)
    key = headers.get('x-soracom-next-key')
  }
  expect(paged).toEqual(all)

  const [first] = all
  const narrowed = async (query: string) => (await root.call('getLogs', { query })).data
  const ofOne = all.filter(({ resourceId }) => resourceId === first?.resourceId)
  const one = `resource_id=${first?.resourceId}`
  expect(await narrowed(`resource_type=Subscriber&${one}`)).toEqual(ofOne)
  expect(await narrowed(`resource_type=LoraDevice&${one}`)).toEqual([])
  expect(await narrowed('resource_id=none')).toEqual([])
  expect(await narrowed('limit=1000&service=Beam')).toEqual(
    all.filter(({ service }) => service === 'Beam'),
  )
  const [from, to] = [now - 3 * day, now - day]
  expect(await narrowed(`limit=1000&from=${from}&to=${to}`)).toEqual(
    all.filter(({ time = 0 }) => time >= from && time <= to),
  )
  for (const query of [`from=${to}&to=${from}`, 'limit=0', 'last_evaluated_key=1']) {
    expect([query, (await root.call('getLogs', { query })).status]).toEqual([query, 400])
  }
  expect(seen.missing((tag) => tag === 'Log')).toEqual([])
})
