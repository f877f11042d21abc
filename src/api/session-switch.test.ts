import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type * as SessionModule from './session.ts'
import { sessionAt } from './testing.ts'

const name = 'soracom-console-session'
const original = { ...sessionAt('/api/sandbox/v1'), apiKey: 'api-1' }
const target = { ...original, apiKey: 'api-2', token: 'switched', userName: 'support' }

let tab: BroadcastChannel
let heard: unknown[]
let loaded: typeof SessionModule | undefined

/** The module as a tab that was just loaded has it. */
async function load(stored: unknown): Promise<typeof SessionModule> {
  sessionStorage.setItem(name, JSON.stringify(stored))
  vi.resetModules()
  loaded = await import('./session.ts')
  return loaded
}

beforeEach(() => {
  sessionStorage.clear()
  heard = []
  tab = new BroadcastChannel(name)
  tab.addEventListener('message', ({ data }) => heard.push(data))
})
afterEach(() => {
  loaded?.endSession()
  tab.close()
})

test('a switch keeps the session that it came from, and goes back to it', async () => {
  const { currentSession, lapsedSwitch, switchBack, switchSession } = await load(original)
  switchSession(target)
  expect(currentSession()).toEqual({ ...target, from: original })
  expect(JSON.parse(sessionStorage.getItem(name) ?? '')).toEqual({ ...target, from: original })
  switchBack()
  expect(currentSession()).toEqual(original)
  expect(lapsedSwitch()).toBeUndefined()
  // Nobody else is told of it: other tabs stay who they were.
  expect(heard).toEqual([])
})

test('one that is over leads back, and is remembered until the next', async () => {
  const { currentSession, lapsedSwitch, switchBack, switchSession } = await load(original)
  switchSession(target)
  switchBack(true)
  expect(currentSession()).toEqual(original)
  expect(lapsedSwitch()).toMatchObject({ userName: 'support' })
  switchSession(target)
  expect(lapsedSwitch()).toBeUndefined()
})

test('a tab that is loaded after its end goes on as who switched', async () => {
  const ended = { ...target, expiresAt: Date.now() - 1, from: original }
  const { currentSession, hasEnded, lapsedSwitch } = await load(ended)
  expect(currentSession()).toEqual(original)
  expect(hasEnded()).toBeUndefined()
  expect(lapsedSwitch()).toMatchObject({ userName: 'support' })
  const both = { ...ended, from: { ...original, expiresAt: Date.now() - 1 } }
  expect((await load(both)).currentSession()).toBeUndefined()
})

test('what becomes of the session it came from reaches it', async () => {
  const { currentSession, hasEnded } = await load({ ...target, from: original })
  tab.postMessage({ kind: 'renewed', session: { ...original, token: 'two', expiresAt: 2e15 } })
  await vi.waitFor(() => expect(currentSession()?.from?.token).toBe('two'))
  expect(currentSession()?.token).toBe('switched')
  tab.postMessage({ kind: 'ended', apiKey: original.apiKey })
  await vi.waitFor(() => expect(currentSession()).toBeUndefined())
  expect(hasEnded()).toBe('elsewhere')
})

test('signing out ends both, in every tab', async () => {
  const { endSession } = await load({ ...target, from: original })
  endSession()
  for (const { apiKey } of [target, original]) {
    await vi.waitFor(() => expect(heard).toContainEqual({ kind: 'ended', apiKey }))
  }
})
