import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { callId, callIdHeader, repeatedHeader } from '../src/domain/call-id.ts'
import { onlyOnce } from './once.ts'

function counting(now?: () => number) {
  let runs = 0
  const app = new Hono()
  app.use(onlyOnce(now))
  app.post('/', async (c) => {
    runs += 1
    await new Promise((resolve) => setTimeout(resolve, 5))
    return c.text('done')
  })
  const send = (id?: string) =>
    app.request('/', { method: 'POST', headers: id === undefined ? {} : { [callIdHeader]: id } })
  return { send, runs: () => runs }
}

test('a call with an id runs once, and the second is told so even while the first runs', async () => {
  const { send, runs } = counting()
  const id = callId()
  const [first, second] = await Promise.all([send(id), send(id)])
  expect([first.status, second.status, runs()]).toEqual([200, 409, 1])
  expect(first.headers.has(repeatedHeader)).toBe(false)
  expect(second.headers.has(repeatedHeader)).toBe(true)
  expect(await second.json()).toMatchObject({ code: 'COM0021' })
  expect((await send(callId())).status).toBe(200)
})

test('calls without an id run as often as they come', async () => {
  const { send, runs } = counting()
  await send()
  expect([(await send()).status, runs()]).toEqual([200, 2])
})

test('an id is forgotten after ten minutes, no sooner', async () => {
  let time = 0
  const { send } = counting(() => time)
  await send('a')
  time = 10 * 60_000 - 1
  expect((await send('a')).status).toBe(409)
  time += 1
  expect((await send('a')).status).toBe(200)
})

test('ids differ', () => {
  const ids = Array.from({ length: 100 }, callId)
  expect(new Set(ids).size).toBe(100)
  for (const id of ids) expect(id).toMatch(/^[\da-f]{32}$/)
})
