import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { answer, ApiServer, sessionAt } from './testing.ts'

const server = new ApiServer()
const denied = answer(403, { code: 'SEM0049', message: 'not permitted' })

/** What a tab keeps over a reload. */
const kept = new Map<string, string>()
vi.stubGlobal('sessionStorage', {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => void kept.set(key, value),
  removeItem: (key: string) => void kept.delete(key),
})

/** The console as it is loaded anew in the same tab. */
async function load() {
  vi.resetModules()
  const [session, permissions, viewing, sims, users] = await Promise.all([
    import('./session.ts'),
    import('./permissions.ts'),
    import('./viewing.ts'),
    import('./generated/client/sim/sim.ts'),
    import('./generated/client/user/user.ts'),
  ])
  return { session, permissions, viewing, sims, users }
}

/** Signs in as a SAM user, or root, in a tab that is loaded for it. */
async function signedIn(userName: string | undefined) {
  const console = await load()
  console.session.startSession(sessionAt(server.base, { userName, apiKey: `api-${userName}` }))
  return console
}

const allowing = (...api: string[]) => JSON.stringify({ statements: [{ effect: 'allow', api }] })

/** Serves the rights of `field`; everything else succeeds. */
function serve(permission: string): void {
  server.answers((response, call) => {
    const own = call.url.includes('/users/field/permission')
    const roles = call.url.includes('/roles')
    const body = own ? { permission } : roles ? [] : {}
    answer(200, body)(response, call)
  })
}

const sent = () => server.calls.map(({ method, url }) => `${method} ${url.replace('/v1', '')}`)
const sentSims = () => sent().filter((call) => call.includes('/sims'))

beforeAll(() => server.open())
afterAll(() => server.close())
beforeEach(() => kept.clear())
afterEach(() => vi.useRealTimers())

describe('what is known to be refused is not sent', () => {
  test('by the rights that can be read', async () => {
    serve(allowing('Sim:listSims'))
    const { sims } = await signedIn('field')
    await sims.listSims()
    await expect(sims.terminateSim('89')).rejects.toMatchObject({
      status: 403,
      code: 'not-permitted',
      permission: 'Sim:terminateSim',
      operation: 'terminateSim',
    })
    expect(sentSims()).toEqual(['GET /sims'])
  })

  test('nor are the rights asked for again after a reload', async () => {
    serve(allowing('Sim:listSims'))
    const before = await signedIn('field')
    await before.sims.listSims()
    expect(sent()).toHaveLength(4)
    const { sims, permissions } = await load()
    // So that the menus need not change under the hand.
    const op = await import('./generated/operations.ts')
    expect(permissions.currentPermissions().may(op.getSim)).toMatchObject({
      permission: 'Sim:getSim',
    })
    expect(permissions.currentPermissions().may(op.listSims).allowed).toBe(true)
    await expect(sims.getSim('89')).rejects.toMatchObject({ code: 'not-permitted' })
    expect(sent()).toHaveLength(4)
  })

  test('where the rights may not be read: what was refused once, over a reload too', async () => {
    server.answers(denied)
    const { sims } = await signedIn('field')
    await expect(sims.listSims()).rejects.toMatchObject({ code: 'SEM0049' })
    await expect(sims.listSims({ limit: 5 })).rejects.toMatchObject({ code: 'not-permitted' })
    await expect(sims.getSim('1')).rejects.toMatchObject({ code: 'SEM0049' })
    const before = sent()
    expect(before).toHaveLength(5)
    const again = await load()
    await expect(again.sims.listSims()).rejects.toMatchObject({ permission: 'Sim:listSims' })
    await expect(again.sims.getSim('1')).rejects.toMatchObject({ permission: 'Sim:getSim' })
    expect(sent()).toEqual(before)
    // Of another SIM nothing is known.
    await expect(again.sims.getSim('2')).rejects.toMatchObject({ code: 'SEM0049' })
    expect(sent()).toHaveLength(6)
  })

  test('what could not be read for another reason is asked for again', async () => {
    server.answers(answer(404, { code: 'X', message: 'no such thing' }))
    const { sims } = await signedIn('field')
    await expect(sims.listSims()).rejects.toMatchObject({ status: 404 })
    const again = await load()
    await expect(again.sims.listSims()).rejects.toMatchObject({ status: 404 })
    expect(sent()).toHaveLength(8)
  })

  test('another sign-in knows nothing of it', async () => {
    server.answers(denied)
    const { sims } = await signedIn('field')
    await expect(sims.listSims()).rejects.toMatchObject({ code: 'SEM0049' })
    const other = await signedIn('other')
    await expect(other.sims.listSims()).rejects.toMatchObject({ code: 'SEM0049' })
    other.session.endSession()
    expect([...kept.keys()]).toEqual([])
  })
})

describe('who looks at the console as somebody else', () => {
  test('is shown what that one may do, and changes nothing', async () => {
    serve(allowing('Sim:listSims', 'Sim:terminateSim'))
    const { sims, viewing, permissions } = await signedIn(undefined)
    viewing.viewAs('field')
    await sims.listSims()
    await expect(sims.getSim('1')).rejects.toMatchObject({ permission: 'Sim:getSim' })
    await expect(sims.terminateSim('1')).rejects.toMatchObject({ code: 'viewing' })
    expect(sentSims()).toEqual(['GET /sims'])
    const op = await import('./generated/operations.ts')
    expect(permissions.currentPermissions().may(op.getSim)).toMatchObject({
      allowed: false,
      reason: 'field may not do this: it needs the permission Sim:getSim.',
    })
    expect(permissions.currentPermissions().may(op.terminateSim).allowed).toBe(true)
    viewing.viewAs(undefined)
    await sims.getSim('1')
    await sims.terminateSim('1')
    expect(sentSims()).toEqual(['GET /sims', 'GET /sims/1', 'POST /sims/1/terminate'])
  })

  test('still does after a reload, and no more when signed out', async () => {
    serve(allowing('Sim:listSims'))
    const { viewing } = await signedIn(undefined)
    viewing.viewAs('field')
    const again = await load()
    expect(again.viewing.viewedUser()).toBe('field')
    await expect(again.sims.getSim('1')).rejects.toMatchObject({ code: 'not-permitted' })
    again.session.endSession()
    expect(again.viewing.viewedUser()).toBeUndefined()
    expect([...kept.keys()]).toEqual([])
  })
})
