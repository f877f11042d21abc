import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { ApiError } from './errors.ts'
import { activateSim, getSim, putSimTags } from './generated/client/sim/sim.ts'
import { onUnauthorized, request } from './http.ts'
import { beforeSending } from './judging.ts'
import { listSoraCamDevices } from './generated/client/sora-cam/sora-cam.ts'
import { learnDenied } from './permissions.ts'
import {
  changeCoverage,
  currentSession,
  endSession,
  renewSession,
  replaceSession,
  type Session,
} from './session.ts'
import { answer, ApiServer, sessionAt, signInAt, type Answer } from './testing.ts'

vi.mock(import('./permissions.ts'), { spy: true })

const server = new ApiServer()
const ok = answer(200, { simId: '89' })
const expired = answer(401, { code: 'AUM0001', message: 'The token is not valid' })
const limited = answer(429, { code: 'COM0014', message: 'x' }, { 'retry-after': '0' })

beforeAll(async () => {
  // What is known of rights before a call has tests of its own.
  beforeSending(async () => undefined)
  await server.open()
})
afterAll(() => server.close())
beforeEach(() => void signInAt(server.base))
afterEach(() => {
  vi.clearAllMocks()
  endSession()
})

/** Refuses the token of `signInAt`, takes any other. */
const byToken: Answer = (response, call) => {
  const refused = call.headers['x-soracom-token'] === 'token-of-a-test'
  return (refused ? expired : ok)(response, call)
}

/** A person who is asked to sign in again, and does what `then` says. */
function person(then: (session: Session) => boolean | Promise<boolean>) {
  const ask = vi.fn(async (session: Session) => then(session))
  onUnauthorized(ask)
  return ask
}

function signInAgain(): boolean {
  replaceSession(sessionAt(server.base, { apiKey: 'new key', token: 'new token' }))
  return true
}

describe('a 401', () => {
  test('asks the person, then goes on with the same call and body', async () => {
    const ask = person(signInAgain)
    server.answers(byToken)
    const tags = [{ tagName: 'a', tagValue: '1' }]
    expect((await putSimTags('89', tags)).status).toBe(200)
    expect(ask).toHaveBeenCalledOnce()
    expect(server.calls).toHaveLength(2)
    expect(server.calls.map(({ body }) => JSON.parse(body))).toEqual([tags, tags])
    expect(server.calls[1]).toMatchObject({
      method: 'PUT',
      url: '/v1/sims/89/tags',
      headers: { 'x-soracom-api-key': 'new key', 'x-soracom-token': 'new token' },
    })
  })

  test('of calls under way together is asked with one session, and all go on', async () => {
    let shared: Promise<boolean> | undefined
    const { promise, resolve } = Promise.withResolvers<boolean>()
    person(() => (shared ??= promise))
    server.answers(byToken)
    const calls = Promise.all(['1', '2', '3'].map((id) => activateSim(id)))
    await vi.waitFor(() => expect(server.calls).toHaveLength(3))
    resolve(signInAgain())
    await calls
    expect(server.calls).toHaveLength(6)
  })

  test('of a call that was sent before the token was renewed asks nobody', async () => {
    const ask = person(() => false)
    server.answers((response, call) => {
      if (currentSession()?.token !== 'new token') renewSession('new token', Date.now() + 1000)
      byToken(response, call)
    })
    await getSim('89')
    expect(ask).not.toHaveBeenCalled()
    expect(server.calls).toHaveLength(2)
  })

  test('stays one when the person would rather not', async () => {
    person(() => {
      endSession('expired')
      return false
    })
    server.answers(expired)
    await expect(activateSim('89')).rejects.toMatchObject({ status: 401, code: 'AUM0001' })
    expect(server.calls).toHaveLength(1)
  })

  test('after signing in again is not asked about twice', async () => {
    const ask = person(signInAgain)
    server.answers(expired)
    await expect(getSim('89')).rejects.toMatchObject({ status: 401, operation: 'getSim' })
    expect(ask).toHaveBeenCalledOnce()
    expect(server.calls).toHaveLength(2)
  })

  test('of a call with an address of its own asks nobody', async () => {
    const ask = person(signInAgain)
    server.answers(expired)
    const auth = request('/auth', { method: 'POST', body: '{}', base: server.base })
    await expect(auth).rejects.toMatchObject({ status: 401, operation: undefined })
    expect(ask).not.toHaveBeenCalled()
  })
})

describe('a call that is sent again', () => {
  test('keeps its coverage when the person has moved to the other', async () => {
    server.answers((response, call) => {
      changeCoverage('g')
      limited(response, call)
    }, ok)
    await activateSim('89')
    expect(server.calls.map(({ url }) => url)).toEqual([
      '/v1/sims/89/activate',
      '/v1/sims/89/activate',
    ])
  })

  test.each([
    ['another user', { userName: 'admin' }],
    ['another operator', { operatorId: 'OP0000000002' }],
  ])('is not sent for %s', async (_, other) => {
    server.answers((response, call) => {
      signInAt(server.base, other)
      limited(response, call)
    }, ok)
    await expect(activateSim('89')).rejects.toMatchObject({ status: 401, code: 'signed-out' })
    expect(server.calls).toHaveLength(1)
  })

  test('is not sent when nobody is signed in any more', async () => {
    server.answers((response, call) => {
      endSession()
      limited(response, call)
    }, ok)
    await expect(activateSim('89')).rejects.toMatchObject({ code: 'signed-out', uncertain: false })
  })
})

describe('a 403', () => {
  test('names the missing permission as the platform documents it, and is remembered', async () => {
    const message = 'The user field is not permitted to call Sim:putTags.'
    server.answers(answer(403, { code: 'SEM0049', message }))
    await expect(putSimTags('89', [])).rejects.toMatchObject({
      status: 403,
      operation: 'putSimTags',
      permission: 'Sim:putTags',
    })
    expect(learnDenied).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ id: 'putSimTags' }),
      'Sim:putTags',
      '/sims/89/tags',
    )
  })

  test('is known by the permission it names, under any code', async () => {
    server.answers(answer(403, { code: 'X', message: 'Sim:activateSim is needed' }))
    await expect(activateSim('89')).rejects.toMatchObject({ permission: 'Sim:activateSim' })
    expect(learnDenied).toHaveBeenCalledOnce()
  })

  test('names the permission that a call needs beside its own', async () => {
    const message = 'The user field is not permitted to call OAuth2:authorize.'
    server.answers(answer(403, { code: 'SEM0049', message }))
    const missing = { permission: 'OAuth2:authorize' }
    await expect(listSoraCamDevices()).rejects.toMatchObject(missing)
    expect(learnDenied).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ id: 'listSoraCamDevices' }),
      missing.permission,
      '/sora_cam/devices',
    )
  })

  test.each([
    ['of another kind', { code: 'AUM0031', message: 'no such coverage type' }],
    ['of whatever stands before the API', '<html>Forbidden</html>'],
  ])('%s names none and is not remembered', async (_, body) => {
    server.answers(answer(403, body))
    await expect(activateSim('89')).rejects.toMatchObject({
      status: 403,
      operation: 'activateSim',
      permission: undefined,
    })
    expect(learnDenied).not.toHaveBeenCalled()
  })
})

test('a refusal is told as it is when the catalogue cannot be loaded', async () => {
  vi.doMock(import('./operations.ts'), () => {
    throw new Error('Failed to fetch dynamically imported module')
  })
  server.answers(answer(404, { code: 'SEM0001', message: 'No such SIM' }))
  await expect(getSim('89')).rejects.toMatchObject({ status: 404, code: 'SEM0001' })
  server.answers(answer(200))
  expect((await activateSim('89')).data).toBeUndefined()
  vi.doUnmock(import('./operations.ts'))
})

describe('a cancelled call', () => {
  const slow: Answer = (response) => {
    response.writeHead(200)
    response.write('{')
  }

  test.each([
    ['by default', undefined],
    ['with a reason of its own', new Error('gone')],
  ])('ends as aborted, %s', async (_, reason) => {
    server.answers(slow)
    const controller = new AbortController()
    const call = activateSim('89', { signal: controller.signal })
    await vi.waitFor(() => expect(server.calls).toHaveLength(1))
    controller.abort(reason)
    await expect(call).rejects.toMatchObject({ code: 'aborted', status: 0, uncertain: true })
    expect(server.calls).toHaveLength(1)
  })

  test('ends while it waits for its next try, and is not sent again', async () => {
    server.answers(answer(429, undefined, { 'retry-after': '30' }), ok)
    const controller = new AbortController()
    const onWait = () => void setTimeout(() => controller.abort(), 5)
    const call = request('/sims/89', { signal: controller.signal, onWait })
    await expect(call).rejects.toMatchObject({ code: 'aborted' })
    expect(server.calls).toHaveLength(1)
  })

  test('ends when it is cancelled in the very moment it would wait', async () => {
    server.answers(answer(429, undefined, { 'retry-after': '30' }), ok)
    const controller = new AbortController()
    const call = request('/sims/89', {
      signal: controller.signal,
      onWait: () => controller.abort(),
    })
    await expect(call).rejects.toMatchObject({ code: 'aborted' })
  })

  test('is a matter of the network when the answer came too late', async () => {
    server.answers(slow)
    const call = activateSim('89', { signal: AbortSignal.timeout(30) })
    await expect(call).rejects.toBeInstanceOf(ApiError)
    await expect(call).rejects.toMatchObject({
      code: 'network',
      message: 'No answer came in time.',
    })
  })
})
