import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { toldRedirect } from '../src/domain/told-redirect.ts'
import { redirectsTold } from './redirects.ts'

const app = new Hono()
app.use(redirectsTold)
app.get('/file', (c) => c.redirect('https://files.example.com/a?signature=1', 302))
app.get('/made', (c) => c.json({ id: 1 }, 201, { location: '/made/1' }))
app.get('/same', () => new Response(null, { status: 304 }))

const told = { headers: { [toldRedirect]: 'yes' } }

test('who asks where an answer leads is told', async () => {
  const answer = await app.request('/file', told)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('location')).toBeNull()
  expect(await answer.json()).toEqual({ location: 'https://files.example.com/a?signature=1' })
})

test('who does not ask is led there', async () => {
  const answer = await app.request('/file')
  expect([answer.status, answer.headers.get('location')]).toEqual([
    302,
    'https://files.example.com/a?signature=1',
  ])
})

test('what is no redirect stays as it is', async () => {
  const made = await app.request('/made', told)
  expect([made.status, await made.json()]).toEqual([201, { id: 1 }])
  expect((await app.request('/same', told)).status).toBe(304)
})
