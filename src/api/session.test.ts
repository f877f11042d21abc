import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type * as SessionModule from './session.ts'
import { sessionAt } from './testing.ts'

const name = 'soracom-console-session'
const sharingName = 'soracom-console-sharing'
const local = new Map<string, string>()
const session = sessionAt('/api/sandbox/v1')

/** Another tab: hears and says what tabs tell each other. */
let tab: BroadcastChannel
let heard: unknown[]
let loaded: typeof SessionModule | undefined

/** The module as a tab that was just loaded has it. */
async function load(stored?: unknown, sharing = true): Promise<typeof SessionModule> {
  sessionStorage.clear()
  local.clear()
  if (sharing) local.set(sharingName, 'yes')
  if (stored !== undefined) {
    sessionStorage.setItem(name, typeof stored === 'string' ? stored : JSON.stringify(stored))
  }
  vi.resetModules()
  loaded = await import('./session.ts')
  return loaded
}

const told = (message: object) => vi.waitFor(() => expect(heard).toContainEqual(message))

beforeEach(() => {
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => local.get(key) ?? null,
    setItem: (key: string, value: string) => void local.set(key, value),
    removeItem: (key: string) => void local.delete(key),
  })
  heard = []
  tab = new BroadcastChannel(name)
  tab.addEventListener('message', ({ data }) => heard.push(data))
})
afterEach(() => {
  // A module that was loaded before lives on, as another tab would: it must have nothing to lend.
  loaded?.endSession()
  tab.close()
})

describe('a tab that is loaded', () => {
  test('goes on with its own session', async () => {
    const { currentSession, hasEnded } = await load(session)
    expect(currentSession()).toEqual(session)
    expect(hasEnded()).toBeUndefined()
  })

  test.each(['', 'null', '{', '[]', '"x"', '{"token":"x"}'])(
    'is signed out with %s in its storage',
    async (text) => {
      const { currentSession } = await load(text)
      expect(currentSession()).toBeUndefined()
    },
  )

  test('does not go on with a session whose time is over', async () => {
    const { currentSession, hasEnded } = await load({ ...session, expiresAt: Date.now() - 1 })
    expect(currentSession()).toBeUndefined()
    expect(hasEnded()).toBe('expired')
    expect(sessionStorage.getItem(name)).toBeNull()
  })

  test('takes the session of another tab', async () => {
    const { adoptSession, currentSession } = await load()
    tab.addEventListener('message', ({ data }) => {
      if (data.kind === 'hello') tab.postMessage({ kind: 'session', session })
    })
    await adoptSession()
    expect(currentSession()).toEqual(session)
  })

  test('does not wait long where there is no other tab', async () => {
    const { adoptSession, currentSession } = await load()
    const waited = async () => {
      const before = performance.now()
      await adoptSession()
      return performance.now() - before
    }
    expect(await waited()).toBeLessThan(1500)
    expect(await waited()).toBeLessThan(50)
    expect(currentSession()).toBeUndefined()
  })

  test('asks nobody where no tab is signed in', async () => {
    const { adoptSession } = await load(undefined, false)
    await adoptSession()
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(heard).toEqual([])
  })

  test('lends its session to a tab that asks', async () => {
    await load(session)
    tab.postMessage({ kind: 'hello' })
    await told({ kind: 'session', session })
  })
})

describe('tabs that share a session', () => {
  test('take a renewed token, and tell it', async () => {
    const { currentSession, renewSession } = await load(session)
    tab.postMessage({ kind: 'renewed', session: { ...session, token: 'two', expiresAt: 2e15 } })
    await vi.waitFor(() => expect(currentSession()?.token).toBe('two'))
    renewSession('three', 3e15)
    await told({ kind: 'renewed', session: { ...session, token: 'three', expiresAt: 3e15 } })
  })

  test('take the session of the same person who signed in again, each in its coverage', async () => {
    const { currentSession, replaceSession } = await load({ ...session, coverage: 'g' })
    const next = { ...session, apiKey: 'api-2', token: 'two' }
    tab.postMessage({ kind: 'replaced', apiKey: session.apiKey, session: next })
    await vi.waitFor(() => expect(currentSession()?.token).toBe('two'))
    expect(currentSession()?.coverage).toBe('g')
    replaceSession({ ...next, apiKey: 'api-3' })
    await told({ kind: 'replaced', apiKey: 'api-2', session: { ...next, apiKey: 'api-3' } })
  })

  test('end together', async () => {
    const { currentSession, endSession, hasEnded } = await load(session)
    endSession()
    expect(currentSession()).toBeUndefined()
    expect(hasEnded()).toBe('here')
    expect(sessionStorage.getItem(name)).toBeNull()
    expect(local.has(sharingName)).toBe(false)
    await told({ kind: 'ended', apiKey: session.apiKey })
  })

  test('end when another one ends', async () => {
    const { currentSession, hasEnded, onSessionChange } = await load(session)
    const changed = vi.fn()
    onSessionChange(changed)
    tab.postMessage({ kind: 'ended', apiKey: session.apiKey })
    await vi.waitFor(() => expect(changed).toHaveBeenCalled())
    expect(currentSession()).toBeUndefined()
    expect(hasEnded()).toBe('elsewhere')
  })

  test('leave a session of somebody else alone', async () => {
    const { currentSession } = await load(session)
    tab.postMessage({ kind: 'ended', apiKey: 'api-other' })
    tab.postMessage({ kind: 'replaced', apiKey: 'api-other', session: { ...session, token: 'x' } })
    tab.postMessage({ kind: 'hello' })
    await told({ kind: 'session', session })
    expect(currentSession()).toEqual(session)
    expect(local.get(sharingName)).toBe('yes')
  })

  test('stay signed out until loaded again', async () => {
    const { adoptSession, currentSession, endSession } = await load(session)
    endSession()
    await adoptSession()
    expect(currentSession()).toBeUndefined()
    await vi.waitFor(() => expect(heard).toHaveLength(1))
  })
})
