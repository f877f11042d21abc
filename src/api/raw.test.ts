import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { callIdHeader, repeatedHeader } from '../domain/call-id.ts'
import { parseJson, writeJson } from '../domain/exact-json.ts'
import {
  auth,
  createGroup,
  deleteSimTag,
  getSim,
  getSoraCamDeviceStreamingVideo,
  listSims,
} from './generated/operations.ts'
import { queryClient } from './query-client.ts'
import { callPath } from './call-path.ts'
import { sendRaw, type RawCall } from './raw.ts'
import { endSession } from './session.ts'
import { answer, ApiServer, drop, signInAt } from './testing.ts'
import { viewAs } from './viewing.ts'

const server = new ApiServer()
beforeAll(() => server.open())
afterAll(() => server.close())
beforeEach(() => signInAt(server.base))
afterEach(() => {
  endSession()
  vi.restoreAllMocks()
})

const none: RawCall = { path: {}, query: {} }
const { signal } = new AbortController()

test('who looks at the console as somebody else sends reads, and nothing that changes or costs', async () => {
  server.answers(answer(200, {}))
  viewAs('field')
  for (const one of [createGroup, deleteSimTag, getSoraCamDeviceStreamingVideo]) {
    await expect(sendRaw(one, none, signal)).rejects.toMatchObject({ code: 'viewing' })
  }
  await sendRaw(listSims, none, signal)
  expect(server.calls.map(({ url }) => url)).toEqual(['/v1/sims'])
})

describe('the path of a call', () => {
  test.each<[call: Partial<RawCall>, path: string]>([
    [{ path: { sim_id: 'a b/c?', tag_name: '名' } }, '/sims/a%20b%2Fc%3F/tags/%E5%90%8D'],
    [{ path: { sim_id: '../x' } }, '/sims/..%2Fx/tags/{tag_name}'],
    [
      {
        path: {},
        query: { status: ['a', 'b'], q: 'x&y', limit: 5, no: false, empty: '', none: null },
      },
      '/sims/{sim_id}/tags/{tag_name}?status=a&status=b&q=x%26y&limit=5&no=false',
    ],
  ])('of %j', (call, path) => {
    expect(callPath(deleteSimTag, { ...none, ...call })).toBe(path)
  })
})

describe('a call as a person puts it together', () => {
  test('is answered whatever its status, once and without retries', async () => {
    server.answers(answer(503, { code: 'COM0016' }))
    const { status, headers, body, took } = await sendRaw(
      getSim,
      { ...none, path: { sim_id: '89' } },
      signal,
    )
    expect(status).toBe(503)
    expect(await body.text()).toBe('{"code":"COM0016"}')
    expect(new Map(headers).get('content-type')).toBe('application/json')
    expect(took).toBeGreaterThan(0)
    expect(server.calls).toHaveLength(1)
    expect(server.calls[0]?.headers).toMatchObject({ 'x-soracom-token': 'token-of-a-test' })
  })

  test('that reads leaves what the console knows as it is', async () => {
    const stale = vi.spyOn(queryClient, 'invalidateQueries')
    server.answers(answer(200, []))
    await sendRaw(listSims, none, signal)
    expect(stale).not.toHaveBeenCalled()
  })

  test('that changes something makes what the console knows stale, if it is done', async () => {
    const stale = vi.spyOn(queryClient, 'invalidateQueries').mockResolvedValue()
    server.answers(answer(400, {}), answer(201, {}))
    const call = { ...none, body: '{"tags":{}}', bodyType: 'application/json' }
    await sendRaw(createGroup, call, signal)
    expect(stale).not.toHaveBeenCalled()
    await sendRaw(createGroup, call, signal)
    expect(stale).toHaveBeenCalledOnce()
    expect(server.calls[1]).toMatchObject({ method: 'POST', body: '{"tags":{}}' })
    expect(server.calls[1]?.headers['content-type']).toBe('application/json')
  })

  test('carries an id for each change where the console’s server is between, and none to Soracom', async () => {
    const sent: Headers[] = []
    vi.spyOn(globalThis, 'fetch').mockImplementation(async (_, init) => {
      sent.push(new Headers(init?.headers))
      return new Response('{}')
    })
    signInAt('/api/sandbox/v1')
    await sendRaw(createGroup, { ...none, body: '{}' }, signal)
    await sendRaw(createGroup, { ...none, body: '{}' }, signal)
    await sendRaw(listSims, none, signal)
    // A read that costs something is one more that must not be done twice.
    await sendRaw(getSoraCamDeviceStreamingVideo, none, signal)
    signInAt('https://api.soracom.io/v1')
    await sendRaw(createGroup, { ...none, body: '{}' }, signal)
    const ids = sent.map((headers) => headers.get(callIdHeader))
    const id = expect.any(String)
    expect(ids).toEqual([id, id, null, id, null])
    expect(ids[0]).not.toBe(ids[1])
  })

  test('that the browser has sent twice may have happened', async () => {
    server.answers(answer(409, {}, { [repeatedHeader]: 'true' }))
    const call = { ...none, body: '{}' }
    await expect(sendRaw(createGroup, call, signal)).rejects.toMatchObject({ uncertain: true })
  })

  test('sends no key or token where none is asked for', async () => {
    server.answers(answer(200, {}))
    await sendRaw(auth, { ...none, body: '{}', bodyType: 'application/json' }, signal)
    expect(server.calls[0]?.headers).not.toHaveProperty('x-soracom-token')
    expect(server.calls[0]?.headers).not.toHaveProperty('x-soracom-api-key')
  })

  test('sends a file as it is, under the type of its own', async () => {
    server.answers(answer(200, {}))
    const body = new Blob(['{"a": 1}\r\n'], { type: 'text/plain' })
    await sendRaw(createGroup, { ...none, body, bodyType: 'application/x-thing' }, signal)
    expect(server.calls[0]?.body).toBe('{"a": 1}\r\n')
    expect(server.calls[0]?.headers['content-type']).toBe('application/x-thing')
  })

  test('keeps all digits of a number', async () => {
    server.answers(answer(200, {}))
    const body = writeJson(parseJson('{"imsi":440103012345678901234}'))
    await sendRaw(createGroup, { ...none, body }, signal)
    expect(server.calls[0]?.body).toBe('{"imsi":440103012345678901234}')
  })

  test('says when no answer came, when it was cancelled, and that nobody is signed in', async () => {
    server.answers(drop)
    await expect(sendRaw(createGroup, { ...none, body: '{}' }, signal)).rejects.toMatchObject({
      code: 'network',
    })
    expect(server.calls).toHaveLength(1)
    await expect(sendRaw(getSim, none, AbortSignal.abort())).rejects.toMatchObject({
      code: 'aborted',
    })
    endSession()
    await expect(sendRaw(getSim, none, signal)).rejects.toMatchObject({ code: 'signed-out' })
  })
})
