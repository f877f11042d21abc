import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { OperationId } from '../../src/api/generated/contract.ts'
import { sandboxPassword } from '../auth/accounts.ts'
import { hashSecret } from '../auth/password.ts'
import { insertUser } from '../auth/users.ts'
import { createSandbox, type Sandbox } from '../app.ts'
import { signedIn, type Sent, type TestClient } from '../testing/client.ts'
import { SeenToSucceed } from '../testing/seen.ts'
import { seenElsewhere } from './testing.ts'

const operatorId = 'OP0000000001'
/** A Tuesday in Japan, 12:32:15. */
const now = Date.UTC(2025, 5, 17, 3, 32, 15)
const minute = 60_000
let sandbox: Sandbox
let root: TestClient
let cameras: ReadonlyMap<string, string>
const seen = new SeenToSucceed()

beforeAll(async () => {
  sandbox = createSandbox({ sims: 100, wall: () => now })
  root = await signedIn(sandbox, 'root@example.com')
  const { data } = await root.call('listSoraCamDevices')
  cameras = new Map(data.map(({ name, deviceId }) => [name, deviceId]))
})

const clock = (ms = 0) => sandbox.worlds.setClock(operatorId, { now: now + ms, frozen: true })
beforeEach(() => clock())

const called = (part: string) => {
  const found = [...cameras].find(([name]) => name.includes(part))
  return { device_id: found?.[1] ?? '' }
}
const does = <Id extends OperationId>(id: Id, sent?: Sent) => seen.does(root, id, sent)
const refused = async (id: OperationId, sent: Sent, client = root) => {
  const { status, error } = await client.call(id, sent)
  return `${status} ${error.code}`.trim()
}
const fetched = (url = '') => sandbox.jp.request(new URL(url).pathname)

test('licenses: bought, assigned, unassigned, with what each does', async () => {
  const packs = async () => {
    const { data } = await does('listSoraCamLicensePacks')
    return Object.fromEntries(data.map((one) => [one.id, [one.quantity, one.quantityInUse]]))
  }
  expect(await packs()).toMatchObject({
    'CR7-SC': [4, 3],
    'CR14-SC': [2, 2],
    'CR30-SC': [1, 1],
    'CR90-SC': [0, 0],
    'MR7-SC': [1, 0],
    'MR30-SC': [1, 0],
  })
  const pack = { license_pack_id: 'CR30-SC' }
  const body = { currentQuantity: 1, desiredQuantity: 2 }
  const bought = await does('updateSoraCamLicensePackQuantity', { path: pack, body })
  expect(bought.status).toBe(204)
  expect(await refused('updateSoraCamLicensePackQuantity', { path: pack, body })).toBe(
    '400 SEM0260',
  )

  const path = called('予備機')
  const type = (wanted: string) => ({ path, body: { type: wanted } })
  const assign = 'assignSoraCamDeviceAtomCamLicense'
  expect((await does(assign, type('CR30-SC'))).data).toEqual({ type: 'CR30-SC' })
  expect(await packs()).toMatchObject({ 'CR30-SC': [2, 2] })
  expect((await does('getSoraCamDevice', { path })).data.appliedLicenses).toEqual([
    { name: 'Cloud Continuous Recording License (30 Days)', value: 'storage_life=30' },
  ])
  const same = await root.call(assign, type('CR30-SC'))
  expect([same.status, same.data]).toEqual([304, undefined])
  expect(await refused(assign, type('CR60-SC'))).toBe('403 SEM0266')
  expect(await refused(assign, type('CR31-SC'))).toBe('400 COM0004')
  expect(await refused(assign, { path: called('shared'), body: { type: 'MR7-SC' } })).toBe(
    '403 AUM0032',
  )
  await does('unassignSoraCamDeviceAtomCamLicense', { path })
  expect(await refused('unassignSoraCamDeviceAtomCamLicense', { path })).toBe('404 SEM0262')
  expect(await packs()).toMatchObject({ 'CR30-SC': [2, 1] })
})

test('firmware: who can be updated, and a camera that comes back with it', async () => {
  const path = called('Loading dock')
  const { data: all } = await does('listSoraCamDeviceAtomCamFirmwareUpdates')
  expect(all).toHaveLength(3)
  const { data } = await does('getSoraCamDeviceAtomCamFirmwareUpdate', { path })
  expect(data).toEqual([{ deviceId: path.device_id, firmwareVersion: '4.58.0.97', timeout: 600 }])
  const current = await root.call('getSoraCamDeviceAtomCamFirmwareUpdate', {
    path: called('店舗入口'),
  })
  expect([current.status, current.data]).toEqual([204, undefined])
  await does('updateSoraCamDeviceAtomCamFirmware', { path })
  expect(await refused('updateSoraCamDeviceAtomCamFirmware', { path })).toBe('400 SEM0263')
  const camera = async () => (await does('getSoraCamDevice', { path })).data
  expect(await camera()).toMatchObject({ connected: false, firmwareVersion: '4.58.0.71' })
  clock(2 * minute)
  expect(await camera()).toMatchObject({ connected: true, firmwareVersion: '4.58.0.97' })
  expect(await refused('updateSoraCamDeviceAtomCamFirmware', { path })).toBe('400 SEM0264')
})

describe('an exported video', () => {
  const path = () => called('店舗入口')
  const times = { from: now - 20 * minute, to: now - 5 * minute }
  const usage = async () => {
    const { data } = await does('getSoraCamDeviceExportUsage', { path: path() })
    return data.video.usedSeconds
  }
  const look = async (exportId: string) => {
    const sent = { path: { ...path(), export_id: exportId } }
    return (await does('getSoraCamDeviceExportedVideo', sent)).data
  }

  test('is a ZIP of MP4 files of the right length, from request to expiry', async () => {
    const before = await usage()
    const { data } = await does('exportSoraCamDeviceRecordedVideo', { path: path(), body: times })
    expect(data).toMatchObject({ status: 'initializing', operatorId, deviceId: path().device_id })
    clock(5000)
    expect(await look(data.exportId)).toMatchObject({ status: 'processing' })
    expect(await usage()).toBe(before)
    clock(12_500)
    const done = await look(data.exportId)
    expect(done).toMatchObject({ status: 'completed', expiryTime: now + 12_500 + 600_000 })
    expect(await usage()).toBe(before + 900)
    const file = await fetched(done.url)
    expect(file.headers.get('content-type')).toBe('application/zip')
    const name = `${path().device_id}_${times.from}_${times.to}`
    expect(file.headers.get('content-disposition')).toContain(`${name}.zip`)
    const bytes = Buffer.from(await file.arrayBuffer())
    expect(bytes.toString('latin1')).toContain(`${name}.mp4`)
    await does('listSoraCamDeviceVideoExportsForDevice', { path: path() })
    const { data: all } = await does('listSoraCamDeviceVideoExports')
    expect(all.map(({ exportId }) => exportId)).toContain(data.exportId)
    clock(12_500 + 600_000)
    expect(await look(data.exportId)).not.toHaveProperty('url')
    expect((await fetched(done.url)).status).toBe(403)
  })

  test('is one MP4 where no archive is asked for, and counts twice with MP3', async () => {
    clock(minute)
    const before = await usage()
    const body = { ...times, archive: false, audioCodec: 'mp3' }
    const { data } = await does('exportSoraCamDeviceRecordedVideo', { path: path(), body })
    clock(2 * minute)
    const { url } = await look(data.exportId)
    const file = await fetched(url)
    expect(file.headers.get('content-type')).toBe('video/mp4')
    expect(await usage()).toBe(before + 1800)
  })

  test.each([
    [{ from: now - 20 * minute, to: now - 4 * minute }],
    [{ from: now, to: now }],
    [{ from: now - minute, to: now + minute }],
    [{ from: -1, to: minute }],
    [{ from: 0, to: minute }],
  ])('of %j is refused', async (body) => {
    const sent = { path: path(), body }
    expect(await refused('exportSoraCamDeviceRecordedVideo', sent)).toBe('400 COM0004')
  })

  test('that the quota does not suffice for ends so, one after others that it did', async () => {
    clock(3 * minute)
    await does('updateSoraCamDeviceExportUsageLimitOverride', {
      path: path(),
      body: { limitHours: 2 },
    })
    const left = 7200 - (await usage())
    const states: string[] = []
    for (let at = 0; at * 900 <= left; at += 1) {
      const body = { from: times.from - at * 15 * minute, to: times.to - at * 15 * minute }
      const { data } = await does('exportSoraCamDeviceRecordedVideo', { path: path(), body })
      states.push(data.exportId)
    }
    clock(4 * minute)
    const ended = await Promise.all(states.map(async (id) => (await look(id)).status))
    expect(ended.at(-1)).toBe('limitExceeded')
    expect(new Set(ended.slice(0, -1))).toEqual(new Set(['completed']))
    await does('deleteSoraCamDeviceExportUsageLimitOverride', { path: path() })
  })

  test('that fails is tried once more; without a license there is none', async () => {
    const site = called('工事現場')
    const { data } = await root.call('listSoraCamDeviceVideoExportsForDevice', { path: site })
    expect(new Set(data.map(({ status }) => status))).toEqual(new Set(['retrying', 'failed']))
    const sent = { path: called('予備機'), body: times }
    expect(await refused('exportSoraCamDeviceRecordedVideo', sent)).toBe('400 COM0004')
  })
})

test('all states of exports are there from the start', async () => {
  const fresh = createSandbox({ sims: 100, wall: () => now })
  const client = await signedIn(fresh, 'root@example.com')
  const { data } = await client.call('listSoraCamDeviceVideoExports')
  expect(new Set(data.map(({ status }) => status)).size).toBe(7)
})

test('real-time access and the live image that it gives', async () => {
  const path = called('Meeting room')
  const { data } = await does('getSoraCamDeviceAtomCamOptions', { path })
  expect(data).toEqual({ realTimeAccess: { enabled: false } })
  const put = 'updateSoraCamDeviceAtomCamOptionsRealTimeAccess'
  expect((await does(put, { path, body: { enabled: true } })).data).toEqual({ enabled: true })
  // It is asleep.
  expect(await refused('getSoraCamDeviceAtomCamLiveImage', { path })).toBe('422 SEM0267')
  expect(await refused(put, { path, body: {} })).toBe('400 COM0003')
  expect(await refused(put, { path, body: { enabled: 'yes' } })).toBe('400 COM0004')
  const live = await does('getSoraCamDeviceAtomCamLiveImage', { path: called('店舗入口') })
  const picture = await fetched(live.data.url)
  expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/jpeg'])
  clock(minute)
  expect((await fetched(live.data.url)).status).toBe(403)
})

test('data entries, written now and for a time', async () => {
  const path = called('Loading dock')
  const json = { 'content-type': 'application/json' }
  const sent = { path, body: '{"person_count":5}', headers: json }
  expect((await does('createSoraCamDeviceDataEntry', sent)).status).toBe(201)
  const at = { ...path, time: String(now - minute) }
  const bytes = { 'content-type': 'application/octet-stream' }
  await does('updateSoraCamDeviceDataEntry', {
    path: at,
    body: new Uint8Array([1, 2]),
    headers: bytes,
  })
  expect(await refused('createSoraCamDeviceDataEntry', { ...sent, body: '{' })).toBe('400 COM0001')
  const nowhere = { ...sent, path: { device_id: '7CDDDEADBEEF' } }
  expect(await refused('createSoraCamDeviceDataEntry', nowhere)).toBe('404 SEM0005')
})

test('exports go to Harvest Files when they are done, by the prefix with its placeholders', async () => {
  const path = called('店舗入口')
  const pathPrefix = '/sora_cam/{device_id}/{date}'
  const harvestFiles = { pathPrefix }
  await does('exportSoraCamDeviceRecordedVideo', {
    path,
    body: { from: now - 3 * minute, to: now - minute, harvestFiles },
  })
  await root.call('exportSoraCamDeviceRecordedImage', {
    path,
    body: { time: now - minute, harvestFiles },
  })
  const folder = `sora_cam/${path.device_id}/2025/06/17/03/32/`
  const files = async () => {
    const answer = await root.request('GET', `/v1/files/private/${folder}`)
    const list = answer.status === 200 ? (answer.data as { filename: string }[]) : []
    return list.map(({ filename }) => filename).sort()
  }
  expect(await files()).toEqual([])
  clock(minute)
  await root.call('listSoraCamDevices')
  expect(await files()).toEqual([
    `${path.device_id}_${now - 3 * minute}_${now - minute}.zip`,
    `${path.device_id}_${now - minute}.jpg`,
  ])
})

test('a user who may not put files cannot export to Harvest Files', async () => {
  insertUser(sandbox.worlds.db, {
    operatorId,
    userName: 'exporter',
    description: '',
    passwordHash: hashSecret(sandboxPassword),
    permission: JSON.stringify({
      statements: [{ effect: 'allow', api: ['SoraCam:*', 'OAuth2:authorize'] }],
    }),
    mfaSecret: null,
    createdTime: now,
    updatedTime: now,
  })
  const exporter = await signedIn(sandbox, 'exporter')
  const body = { time: now - minute, harvestFiles: { pathPrefix: '' } }
  const sent = { path: called('店舗入口'), body }
  expect(await refused('exportSoraCamDeviceRecordedImage', sent, exporter)).toBe('403 SEM0049')
  const wrong = { ...body, harvestFiles: { pathPrefix: '/a//b' } }
  expect(await refused('exportSoraCamDeviceRecordedImage', { ...sent, body: wrong })).toBe(
    '400 COM0004',
  )
})

test('a camera that is deleted is gone with its exports, and its license is free', async () => {
  const path = called('Office lobby')
  const free = async () => {
    const { data } = await root.call('listSoraCamLicensePacks')
    return data.find(({ id }) => id === 'CR7-SC')?.quantityInUse
  }
  const before = (await free()) ?? 0
  const deleted = await does('handleDeleteSoraCamDevice', { path })
  expect([deleted.status, deleted.data]).toEqual([200, undefined])
  expect(await free()).toBe(before - 1)
  expect(await refused('getSoraCamDevice', { path })).toBe('404 SEM0005')
  const { data } = await root.call('listSoraCamDeviceVideoExports')
  expect(data.some(({ deviceId }) => deviceId === path.device_id)).toBe(false)
})

test('each of these operations has been seen to succeed', () => {
  const missing = new Set<OperationId>(seen.missing((tag) => tag === 'SoraCam'))
  expect(seenElsewhere.filter((id) => missing.has(id))).toEqual([])
})
