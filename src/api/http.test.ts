import { recorded } from './recorded.ts'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { writeJson } from '../domain/exact-json.ts'
import { ApiError } from './errors.ts'
import { getGroup } from './generated/client/group/group.ts'
import { getLogs } from './generated/client/log/log.ts'
import {
  activateSim,
  createSim,
  getSim,
  listSims,
  sendDownlinkRtsp,
} from './generated/client/sim/sim.ts'
import { request } from './http.ts'
import { pause } from './retry.ts'
import { endSession } from './session.ts'
import { answer, ApiServer, drop, signInAt, tear } from './testing.ts'

// Waits end at once: how long they would be stands in `waits`, and `pause` has tests of its own.
vi.mock(import('./retry.ts'), { spy: true })

const server = new ApiServer()
const ok = answer(200, { simId: '89' })
const unavailable = answer(503, { code: 'COM0016', message: 'The service is unavailable' })

/** The waits a call announced, in milliseconds. */
let waits: number[]
const onWait = (milliseconds: number) => void waits.push(milliseconds)

beforeAll(() => server.open())
afterAll(() => server.close())
beforeEach(() => {
  waits = []
  vi.mocked(pause).mockResolvedValue()
  signInAt(server.base)
})
afterEach(() => endSession())

/** The error a call ends with. */
async function failureOf(call: Promise<unknown>): Promise<ApiError> {
  const result = await call.then(
    (value: unknown) => ({ value }),
    (error: unknown) => error,
  )
  if (!(result instanceof ApiError)) throw new Error(`no ApiError: ${JSON.stringify(result)}`)
  return result
}

describe('a success', () => {
  test('comes with data, status and headers', async () => {
    server.answers(answer(200, [{ simId: '89' }], { 'x-soracom-next-key': 'k' }))
    const { data, status, headers } = await listSims({ limit: 10, last_evaluated_key: 'a b&c' })
    expect(data).toEqual([{ simId: '89' }])
    expect(status).toBe(200)
    expect(headers.get('x-soracom-next-key')).toBe('k')
    expect(server.calls[0]).toMatchObject({
      method: 'GET',
      url: '/v1/sims?limit=10&last_evaluated_key=a+b%26c',
      headers: {
        accept: 'application/json',
        'x-soracom-api-key': 'api-key-of-a-test',
        'x-soracom-token': 'token-of-a-test',
      },
    })
  })

  test('that is a picture comes as it is', async () => {
    server.answers(answer(200, 'pixels', { 'content-type': 'image/jpeg' }))
    const body = { command: 'snapshot' } as const
    const { data } = await sendDownlinkRtsp('89', body)
    expect(data.type).toBe('image/jpeg')
    expect(await data.text()).toBe('pixels')
    server.answers(answer(422, { code: 'X', message: 'no' }, { 'content-type': 'image/jpeg' }))
    expect((await failureOf(sendDownlinkRtsp('89', body))).message).toBe('no')
  })

  test('of 204 has no data', async () => {
    server.answers(answer(204))
    expect(await request('/sims/89/tags/a', { method: 'DELETE' })).toMatchObject({
      status: 204,
      data: undefined,
    })
    expect(await request('/sora_cam/devices/a/atom_cam/firmware_updates')).toMatchObject({
      status: 204,
    })
  })

  test('sends names with any characters, and bodies as they are', async () => {
    server.answers(ok)
    await getSim('日本/%?#')
    expect(server.calls[0]?.url).toBe('/v1/sims/%E6%97%A5%E6%9C%AC%2F%25%3F%23')
    server.answers(answer(201, { simId: '89' }))
    await createSim({ type: 'virtual', subscription: 'planArc01' })
    expect(JSON.parse(server.calls[0]?.body ?? '')).toMatchObject({ type: 'virtual' })
    expect(server.calls[0]?.headers['content-type']).toBe('application/json')
  })

  test('keeps the digits of what people write into groups', async () => {
    const configuration = '{"SoracomAir":{"big":12345678901234567890,"small":1}}'
    server.answers((response) => response.end(`{"configuration":${configuration}}`))
    const { data } = await getGroup('g')
    expect(data.configuration).toMatchObject({ SoracomAir: { small: 1 } })
    await request('/groups/g', { method: 'PUT', body: JSON.stringify(data) })
    expect(server.calls[1]?.body).toBe(`{"configuration":${configuration}}`)
  })

  test('keeps the digits of what was logged', async () => {
    server.answers((response) => response.end('[{"body":{"iccid":8942310000000000017}}]'))
    const { data } = await getLogs()
    expect(writeJson(data[0]?.body)).toBe('{"iccid":8942310000000000017}')
  })

  test('goes to the coverage of the session, or to a base without a key', async () => {
    signInAt(server.base, { coverage: 'g' })
    server.answers(ok)
    await getSim('89')
    await request('/auth', { method: 'POST', body: '{}', base: server.base })
    expect(server.calls.map(({ url }) => url)).toEqual(['/v1/global/sims/89', '/v1/auth'])
    expect(server.calls[1]?.headers).not.toHaveProperty('x-soracom-token')
  })
})

describe('an answer that is none', () => {
  const cases = {
    'is empty': answer(200),
    'is blank': answer(200, ' \n'),
    'is null': answer(200, 'null'),
    'is cut off': answer(200, '{"items": [{'),
    'is a page of HTML': answer(200, '<!doctype html><title>Hello</title>'),
    'is text': answer(200, 'hello'),
  }
  test.each(Object.entries(cases))('%s: malformed, for a read after retries', async (_, bad) => {
    server.answers(bad)
    const error = await failureOf(getSim('89'))
    expect(error).toMatchObject({ status: 0, code: 'malformed', uncertain: false })
    expect(server.calls).toHaveLength(4)
  })

  test.each(Object.entries(cases))('%s: malformed for a change, at once', async (_, bad) => {
    server.answers(bad)
    const error = await failureOf(activateSim('89'))
    expect(error).toMatchObject({ status: 0, code: 'malformed', uncertain: true })
    expect(server.calls).toHaveLength(1)
  })

  test.each(['', '\r\n', 'null'])(
    'is %j where the API says nothing on success: fine',
    async (body) => {
      server.answers(answer(200, body))
      const path = '/operators/OP0000000001/users/field/permission'
      const { data } = await request<{ data: unknown }>(path, { method: 'PUT', body: '{}' })
      expect(data).toBeUndefined()
    },
  )

  test('breaks off in the middle', async () => {
    server.answers(tear)
    expect(await failureOf(activateSim('89'))).toMatchObject({ code: 'network', uncertain: true })
    server.answers(tear, ok)
    expect((await getSim('89')).data).toEqual({ simId: '89' })
  })
})

describe('a refusal', () => {
  test('carries code, message and operation', async () => {
    server.answers(answer(400, { code: 'SEM0016', message: 'The subscriber is offline' }))
    const error = await failureOf(request('/sims/89/delete_session', { method: 'POST' }))
    expect(error).toMatchObject({
      status: 400,
      code: 'SEM0016',
      message: 'The subscriber is offline',
      operation: 'deleteSimSession',
      permission: undefined,
      uncertain: false,
    })
    expect(server.calls).toHaveLength(1)
  })

  test.each([
    ['text', 'upstream is down', 'upstream is down'],
    ['HTML', '<html>502</html>', 'It answered with status 404 and gave no reason.'],
    ['nothing', undefined, 'It answered with status 404 and gave no reason.'],
    ['other JSON', 'null', 'null'],
    ['a wrong type', '{"code": 5, "message": ["x"]}', '{"code": 5, "message": ["x"]}'],
    ['10,000 characters', 'x'.repeat(10_000), 'x'.repeat(500)],
    ['a long message', `{"message":"${'名'.repeat(10_000)}","code":"HTTP 404"}`, '名'.repeat(500)],
  ])('may be %s', async (_, body, message) => {
    server.answers(answer(404, body))
    expect(await failureOf(getSim('89'))).toMatchObject({ status: 404, code: 'HTTP 404', message })
  })

  test.each([
    // JSON as text, after a failure inside: it is no less a refusal with a code.
    ['Credential/listCredentials.1', 500, 'AGW0005', 'Internal error'],
    ['_common/any.3', 404, 'SEM0095', 'text with argument'],
    ['_common/any.4', 400, 'COM0008', '(not a well-formed email address)'],
  ])('is read as it was recorded in %s', async (file, status, code, message) => {
    server.answers(answer(status, recorded(file).body, { 'content-type': 'text/plain' }))
    expect(await failureOf(request('/sims', { method: 'POST' }))).toMatchObject({ code, message })
  })

  test('of a path the API does not have names no operation', async () => {
    server.answers(answer(404, { code: 'COM0011', message: 'no such path' }))
    expect(await failureOf(request('/nowhere'))).toMatchObject({ operation: undefined })
  })

  test('never shows the key or the token, whatever the API sends back', async () => {
    const echo = 'Bad token token-of-a-test for api-key-of-a-test'
    for (const body of [echo, JSON.stringify({ code: 'AUM0001', message: echo })]) {
      server.answers(answer(400, body))
      const error = await failureOf(getSim('89'))
      const shown = JSON.stringify({ ...error, message: error.message, stack: error.stack })
      expect(shown).not.toMatch(/(token|api-key)-of-a-test/)
      expect(error.message).toBe('Bad token (secret) for (secret)')
    }
  })

  test('comes before the call where the token is no header value, without showing it', async () => {
    signInAt(server.base, { token: 'a\nsecret' })
    server.answers(ok)
    const error = await failureOf(getSim('89'))
    expect(error).toMatchObject({ status: 401, code: 'signed-out' })
    expect(`${error.message} ${error.stack}`).not.toContain('secret')
    expect(server.calls).toHaveLength(0)
  })

  test('comes before the call where nobody is signed in', async () => {
    endSession()
    expect(await failureOf(getSim('89'))).toMatchObject({ status: 401, code: 'signed-out' })
  })
})

describe('another try', () => {
  test.each([
    ['502', answer(502, '<html>')],
    ['503', unavailable],
    ['504', answer(504)],
    ['500', answer(500)],
    ['a dropped connection', drop],
  ])('of a read after %s', async (_, bad) => {
    server.answers(bad, bad, bad, ok)
    expect((await request<{ data: unknown }>('/sims/89', { onWait })).data).toEqual({ simId: '89' })
    expect(server.calls).toHaveLength(4)
    expect(waits).toHaveLength(3)
    for (const [at, least] of [350, 700, 1400].entries()) {
      expect(waits[at]).toBeGreaterThanOrEqual(least)
      expect(waits[at]).toBeLessThanOrEqual((least / 0.7) * 1.3)
    }
  })

  test.each([
    ['500', answer(500), false],
    ['502', answer(502), true],
    ['503', unavailable, false],
    ['a dropped connection', drop, true],
  ])('never of a change after %s', async (_, bad, uncertain) => {
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
      server.answers(bad, ok)
      const error = await failureOf(request('/sims/89', { method, onWait }))
      expect(error.uncertain).toBe(uncertain)
      expect(server.calls).toHaveLength(1)
    }
    expect(waits).toEqual([])
  })

  test.each([400, 404, 409, 501])('never after %i', async (status) => {
    server.answers(answer(status), ok)
    await failureOf(getSim('89'))
    expect(server.calls).toHaveLength(1)
  })

  test.each([
    ['Retry-After', { 'retry-after': '7' }, 7],
    ['the limit of requests', { 'x-soracom-ratelimit-seconds-before-refresh': '42' }, 42],
    ['more than a minute', { 'retry-after': '3600' }, 60],
  ])('of a change after 429 with %s, with its body', async (_, headers, seconds) => {
    server.answers(answer(429, { code: 'COM0014', message: 'x' }, headers), ok)
    const init = { method: 'PUT', body: '[{"tagName":"a"}]', onWait }
    expect(await request('/sims/89/tags', init)).toMatchObject({ status: 200 })
    expect(server.calls.map(({ body }) => body)).toEqual([init.body, init.body])
    expect(waits[0]).toBeGreaterThanOrEqual(seconds * 1000)
    expect(waits[0]).toBeLessThan(seconds * 1000 + 400)
  })

  test('ends after four: the last 429 is the answer', async () => {
    server.answers(answer(429, { code: 'COM0014', message: 'x' }, { 'retry-after': '7' }))
    const error = await failureOf(activateSim('89'))
    expect(error).toMatchObject({ status: 429, retryAfter: 7, operation: 'activateSim' })
    expect(server.calls).toHaveLength(4)
  })

  test('after 503 does not wait for the limit of requests, which every answer tells', async () => {
    const headers = { 'x-soracom-ratelimit-seconds-before-refresh': '42' }
    server.answers(answer(503, undefined, headers), ok)
    await request('/sims/89', { onWait })
    expect(waits[0]).toBeLessThan(1000)
  })
})
