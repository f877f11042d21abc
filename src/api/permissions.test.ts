import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import {
  activateSim,
  getApiAuditLogs,
  getBilling,
  getOperator,
  getSoraCamDeviceName,
  listGroups,
  listSims,
  listSoraCamDevices,
  logout,
  putSimTags,
  terminateSim,
} from './generated/operations.ts'
import { currentPermissions, learnDenied, onPermissionsChange } from './permissions.ts'
import { endSession } from './session.ts'
import { answer, ApiServer, signInAt, type Answer } from './testing.ts'

const server = new ApiServer()
const denied = answer(403, { code: 'SEM0049', message: 'not permitted' })
/** A document that also denies `getOperator`, by which the tests see that the rights are read. */
const document = (...statements: object[]) =>
  JSON.stringify({ statements: [...statements, deny(['Operator:getOperator'])] })
const allow = (api: string | string[], condition?: string) => ({ effect: 'allow', api, condition })
const deny = (api: string[]) => ({ effect: 'deny', api })

interface Rights {
  readonly inline?: string | Answer
  readonly roles?: object[] | Answer
  readonly role?: Answer
  readonly defaults?: string | Answer
}

/** Serves what a SAM user may read of its own rights. */
function serve(rights: Rights): void {
  const { inline = document(), roles = [], role = denied, defaults = document() } = rights
  const permission = typeof inline === 'string' ? answer(200, { permission: inline }) : inline
  const attached = Array.isArray(roles) ? answer(200, roles) : roles
  const all =
    typeof defaults === 'function' ? defaults : answer(200, { defaultPermissions: defaults })
  server.answers((response, call) => {
    const { url } = call
    if (url.endsWith('/users/field/permission')) return permission(response, call)
    if (url.endsWith('/users/field/roles')) return attached(response, call)
    if (url.endsWith('/users/default_permissions')) return all(response, call)
    return role(response, call)
  })
}

let stop: (() => void) | undefined

/** Signs in as `field` and waits until its rights are read. */
async function signedIn(rights: Rights): Promise<void> {
  serve(rights)
  signInAt(server.base, { apiKey: `api-${Math.random()}` })
  stop = onPermissionsChange(() => undefined)
  await vi.waitFor(() => expect(may(getOperator).allowed).toBe(false))
}

const may = (...args: Parameters<ReturnType<typeof currentPermissions>['may']>) =>
  currentPermissions().may(...args)

beforeAll(() => server.open())
afterAll(() => server.close())
beforeEach(() => server.answers(denied))
afterEach(() => {
  stop?.()
  stop = undefined
  endSession()
})

describe('the root user', () => {
  test('may do everything, and nothing is asked', async () => {
    signInAt(server.base, { userName: undefined, apiKey: 'api-root' })
    stop = onPermissionsChange(() => undefined)
    learnDenied(listSims)
    expect(may(listSims)).toEqual({ allowed: true })
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(server.calls).toEqual([])
  })
})

describe('a SAM user whose rights can be read', () => {
  test('may do what a statement allows, and nothing else', async () => {
    await signedIn({ inline: document(allow(['Sim:list*', 'Group:*'])) })
    expect(may(listSims)).toEqual({ allowed: true })
    expect(may(listGroups)).toEqual({ allowed: true })
    expect(may(terminateSim)).toMatchObject({
      allowed: false,
      reason:
        'This needs the permission Sim:terminateSim. Ask an administrator for it, then sign in again.',
    })
  })

  test('may do what a role or the default permissions allow', async () => {
    await signedIn({
      roles: [{ roleId: 'sims', permission: document(allow('Sim:*')) }, { roleId: 'billing' }],
      role: answer(200, { permission: document(allow('Billing:*')) }),
      defaults: document(allow('Group:*')),
    })
    expect(may(terminateSim).allowed).toBe(true)
    expect(may(getBilling).allowed).toBe(true)
    expect(may(listGroups).allowed).toBe(true)
    expect(server.calls.map(({ url }) => url)).toContain('/v1/operators/OP0000000001/roles/billing')
  })

  test('is denied what a statement anywhere denies', async () => {
    await signedIn({
      inline: document(allow('*')),
      defaults: document(deny(['Sim:terminateSim'])),
    })
    expect(may(listSims).allowed).toBe(true)
    expect(may(terminateSim)).toMatchObject({
      allowed: false,
      reason:
        'Your permissions deny Sim:terminateSim. Ask an administrator to change that, then sign in again.',
    })
  })

  test('either name of an operation counts', async () => {
    await signedIn({ inline: document(allow('Sim:putTags')) })
    expect(may(putSimTags).allowed).toBe(true)
  })

  test('may look at cameras only with OAuth2:authorize beside, which a few operations do not need', async () => {
    const needs = (permission: string) => ({
      allowed: false,
      reason: `This needs the permission ${permission}. Ask an administrator for it, then sign in again.`,
    })
    await signedIn({ inline: document(allow('SoraCam:*')) })
    expect(may(listSoraCamDevices)).toMatchObject(needs('OAuth2:authorize'))
    expect(may(getSoraCamDeviceName).allowed).toBe(true)
    stop?.()
    await signedIn({ inline: document(allow(['SoraCam:*', 'OAuth2:*'])) })
    expect(may(listSoraCamDevices).allowed).toBe(true)
    stop?.()
    await signedIn({ inline: document(allow(['OAuth2:*'])) })
    expect(may(listSoraCamDevices)).toMatchObject(needs('SoraCam:listSoraCamDevices'))
  })

  test('a denial of the permission beside is named before what is not granted', async () => {
    await signedIn({ inline: document(deny(['OAuth2:authorize'])) })
    expect(may(listSoraCamDevices)).toMatchObject({
      reason: expect.stringContaining('Your permissions deny OAuth2:authorize.'),
    })
  })

  test('what depends on the resource is allowed until the resource is known', async () => {
    const one = "pathVariable('sim_id') == '8942310000000000001'"
    await signedIn({ inline: document(allow(['Sim:activateSim'], one)) })
    expect(may(activateSim).allowed).toBe(true)
    expect(may(activateSim, { sim_id: '8942310000000000001' }).allowed).toBe(true)
    expect(may(activateSim, { sim_id: '8942310000000000002' }).allowed).toBe(false)
    learnDenied(activateSim)
    expect(may(activateSim).allowed).toBe(true)
  })

  test('signs out and reads the audit log as the platform lets everybody', async () => {
    await signedIn({})
    expect(may(logout).allowed).toBe(true)
    expect(may(getApiAuditLogs).allowed).toBe(true)
    expect(may(listSims).allowed).toBe(false)
  })
})

describe('a SAM user whose rights cannot be read whole', () => {
  test.each<[string, Rights]>([
    ['inline permission', { inline: denied }],
    ['list of roles', { roles: denied }],
    ['a role', { roles: [{ roleId: 'hidden' }] }],
    ['default permissions', { defaults: denied }],
    ['a document that is no JSON', { inline: '{"statements":' }],
    ['no permission and no roles', { inline: '', roles: denied }],
    ['a statement of an unknown kind', { inline: document({ effect: 'perhaps', api: ['*'] }) }],
  ])('may try everything: %s', async (_what, rights) => {
    await signedIn(rights)
    expect(may(terminateSim)).toEqual({ allowed: true })
  })

  test('an explicit denial that can be read is certain', async () => {
    await signedIn({ inline: denied, defaults: document(deny(['Sim:*'])) })
    expect(may(listSims).allowed).toBe(false)
    expect(may(listGroups).allowed).toBe(true)
  })

  test('a refusal teaches otherwise, until the next sign-in', async () => {
    await signedIn({ inline: denied })
    let told = 0
    const quiet = onPermissionsChange(() => (told += 1))
    learnDenied(terminateSim)
    learnDenied(terminateSim)
    // Another call of it: there is nothing new for pages to draw.
    learnDenied(terminateSim, undefined, '/sims/2/terminate')
    quiet()
    expect(told).toBe(1)
    expect(may(terminateSim)).toMatchObject({
      allowed: false,
      reason: expect.stringContaining('Sim:terminateSim'),
    })
    expect(may(listSims).allowed).toBe(true)
    learnDenied(listSoraCamDevices, 'OAuth2:authorize')
    expect(may(listSoraCamDevices)).toMatchObject({
      reason: expect.stringContaining('the permission OAuth2:authorize'),
    })
    stop?.()
    await signedIn({ inline: denied })
    expect(may(terminateSim).allowed).toBe(true)
  })
})
