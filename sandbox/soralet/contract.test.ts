import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { recorded } from '../../src/api/recorded.ts'
import { createSandbox, type Sandbox } from '../app.ts'
import { signedIn, type Sent, type TestClient } from '../testing/client.ts'
import { SeenToSucceed } from '../testing/seen.ts'
import { strictJson } from './modules.ts'
import { assemble } from './wat.ts'

const seen = new SeenToSucceed()
const code = strictJson()
const source = { resourceType: 'Subscriber', resourceId: '001010000000001' }
const run = { version: '$LATEST', direction: 'uplink', contentType: 'text/plain', source }
const sensor = { soralet_id: 'decode-sensor' }
const strict = { soralet_id: 'strict-json' }

let now: number
let sandbox: Sandbox
let root: TestClient

beforeEach(async () => {
  now = Date.UTC(2025, 5, 15, 12)
  sandbox = createSandbox({ sims: 3, wall: () => now })
  root = await signedIn(sandbox, 'root@example.com')
})
afterEach(() => sandbox.close())

const upload = (path: { soralet_id: string }, body: Uint8Array | string = code) =>
  root.call('uploadSoraletCode', { path, body })
const tested = (path: { soralet_id: string }, body: object) =>
  root.call('testSoralet', { path, body: { ...run, payload: '', ...body } })
const refusal = async (id: Parameters<TestClient['call']>[0], sent: Sent) => {
  const { status, error } = await root.call(id, sent)
  return `${status} ${error.code}`
}

test('a Soralet from its creation to its deletion', async () => {
  const path = { soralet_id: 'new_One-1' }
  await seen.does(root, 'createSoralet', {
    body: { soraletId: 'new_One-1', description: '新しい' },
  })
  const { data: one } = await seen.does(root, 'getSoralet', { path })
  const [said] = [recorded('Soralet/getSoralet.1').body as object]
  expect(Object.keys(one).toSorted()).toEqual(Object.keys(said).toSorted())
  const { data: version } = await seen.does(root, 'uploadSoraletCode', {
    path,
    body: code,
    headers: { 'content-type': 'application/json' },
  })
  const uploaded = recorded('Soralet/uploadSoraletCode.1').body as { hash: string }
  expect(Object.keys(version).toSorted()).toEqual(Object.keys(uploaded).toSorted())
  expect(version).toMatchObject({
    version: 1,
    size: code.length,
    srn: 'srn:soracom:OP0000000001:jp:Soralet:new_One-1/1',
  })
  expect(version.hash).toHaveLength(uploaded.hash.length)
  const { data: result } = await seen.does(root, 'testSoralet', {
    path,
    body: { ...run, payload: '{"a":1}' },
  })
  expect(result).toEqual({
    resultCode: 0,
    body: '{"a":1}',
    contentType: 'application/json',
    encodingType: 'plain',
  })
  await tested(path, { payload: 'a' })
  const { data: log } = await seen.does(root, 'getSoraletLogs', { path })
  const line = (recorded('Soralet/getSoraletLogs.1').body as object[])[0] ?? {}
  expect(Object.keys(log[0] ?? {}).toSorted()).toEqual(Object.keys(line).toSorted())
  expect(log).toMatchObject([{ version: 1, createdTime: now, message: /no JSON/ }])

  // A number never comes again.
  await seen.does(root, 'deleteSoraletVersion', { path: { ...path, version: '1' } })
  expect((await upload(path)).data.version).toBe(2)
  const { data: versions } = await seen.does(root, 'listSoraletVersions', { path })
  expect(versions.map((other) => other.version)).toEqual([2])
  await seen.does(root, 'deleteSoralet', { path })
  expect(await refusal('getSoralet', { path })).toBe('404 SEM0250')
  const { data: all } = await seen.does(root, 'listSoralets')
  expect(all.map(({ soraletId }) => soraletId)).toEqual(['decode-sensor', 'strict-json'])
  expect(seen.missing((tag) => tag === 'Soralet')).toEqual([])
})

describe('limits', () => {
  test('of IDs, of Soralets, of versions', async () => {
    const create = (soraletId: string) => refusal('createSoralet', { body: { soraletId } })
    expect(await create('strict-json')).toBe('400 SEM0252')
    for (const id of ['', 'a b', 'あ', 'a/b', 'x'.repeat(101)]) {
      expect(await create(id)).toBe('400 COM0004')
    }
    for (let no = 3; no <= 20; no++) expect(await create(`s${no}`)).toBe('201 ')
    expect(await create('one-more')).toBe('400 SEM0253')
    for (let no = 2; no <= 10; no++) expect((await upload(strict)).data.version).toBe(no)
    expect((await upload(strict)).error.code).toBe('SEM0254')
    await root.call('deleteSoraletVersion', { path: { ...strict, version: '1' } })
    expect((await upload(strict)).data.version).toBe(11)
  })

  test('of code: none, too much, and what is no module', async () => {
    const codes = [new Uint8Array(), Buffer.from('%PDF'), code.subarray(0, 300), 'text']
    for (const bytes of codes) expect((await upload(strict, bytes)).status).toBe(400)
    const large = new Uint8Array(4 * 1024 * 1024 + 1)
    large.set(code)
    expect((await upload(strict, large)).error.message).toContain('4194304')
    // Parts of a module, and within them code that is no code.
    const broken = code.slice()
    broken.fill(0xff, broken.lastIndexOf(0x10) - 3, broken.lastIndexOf(0x10) + 1)
    expect((await upload(strict, broken)).error.message).toContain('WebAssembly')
    expect((await root.call('listSoraletVersions', { path: strict })).data).toHaveLength(1)
  })

  test('of tests: five a minute, and one at a time', async () => {
    const both = await Promise.all([tested(strict, {}), tested(strict, {})])
    expect(both.map(({ status }) => status)).toEqual([200, 409])
    expect(both[1]?.error.code).toBe('SLM1017')
    for (let no = 2; no <= 5; no++) expect((await tested(strict, {})).status).toBe(200)
    const { status, headers } = await tested(strict, {})
    expect([status, headers.get('retry-after')]).toEqual([429, '60'])
    now += 60_000
    expect((await tested(strict, {})).status).toBe(200)
  })
})

test('what a group runs stays, as long as it does', async () => {
  const remove = (version: number) =>
    refusal('deleteSoraletVersion', { path: { ...sensor, version: String(version) } })
  expect(await refusal('deleteSoralet', { path: sensor })).toBe('400 SEM0255')
  expect(await remove(2)).toBe('400 SEM0255')
  const groups = (await root.call('listGroups')).data
  const user = groups.find(({ configuration }) => configuration?.['SoracomOrbit'])
  const path = { group_id: user?.groupId ?? '', namespace: 'SoracomOrbit' }
  const codeSrn = 'srn:soracom:OP0000000001:jp:Soralet:decode-sensor/$LATEST'
  await root.call('putConfigurationParameters', {
    path,
    body: [{ key: 'codeSrn', value: codeSrn }],
  })
  expect(await remove(2)).toBe('400 SEM0255')
  expect(await remove(1)).toBe('204 ')
  expect(await remove(1)).toBe('404 SEM0251')
  await root.call('deleteConfigurationNamespace', { path })
  expect(await remove(2)).toBe('204 ')
  expect((await tested(sensor, {})).error.code).toBe('SEM0251')
  expect(await refusal('deleteSoralet', { path: sensor })).toBe('204 ')
})

describe('tests', () => {
  test('take bytes as Base64, and answer so where the output is no text', async () => {
    const payload = Buffer.from('00eb3358', 'hex').toString('base64')
    const { data } = await tested(sensor, { payload, encodingType: 'binary' })
    expect(JSON.parse(data.body ?? '')).toMatchObject({ temperature: 23.5, temperatureF: 74.3 })
    const bytes = Buffer.from('7bff', 'hex').toString('base64')
    const same = await tested(strict, { payload: bytes, encodingType: 'base64' })
    expect(same.data).toMatchObject({ body: bytes, encodingType: 'base64' })
    const bad = await tested(strict, { payload: 'a?', encodingType: 'binary' })
    expect(bad.error.message).toMatch(/^payload: /)
  })

  test('name what keeps code from running, and why it broke off; the log says so too', async () => {
    const uploaded = async (source_: string) => {
      await upload(strict, assemble(source_))
      return await tested(strict, {})
    }
    const wasi = await uploaded(`(module
      (import "wasi_snapshot_preview1" "fd_write" (func $w (param i32 i32 i32 i32) (result i32)))
      (func $u (export "uplink") (result i32) (i32.const 0)))`)
    expect(wasi.error.message).toContain('WASI')
    expect(wasi.error.message).toContain('wasi_snapshot_preview1.fd_write')
    const gigabyte = await uploaded(
      '(module (memory 16384) (func $u (export "uplink") (result i32) (i32.const 0)))',
    )
    expect(gigabyte.error).toMatchObject({
      code: 'SEM0257',
      message: /asks for 1024 MiB of memory/,
    })
    const start = await uploaded(
      '(module (func $u (export "uplink") (result i32) (i32.const 0)) (func $b (unreachable)) (start $b))',
    )
    expect(start.error).toMatchObject({ code: 'SEM0259', message: /unreachable/ })
    const endless = await uploaded(
      '(module (func $u (export "uplink") (result i32) (loop $l (br $l)) (i32.const 0)))',
    )
    expect(endless.error.code).toBe('SEM0258')
    const { data: log } = await root.call('getSoraletLogs', { path: strict })
    expect(log.map(({ version, message }) => [version, message])).toEqual([
      [5, expect.stringContaining('within 1 second')],
      [4, expect.stringContaining('unreachable')],
      [1, expect.stringContaining('no JSON object')],
    ])
    expect((await tested(strict, { direction: 'downlink' })).error.message).toContain('downlink')
  })
})

test('lists: either way round, in pages', async () => {
  const keys = async (
    id: 'listSoralets' | 'listSoraletVersions' | 'getSoraletLogs',
    query: string,
  ) => {
    const path = sensor
    const { data, headers } = await root.call(id, { path, query })
    const told = (data as { version?: number; soraletId?: string }[]).map((one) =>
      id === 'listSoralets' ? one.soraletId : one.version,
    )
    return [told, headers.get('x-soracom-next-key')]
  }
  expect(await keys('listSoralets', 'sort=desc&limit=1')).toEqual([['strict-json'], 'strict-json'])
  expect(await keys('listSoralets', 'sort=desc&last_evaluated_key=strict-json')).toEqual([
    ['decode-sensor'],
    null,
  ])
  expect(await keys('listSoraletVersions', 'limit=1')).toEqual([[2], '2'])
  expect(await keys('listSoraletVersions', 'last_evaluated_key=2')).toEqual([[1], null])
  expect(await keys('listSoraletVersions', 'sort=asc')).toEqual([[1, 2], null])
  const [first, key] = await keys('getSoraletLogs', 'limit=2')
  expect(first).toEqual([2, 2])
  expect(await keys('getSoraletLogs', `last_evaluated_key=${String(key)}`)).toEqual([[1], null])
  expect(await keys('getSoraletLogs', 'sort=asc')).toEqual([[1, 2, 2], null])
  expect(await refusal('getSoraletLogs', { path: sensor, query: 'last_evaluated_key=x' })).toBe(
    '400 COM0004',
  )
  // A week later nobody is told of what was said.
  now += 8 * 86_400_000
  root = await signedIn(sandbox, 'root@example.com')
  expect(await keys('getSoraletLogs', '')).toEqual([[], null])
})
