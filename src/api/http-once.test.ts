import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { callIdHeader, repeatedHeader } from '../domain/call-id.ts'
import { answered } from './calls.ts'
import { ApiError, explain } from './errors.ts'
import { getSoraCamDeviceStreamingVideo } from './generated/client/sora-cam/sora-cam.ts'
import { createSim, getSim } from './generated/client/sim/sim.ts'
import { endSession } from './session.ts'
import { signInAt } from './testing.ts'

const sent: Request[] = []
let answers: Response[]

beforeEach(() => {
  sent.length = 0
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    sent.push(new Request(new URL(url, 'http://console.test'), init))
    return answers.shift()
  })
  signInAt('/api/sandbox/v1')
})
afterEach(() => {
  vi.unstubAllGlobals()
  endSession()
})

const ok = () => Response.json({ simId: '89' })
const ids = () => sent.map(({ headers }) => headers.get(callIdHeader))
const failureOf = (call: Promise<unknown>) => call.catch((error: unknown) => error)

test('every change, and every read that costs something, has an id of its own', async () => {
  answers = [ok(), Response.json({}, { status: 429, headers: { 'retry-after': '0' } }), ok(), ok()]
  await getSim('89')
  await createSim({ subscription: 'planArc01', type: 'virtual' })
  await getSoraCamDeviceStreamingVideo('7CDDDE000001')
  const [read, ...others] = ids()
  expect(read).toBeNull()
  expect(others.every((id) => /^[\da-f]{32}$/.test(id ?? ''))).toBe(true)
  // One that was refused for the rate did not happen: it is another call when it is made again.
  expect(new Set(others).size).toBe(3)
})

test('the language of the page is said with each call', async () => {
  answers = [ok()]
  await getSim('89')
  expect(sent[0]?.headers.get('x-soracom-lang')).toBe('en')
})

test('what was answered is remembered, without what was sent', async () => {
  answered.length = 0
  answers = [ok(), Response.json({}, { status: 403 })]
  await getSim('89')
  await failureOf(createSim({ subscription: 'planArc01', type: 'virtual' }))
  expect(answered.map(({ method, address, status }) => ({ method, address, status }))).toEqual([
    { method: 'GET', address: '/api/sandbox/v1/sims/89', status: 200 },
    { method: 'POST', address: '/api/sandbox/v1/sims', status: 403 },
  ])
})

test('another origin is not asked to take the headers', async () => {
  signInAt('https://api.example.com/v1')
  answers = [ok()]
  await createSim({ subscription: 'planArc01', type: 'virtual' })
  expect(ids()).toEqual([null])
  expect(sent[0]?.headers.has('x-soracom-lang')).toBe(false)
})

test('what the browser sent twice may have happened', async () => {
  const again = () =>
    Response.json({ code: 'COM0021' }, { status: 409, headers: { [repeatedHeader]: 'true' } })
  answers = [again(), again()]
  const error = await failureOf(createSim({ subscription: 'planArc01', type: 'virtual' }))
  expect(error).toMatchObject({ code: 'network', status: 0, uncertain: true })
  expect(explain(error).detail).toContain('this may have happened or not')
  const costly = await failureOf(getSoraCamDeviceStreamingVideo('7CDDDE000001'))
  expect(costly).toMatchObject({ uncertain: true, costs: true })
  expect(sent).toHaveLength(2)
})

test('a costly answer that cannot be read may have been counted, and is not asked for again', async () => {
  answers = [new Response('{"playList')]
  const error = await failureOf(getSoraCamDeviceStreamingVideo('7CDDDE000001'))
  expect(error).toBeInstanceOf(ApiError)
  expect(explain(error).detail).toContain('counted against the quota all the same')
  expect(sent).toHaveLength(1)
})

test('a file is handed over as it came, an error is read as ever', async () => {
  const bytes = Uint8Array.of(0, 255, 128)
  answers = [new Response(bytes), Response.json({ code: 'X', message: 'no' }, { status: 404 })]
  const { data } = await getSim('89', { file: true })
  expect(new Uint8Array(await (data as Blob).arrayBuffer())).toEqual(bytes)
  expect(await failureOf(getSim('89', { file: true }))).toMatchObject({ status: 404, code: 'X' })
})
