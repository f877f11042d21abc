import { beforeAll, expect, test } from 'vitest'
import type { OperationId } from '../../src/api/generated/contract.ts'
import { createSandbox, type Sandbox } from '../app.ts'
import { signedIn, type Sent, type TestClient } from '../testing/client.ts'
import { SeenToSucceed } from '../testing/seen.ts'

const start = Date.UTC(2025, 5, 15, 12)
const operatorId = 'OP0000000001'
const seen = new SeenToSucceed()
/** The rest of the family has tests of its own. */
const own = /Mirroring|Inspection|Redirection|Capture/

let sandbox: Sandbox
let root: TestClient
let office: { vpg_id: string }
let factory: { vpg_id: string }

const at = (ms: number) => sandbox.worlds.setClock(operatorId, { now: start + ms, frozen: true })
const does = async <Id extends OperationId>(id: Id, sent?: Sent) =>
  (await seen.does(root, id, sent)).data
const error = async (id: OperationId, sent: Sent) => {
  const answer = await root.call(id, sent)
  return `${answer.status} ${answer.error.message}`
}
const read = (path: { vpg_id: string }) => does('getVirtualPrivateGateway', { path })

beforeAll(async () => {
  sandbox = createSandbox({ sims: 120, wall: () => start })
  at(0)
  root = await signedIn(sandbox, 'root@example.com')
  const all = await does('listVirtualPrivateGateways')
  const idOf = (name: string) => all.find(({ tags }) => tags?.['name'] === name)?.vpgId ?? ''
  office = { vpg_id: idOf('office-internet') }
  factory = { vpg_id: idOf('factory-closed') }
})

test('a Type-E has none of it but captures', async () => {
  const lacks = '400 This is not available for a VPG of Type-E'
  const body = { ipAddress: '10.0.0.1' }
  expect(await error('createMirroringPeer', { path: office, body })).toMatch(lacks)
  expect(await error('unsetInspectionConfiguration', { path: office })).toMatch(lacks)
  expect(await error('unsetRedirectionConfiguration', { path: office })).toMatch(lacks)
  await does('createPacketCaptureSession', { path: office, body: { duration: 30 } })
})

test('copies go to two hosts at most', async () => {
  const [old = ''] = Object.keys((await read(factory)).mirroring?.peers ?? {})
  const body = { ipAddress: '10.21.8.41', enabled: true, protocol: 'gre' }
  await does('createMirroringPeer', { path: factory, body })
  const third = { ...body, ipAddress: '10.21.8.42' }
  expect(await error('createMirroringPeer', { path: factory, body: third })).toMatch('400 A VPG')
  const one = { ...factory, ipaddr: '10.21.8.41' }
  const updates = [
    { key: 'enabled', value: 'false' },
    { key: 'description', value: 'second' },
  ]
  await does('updateMirroringPeer', { path: one, body: updates })
  expect((await read(factory)).mirroring?.peers?.['10.21.8.41']).toEqual({
    ...body,
    enabled: false,
    description: 'second',
  })
  for (const wrong of [
    { key: 'enabled', value: 'yes' },
    { key: 'ipAddress', value: '1.1.1.1' },
  ]) {
    expect(await error('updateMirroringPeer', { path: one, body: [wrong] })).toMatch(/^400/)
  }
  await does('deleteMirroringPeer', { path: one })
  expect(await error('updateMirroringPeer', { path: one, body: [] })).toMatch(/^404/)
  const known = { ...body, ipAddress: old }
  expect(await error('createMirroringPeer', { path: factory, body: known })).toMatch(
    '400 ipAddress: is there already',
  )
  const none = { ...body, ipAddress: 'host' }
  expect(await error('createMirroringPeer', { path: factory, body: none })).toMatch(
    '400 ipAddress: must be',
  )
})

test('traffic is inspected, and redirected to a host of the customer', async () => {
  const destination = {
    provider: 'aws',
    service: 'firehose',
    resourceUrl: 'https://firehose.ap-northeast-1.amazonaws.com/flows',
  }
  const inspection = { enabled: true, report: { enabled: true, destination } }
  await does('setInspectionConfiguration', { path: factory, body: inspection })
  expect((await read(factory)).inspection).toMatchObject(inspection)
  const nowhere = { enabled: true, report: { enabled: true } }
  expect(await error('setInspectionConfiguration', { path: factory, body: nowhere })).toMatch(
    '400 report.destination',
  )
  await does('unsetInspectionConfiguration', { path: factory })

  const peers = (await root.call('listGatePeers', { path: factory })).data
  const inner = peers.find(({ ownedByCustomer }) => ownedByCustomer)?.innerIpAddress
  const redirection = { enabled: true, gateway: inner, description: 'proxy' }
  await does('setRedirectionConfiguration', { path: factory, body: redirection })
  expect(await read(factory)).toMatchObject({ redirection, junctionEnabled: true })
  for (const gateway of ['10.1.2.3', peers[0]?.innerIpAddress]) {
    const body = { enabled: true, gateway }
    expect(await error('setRedirectionConfiguration', { path: factory, body })).toMatch(
      '400 gateway: ',
    )
  }
  await does('unsetRedirectionConfiguration', { path: factory })
  expect(await read(factory)).not.toHaveProperty('redirection')
})

test('what passes a gateway is captured: several devices in one file, in order', async () => {
  const all = await does('listPacketCaptureSessions', { path: factory, query: 'limit=10' })
  expect(all.map(({ status }) => status)).toEqual(['CAPTURING', 'DONE'])
  const body = { duration: 600, prefix: 'line' }
  const made = await does('createPacketCaptureSession', { path: factory, body })
  const one = { ...factory, session_id: made.sessionId ?? '' }
  expect(await error('deletePacketCaptureSession', { path: one })).toMatch(/^400/)
  at(400_000)
  expect((await does('stopPacketCaptureSession', { path: one })).status).toBe('POST_PROCESSING')
  at(420_000)
  const { url, status } = await does('getPacketCaptureSession', { path: one })
  expect(status).toBe('STOPPED')
  const file = await sandbox.jp.request(new URL(url ?? '').pathname)
  const bytes = Buffer.from(await file.arrayBuffer())
  const { times, devices } = packetsIn(bytes)
  expect(times).toEqual(times.toSorted((a, b) => a - b))
  expect(devices.size).toBeGreaterThan(1)
  await does('deletePacketCaptureSession', { path: one })
  const ofOther = { path: { ...office, session_id: all[1]?.sessionId ?? '' } }
  expect(await error('getPacketCaptureSession', ofOther)).toMatch(/^404/)
})

/** When packets were captured, and of which devices of the factory. */
function packetsIn(file: Buffer) {
  const times: number[] = []
  const devices = new Set<string>()
  for (let at = 24; at < file.length; at += 16 + file.readUInt32LE(at + 8)) {
    times.push(file.readUInt32LE(at) * 1e6 + file.readUInt32LE(at + 4))
    const ip = file.subarray(at + 16, at + 36)
    for (const end of [ip.subarray(12, 16), ip.subarray(16, 20)]) {
      if (end[0] === 10 && (end[1] ?? 0) >= 160 && (end[1] ?? 0) < 192) devices.add(end.join('.'))
    }
  }
  return { times, devices }
}

test('every operation was seen', () => {
  const missing = seen.missing((tag) => tag === 'VirtualPrivateGateway')
  expect(missing.filter((id) => own.test(id))).toEqual([])
})
