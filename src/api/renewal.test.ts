import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { isDue, keepRenewing } from './renewal.ts'
import { currentSession, endSession } from './session.ts'
import { answer, ApiServer, signInAt } from './testing.ts'

const hour = 3_600_000
const server = new ApiServer()
const page = new EventTarget()
let stop: () => void

beforeAll(() => server.open())
afterAll(() => server.close())
beforeEach(() => {
  vi.stubGlobal('document', page)
  stop = () => undefined
})
afterEach(() => {
  stop()
  endSession()
  vi.unstubAllGlobals()
})

test('a token is due in the last fifth of its day, and not after its end', () => {
  expect(isDue(24 * hour, 0)).toBe(false)
  expect(isDue(24 * hour, 19 * hour)).toBe(false)
  expect(isDue(24 * hour, 20 * hour)).toBe(true)
  expect(isDue(24 * hour, 24 * hour)).toBe(false)
})

describe('keepRenewing', () => {
  test('asks for a new token and takes it', async () => {
    signInAt(server.base, { expiresAt: Date.now() + hour })
    server.answers(answer(200, { token: 'renewed' }))
    stop = keepRenewing()
    await vi.waitFor(() => expect(currentSession()?.token).toBe('renewed'))
    expect(server.calls).toHaveLength(1)
    expect(server.calls[0]).toMatchObject({
      method: 'POST',
      url: '/v1/operators/OP0000000001/token',
      body: '{"tokenTimeoutSeconds":86400}',
    })
    expect(currentSession()?.expiresAt).toBeGreaterThan(Date.now() + 23 * hour)
  })

  test('looks again when the tab becomes visible', async () => {
    signInAt(server.base, { token: 'first', expiresAt: Date.now() + 23 * hour })
    server.answers(answer(200, { token: 'second' }))
    stop = keepRenewing()
    signInAt(server.base, { token: 'first', expiresAt: Date.now() + hour })
    page.dispatchEvent(new Event('visibilitychange'))
    await vi.waitFor(() => expect(currentSession()?.token).toBe('second'))
  })

  test('does not ask again for what was refused, but does after a failure', async () => {
    signInAt(server.base, { token: 'refused', expiresAt: Date.now() + hour })
    server.answers(answer(503, {}), answer(403, { code: 'SEM0049', message: 'no' }))
    stop = keepRenewing()
    const look = async (calls: number) => {
      await vi.waitFor(() => expect(server.calls).toHaveLength(calls))
      await new Promise((resolve) => setTimeout(resolve, 50))
      page.dispatchEvent(new Event('visibilitychange'))
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    await look(1)
    await look(2)
    await look(2)
    expect(currentSession()?.token).toBe('refused')
  })

  test('asks nothing while nobody is signed in or the token is fresh', async () => {
    server.answers(answer(200, { token: 'x' }))
    stop = keepRenewing()
    signInAt(server.base, { expiresAt: Date.now() + 23 * hour })
    page.dispatchEvent(new Event('visibilitychange'))
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(server.calls).toEqual([])
  })
})
