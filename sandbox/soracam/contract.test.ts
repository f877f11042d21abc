import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { OperationId } from '../../src/api/generated/contract.ts'
import { cameraSettingNames, cameraSettings } from '../../src/domain/soracam/settings.ts'
import { createSandbox, type Sandbox } from '../app.ts'
import { SeenToSucceed } from '../testing/seen.ts'
import { insertUser } from '../auth/users.ts'
import { hashSecret } from '../auth/password.ts'
import { sandboxPassword } from '../auth/accounts.ts'
import { signedIn, type Sent, type TestClient } from '../testing/client.ts'
import { seenElsewhere } from './testing.ts'

const operatorId = 'OP0000000001'
/** A Tuesday in Japan, 12:32:15. */
const now = Date.UTC(2025, 5, 17, 3, 32, 15)
const minute = 60_000
let sandbox: Sandbox
let root: TestClient
/** Device ids by the cameras' names. */
let ids: Map<string, string>
const seen = new SeenToSucceed()

beforeAll(async () => {
  sandbox = createSandbox({ sims: 100, wall: () => now })
  root = await signedIn(sandbox, 'root@example.com')
  const { data } = await root.call('listSoraCamDevices')
  ids = new Map(data.map(({ name, deviceId }) => [name, deviceId]))
})

beforeEach(() => {
  sandbox.worlds.setClock(operatorId, { now, frozen: true })
})

const entrance = () => ({ device_id: ids.get('店舗入口') ?? '' })
const called = (part: string) => {
  const found = [...ids].find(([name]) => name.includes(part))
  return { device_id: found?.[1] ?? '' }
}

/** Calls an operation that must succeed; the client checks the body against the description. */
function does<Id extends OperationId>(id: Id, sent?: Sent) {
  return seen.does(root, id, sent)
}

const afterwards = (ms: number) => sandbox.worlds.setClock(operatorId, { now: now + ms })

/** Fetches what an address gives, as a browser would: without a token. */
async function fetched(url: string): Promise<Response> {
  const { pathname } = new URL(url)
  return sandbox.jp.request(pathname)
}

describe('in Japan coverage every operation succeeds as described', () => {
  test('cameras, their names and power', async () => {
    const { data } = await does('listSoraCamDevices')
    expect(data).toHaveLength(9)
    for (const { deviceId } of data)
      await does('getSoraCamDevice', { path: { device_id: deviceId } })
    const path = called('Loading dock')
    await does('setSoraCamDeviceName', { path, body: { name: '搬入口 <1>' } })
    expect((await does('getSoraCamDeviceName', { path })).data).toEqual({ name: '搬入口 <1>' })
    await does('setSoraCamDevicePowerState', { path, body: { powerState: 'sleep' } })
    const state = await does('getSoraCamDevicePowerState', { path })
    expect(state.data).toEqual({ powerState: 'sleep' })
    await does('rebootSoraCamDevice', { path })
    expect((await does('getSoraCamDevice', { path })).data.connected).toBe(false)
  })

  test.each(cameraSettingNames)('the setting %s and its pair', async (name) => {
    const path = entrance()
    const operation = `SoraCamDeviceAtomCamSettings${name.charAt(0).toUpperCase()}${name.slice(1)}`
    const get = `get${operation}` as 'getSoraCamDeviceAtomCamSettingsLogo'
    const set = `set${operation}` as 'setSoraCamDeviceAtomCamSettingsLogo'
    for (const state of cameraSettings[name].toReversed()) {
      await does(set, { path, body: { state } })
      expect((await does(get, { path })).data).toEqual({ state })
      const all = await does('getSoraCamDeviceAtomCamSettings', { path })
      expect(all.data[name]).toBe(state)
    }
    const wrong = await root.call(set, { path, body: { state: 'middling' } })
    expect([wrong.status, wrong.error.code]).toEqual([400, 'COM0004'])
  })

  test('when it restarts by itself', async () => {
    const path = entrance()
    const part = 'SoraCamDeviceAtomCamSettingsSelfReboot'
    const body = { enabled: true, daysOfWeek: [1, 5], time: '18:30' }
    await does(`set${part}`, { path, body })
    expect((await does(`get${part}`, { path })).data).toEqual(body)
    expect(await root.call(`set${part}`, { path, body: { time: '1' } })).toMatchObject({
      status: 400,
    })
  })

  test.each(['asc', 'desc'])('recordings and events, page by page, %s', async (sort) => {
    const path = entrance()
    const found: number[] = []
    let key: string | null = ''
    let pages = 0
    while (key !== null) {
      const after: string = key && `&last_evaluated_key=${key}`
      const query: string = `from=${now - 1440 * minute}&to=${now}&sort=${sort}${after}`
      const { data, headers } = await does('listSoraCamDeviceRecordingsAndEvents', { path, query })
      found.push(...data.events.map(({ startTime }) => startTime))
      key = headers.get('x-soracom-next-key')
      pages += 1
    }
    expect(pages).toBeGreaterThan(3)
    expect(found.length).toBeGreaterThan(4000)
    expect(new Set(found).size).toBe(found.length)
    const sorted = found.toSorted((a, b) => (sort === 'asc' ? a - b : b - a))
    expect(found).toEqual(sorted)
  })

  test('events of one camera and of all, with pictures and movies', async () => {
    const one = await does('listSoraCamDeviceEventsForDevice', { path: entrance() })
    expect(one.data).toHaveLength(10)
    const key = one.headers.get('x-soracom-next-key')
    await does('listSoraCamDeviceEvents', { query: `last_evaluated_key=${key}&limit=100` })
    const info = one.data[0]?.eventInfo?.atomEventV1
    const picture = await fetched(info?.picture ?? '')
    expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/jpeg'])
    const movie = await fetched(info?.movie ?? '')
    expect([movie.status, movie.headers.get('content-type')]).toEqual([200, 'video/mp4'])
  })

  test('a stream whose manifest leads to all its segments', async () => {
    const path = entrance()
    const query = `from=${now - 30 * minute}&to=${now - 15 * minute}`
    const { data } = await does('getSoraCamDeviceStreamingVideo', { path, query })
    const [entry] = data.playList ?? []
    expect(entry).toMatchObject({ from: now - 30 * minute, to: now - 15 * minute })
    const manifest = await fetched(entry?.url ?? '')
    expect(manifest.headers.get('content-type')).toBe('application/dash+xml')
    const text = await manifest.text()
    expect(text).toContain('mediaPresentationDuration="PT900S"')
    const [, first] = /startNumber="(\d+)"/.exec(text) ?? []
    const segments = text.match(/<S /g) ?? []
    expect(segments).toHaveLength(91)
    for (const file of ['init.mp4', `${first}.m4s`, `${Number(first) + 90}.m4s`]) {
      const part = await fetched(new URL(file, entry?.url).href)
      expect([file, part.status]).toEqual([file, 200])
    }
    const beyond = await fetched(new URL(`${Number(first) + 91}.m4s`, entry?.url).href)
    expect(beyond.status).toBe(404)
  })

  test('a still, from request to download to expiry', async () => {
    const path = entrance()
    const before = (await does('getSoraCamDeviceExportUsage', { path })).data.image.usedFrames
    const body = { time: now - minute, imageFilters: ['wide_angle_correction'] }
    const { data } = await does('exportSoraCamDeviceRecordedImage', { path, body })
    expect(data).toMatchObject({
      status: 'initializing',
      operatorId,
      deviceId: path.device_id,
    })
    const still = { ...path, export_id: data.exportId }
    const look = async () => (await does('getSoraCamDeviceExportedImage', { path: still })).data
    afterwards(3000)
    expect(await look()).toMatchObject({ status: 'processing' })
    afterwards(8000)
    const finished = await look()
    expect(finished).toMatchObject({ status: 'completed', expiryTime: now + 8000 + 600_000 })
    expect((await fetched(finished.url ?? '')).headers.get('content-type')).toBe('image/jpeg')
    const after = (await does('getSoraCamDeviceExportUsage', { path })).data.image.usedFrames
    expect(after).toBe(before + 1)
    await does('listSoraCamDeviceImageExportsForDevice', { path })
    expect((await does('listSoraCamDeviceImageExports')).data[0]?.exportId).toBe(data.exportId)
    afterwards(8000 + 600_000)
    expect(await look()).not.toHaveProperty('url')
    const gone = await fetched(finished.url ?? '')
    expect([gone.status, (await gone.json()).code]).toEqual([403, 'COM0019'])
  })

  test('the monthly limit, which decides what is left, and back', async () => {
    const path = called('Loading dock')
    const limitOf = async () =>
      (await does('getSoraCamDeviceExportUsage', { path })).data.video.limitSeconds
    const set = 'updateSoraCamDeviceExportUsageLimitOverride'
    const { data } = await does(set, { path, body: { limitHours: 1 } })
    expect(data.video).toMatchObject({ limitSeconds: 3600, remainingSeconds: 0, billedSeconds: 0 })
    for (const limitHours of [-1, 1501]) {
      const { status, error } = await root.call(set, { path, body: { limitHours } })
      expect([limitHours, status, error.code]).toEqual([limitHours, 400, 'COM0004'])
    }
    expect(await limitOf()).toBe(3600)
    await does('deleteSoraCamDeviceExportUsageLimitOverride', { path })
    expect(await limitOf()).toBe(72 * 3600)
  })

  test('every operation that is implemented has been seen to succeed', () => {
    const missing = new Set(seen.missing((tag) => tag === 'SoraCam'))
    expect(missing).toEqual(new Set(seenElsewhere))
  })
})

describe('what must fail', () => {
  const refused = async (id: OperationId, sent: Sent) => {
    const { status, error } = await root.call(id, sent)
    return `${status} ${error.code}`
  }

  test.each([
    [`from=${now - 1000 * minute}&to=${now - 984 * minute}`, '400 COM0004'],
    [`from=${now}&to=${now - minute}`, '400 COM0004'],
    ['from=-5', '400 COM0004'],
    [`from=${now + minute}`, '404 SEM0006'],
    [`from=${now - 40 * 1440 * minute}`, '404 SEM0006'],
  ])('a stream of %s answers %s', async (query, expected) => {
    expect(await refused('getSoraCamDeviceStreamingVideo', { path: entrance(), query })).toBe(
      expected,
    )
  })

  test('a stream and a still when the quota is used up', async () => {
    const path = called('quota used up')
    expect(await refused('getSoraCamDeviceStreamingVideo', { path })).toBe('400 SEM0152')
    const { data } = await does('exportSoraCamDeviceRecordedImage', {
      path,
      body: { time: now - minute },
    })
    afterwards(3000)
    const still = { ...path, export_id: data.exportId }
    const { data: later } = await does('getSoraCamDeviceExportedImage', { path: still })
    expect(later.status).toBe('limitExceeded')
  })

  test('an export of a camera whose exports fail, after another try', async () => {
    const path = called('工事現場')
    const body = { time: now - minute }
    const { data } = await does('exportSoraCamDeviceRecordedImage', { path, body })
    const still = { ...path, export_id: data.exportId }
    afterwards(10_000)
    const { data: during } = await does('getSoraCamDeviceExportedImage', { path: still })
    expect(during.status).toBe('retrying')
    afterwards(20_000)
    const { data: later } = await does('getSoraCamDeviceExportedImage', { path: still })
    expect(later.status).toBe('failed')
  })

  test('orders to a camera that is offline, and its latest video', async () => {
    const path = called('冷蔵庫')
    expect(await refused('rebootSoraCamDevice', { path })).toBe('400 SEM0150')
    const power = { path, body: { powerState: 'sleep' } }
    expect(await refused('setSoraCamDevicePowerState', power)).toBe('400 SEM0150')
    const light = { path, body: { state: 'off' } }
    expect(await refused('setSoraCamDeviceAtomCamSettingsStatusLight', light)).toBe('400 SEM0150')
    expect((await does('getSoraCamDeviceStreamingVideo', { path })).data.playList).toEqual([])
  })

  test('what needs a license', async () => {
    const path = called('予備機')
    expect(await refused('getSoraCamDeviceAtomCamSettings', { path })).toBe('400 SEM0151')
    expect(await refused('listSoraCamDeviceRecordingsAndEvents', { path })).toBe('404 SEM0006')
    const still = { path, body: { time: now - minute } }
    expect(await refused('exportSoraCamDeviceRecordedImage', still)).toBe('400 COM0004')
  })

  test('cameras and exports that there are not', async () => {
    const path = { device_id: '7CDDDEADBEEF', export_id: 'none' }
    expect(await refused('getSoraCamDevice', { path })).toBe('404 SEM0005')
    expect(await refused('getSoraCamDeviceExportedImage', { path })).toBe('404 SEM0005')
    const known = { ...path, ...entrance() }
    expect(await refused('getSoraCamDeviceExportedImage', { path: known })).toBe('404 SEM0007')
    const query = 'device_id=7CDDDEADBEEF'
    expect(await refused('listSoraCamDeviceImageExports', { query })).toBe('404 SEM0005')
    expect((await does('listSoraCamDeviceEvents', { query })).data).toEqual([])
  })

  test('calls of a user without OAuth2:authorize, but for those that do not need it', async () => {
    insertUser(sandbox.worlds.db, {
      operatorId,
      userName: 'half',
      description: '',
      passwordHash: hashSecret(sandboxPassword),
      permission: JSON.stringify({ statements: [{ effect: 'allow', api: ['SoraCam:*'] }] }),
      mfaSecret: null,
      createdTime: now,
      updatedTime: now,
    })
    const half = await signedIn(sandbox, 'half')
    const { status, error } = await half.call('listSoraCamDevices')
    expect([status, error.code]).toEqual([403, 'SEM0049'])
    expect(error.message).toContain('OAuth2:authorize')
    expect((await half.call('getSoraCamDeviceName', { path: entrance() })).status).toBe(200)
    const viewer = await signedIn(sandbox, 'viewer')
    expect((await viewer.call('listSoraCamDevices')).status).toBe(200)
  })
})

test('Global coverage has no cameras', async () => {
  const global = await signedIn(sandbox, 'root@example.com', { coverage: 'g' })
  expect((await global.call('listSoraCamDevices')).data).toEqual([])
  expect((await global.call('listSoraCamDeviceEvents')).data).toEqual([])
  expect((await global.call('getSoraCamDevice', { path: entrance() })).status).toBe(404)
})
