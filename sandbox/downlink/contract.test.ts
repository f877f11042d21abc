import { beforeAll, expect, test } from 'vitest'
import { isOnline, msisdns, primaryImsi, primarySubscription } from '../../src/domain/sim/sim.ts'
import type { Sim } from '../../src/api/generated/models/sim.ts'
import { createSandbox, type Sandbox } from '../app.ts'
import { SeenToSucceed } from '../testing/seen.ts'
import { signedIn, type TestClient } from '../testing/client.ts'
import { devicePassword } from './device.ts'
import { downlinkHandlers } from './handlers.ts'

const operatorId = 'OP0000000001'
const now = Date.UTC(2025, 5, 15, 12)
const seen = new SeenToSucceed()

let sandbox: Sandbox
let root: TestClient
let online: Sim
let path: { sim_id: string }

const pem = '-----BEGIN PRIVATE KEY-----\nmade up\n-----END PRIVATE KEY-----\n'

beforeAll(async () => {
  sandbox = createSandbox({ sims: 300, wall: () => now })
  root = await signedIn(sandbox, 'root@example.com', { coverage: 'g' })
  online = await simWhere((sim) => primarySubscription(sim) === 'plan01s' && isOnline(sim))
  path = { sim_id: online.simId ?? '' }
  await root.call('createCredential', {
    path: { credentials_id: 'device' },
    body: { type: 'psk', credentials: { key: 'x' } },
  })
  await root.call('createCredential', {
    path: { credentials_id: 'device-key' },
    body: { type: 'private-key-pem', credentials: { privateKey: pem } },
  })
})

async function simWhere(fits: (sim: Sim) => boolean): Promise<Sim> {
  const { data } = await root.call('listSims', { query: 'limit=100' })
  const sim = data.find(fits)
  if (!sim) throw new Error('no SIM for this scene')
  return sim
}

/** How a call fails. */
async function failure(id: keyof typeof downlinkHandlers, body: unknown, at: object = path) {
  const { status, error } = await root.call(id, { path: { ...at }, body })
  return `${status} ${error.message}`
}

test('a ping says how many packets came back, and in what time', async () => {
  const body = { numberOfPingRequests: 5, timeoutSeconds: 3 }
  const { data } = await seen.does(root, 'sendDownlinkPing', { path, body })
  expect(data.stat).toMatch(/^5 packets transmitted, \d received, \d+% packet loss$/)
  expect(data.rtt).toMatch(/^rtt min\/avg\/max\/mdev = ([\d.]+\/){3}[\d.]+ ms$/)
  const imsi = primaryImsi(online) ?? ''
  const one = await seen.does(root, 'subscriberDownlinkPingToUserEquipment', {
    path: { imsi },
    body: {},
  })
  expect(one.data.stat).toMatch(/^1 packets/)
  const tooMany = { numberOfPingRequests: 0 }
  expect(await failure('sendDownlinkPing', tooMany)).toBe(
    '400 numberOfPingRequests: must be 1 to 5',
  )
  expect(await failure('sendDownlinkPing', { timeoutSeconds: 0 })).toMatch(/^400 timeoutSeconds/)
})

test('a SIM that is offline is not reached', async () => {
  const sim_id = (await simWhere((sim) => !isOnline(sim))).simId ?? ''
  expect(await failure('sendDownlinkPing', {}, { sim_id })).toMatch(/^400 .*offline/)
  expect(await failure('sendDownlinkHttp', {}, { sim_id })).toMatch(/^422 .*offline/)
  const body = { port: 7, payload: 'x', connectionOptions: { type: 'fire_and_forget' } }
  await seen.does(root, 'sendDownlinkTcp', { path: { sim_id }, body })
  await seen.does(root, 'sendDownlinkUdp', { path: { sim_id }, body: { port: 9, payload: 'x' } })
})

test('the server of a device answers by its paths', async () => {
  const get = async (body: object) =>
    (await seen.does(root, 'sendDownlinkHttp', { path, body })).data
  const status = await get({ path: '/status?verbose', port: 80 })
  expect(status.statusCode).toBe(200)
  expect(JSON.parse(status.body ?? '')).toMatchObject({
    simId: online.simId,
    address: online.sessionStatus?.ueIpAddress,
  })
  expect((await get({})).headers?.['Content-Type']).toContain('text/html')
  expect(await get({ path: '/none' })).toMatchObject({ statusCode: 404 })
  expect(await get({ path: '/', method: 'DELETE' })).toMatchObject({ statusCode: 405 })
  expect(await get({ path: '/', method: 'HEAD' })).toMatchObject({ statusCode: 200, body: '' })
  const posted = { method: 'POST', path: '/echo', body: '本', headers: { 'content-type': 'x/y' } }
  expect(await get(posted)).toMatchObject({ body: '本', headers: { 'Content-Type': 'x/y' } })
  const picture = await get({ path: '/snapshot.jpg' })
  expect(picture.isBase64Encoded).toBe(true)
  expect(Buffer.from(picture.body ?? '', 'base64').subarray(0, 2)).toEqual(Buffer.from([255, 216]))

  expect(await failure('sendDownlinkHttp', { port: 8080 })).toMatch(/^422 .*port 8080/)
  expect(await failure('sendDownlinkHttp', { ssl: true })).toMatch(/^422/)
  expect(await failure('sendDownlinkHttp', { path: '/slow' })).toMatch(/^422 .*10 seconds/)
  expect(await failure('sendDownlinkHttp', { path: '/firmware.bin' })).toMatch(/^422 .*5 MiB/)
  expect(await failure('sendDownlinkHttp', { path: 'status' })).toMatch(/^400 path/)
  const long = 'x'.repeat(5 * 1024 * 1024 + 1)
  expect(await failure('sendDownlinkHttp', { method: 'POST', body: long })).toMatch(/^400 body/)
})

test('TCP waits for the answer as it is told to', async () => {
  const send = async (body: object) => {
    const sent = { payload: 'ping END more', port: 7, ...body }
    return (await seen.does(root, 'sendDownlinkTcp', { path, body: sent })).data
  }
  expect(await send({})).toEqual({ data: 'ping END more', dataEncoding: 'string' })
  const pattern = { type: 'wait_for_pattern', terminationPattern: 'END' }
  expect((await send({ connectionOptions: pattern })).data).toBe('ping END')
  const encoded = { ...pattern, terminationPattern: '454e44', terminationPatternEncoding: 'hex' }
  expect((await send({ connectionOptions: encoded })).data).toBe('ping END')
  expect((await send({ connectionOptions: { type: 'wait_first' } })).data).toBe('')
  const idle = { type: 'idle_timeout', idleTimeout: 2 }
  expect((await send({ connectionOptions: idle })).data).toBe('ping END more')
  const bytes = { payload: 'ff00', payloadEncoding: 'hex' }
  expect(await send(bytes)).toEqual({ data: '/wA=', dataEncoding: 'base64' })
  expect((await send({ port: 22 })).data).toContain('OpenSSH')
  expect((await send({ port: 80 })).data).toContain('400 Bad Request')

  const fails = (body: object) => failure('sendDownlinkTcp', { port: 7, payload: 'x', ...body })
  expect(await fails({ payload: '' })).toMatch(/^422 .*30 seconds/)
  expect(await fails({ port: 5000 })).toMatch(/^422 .*port 5000/)
  expect(await fails({ connectionOptions: pattern })).toMatch(/^422 .*pattern/)
  expect(await fails({ connectionOptions: { ...pattern, terminationPattern: '' } })).toMatch(/^400/)
  expect(await fails({ connectionOptions: { ...idle, idleTimeout: 0 } })).toMatch(/^400 idle/)
  expect(await fails({ payload: '0', payloadEncoding: 'hex' })).toBe('400 payload: is not hex')
  expect(await fails({ payload: 'x'.repeat(5 * 1024 * 1024 + 1) })).toMatch(/^400 payload: longer/)
  const datagram = { port: 9, payload: 'x'.repeat(1473) }
  expect(await failure('sendDownlinkUdp', datagram)).toMatch(/^400 payload: longer than 1472/)
})

test('a command runs on the device, for who is let in', async () => {
  const authentication = { type: 'password', password: devicePassword }
  const run = async (command: string, as: object = authentication) => {
    const body = { authentication: as, command, username: 'pi' }
    return (await seen.does(root, 'sendDownlinkSsh', { path, body })).data
  }
  expect(await run('uname -a')).toMatchObject({ exitcode: 0, stderr: '' })
  expect((await run('cd; echo "a  b" && whoami')).stdout).toBe('a  b\npi\n')
  expect(await run('rm -rf /')).toMatchObject({ exitcode: 127, stderr: 'sh: 1: rm: not found\n' })
  expect(await run('false && echo no')).toMatchObject({ exitcode: 1, stdout: '' })
  expect((await run('ls /')).stdout).toBe('dev\netc\nhome\nproc\nsys\n')
  expect((await run('cat app.log')).stdout).toContain('temperature')
  expect(await run('cat ../../etc/none')).toMatchObject({ exitcode: 1 })
  expect(await run('cat sample.bin')).toMatchObject({ isStdoutBase64Encoded: true })
  for (const command of ['uptime', 'free', 'date', 'id', 'ls', 'hostname']) {
    expect(await run(command), command).toMatchObject({ exitcode: 0 })
  }
  await run('true', { type: 'publickey', key: pem })
  await run('true', { type: 'password', passwordCredentialsId: 'device' })
  await run('true', { type: 'publickey', keyCredentialsId: 'device-key' })
  const { data: sets } = await root.call('listCredentials')
  expect(sets.find(({ credentialsId }) => credentialsId === 'device')?.lastUsedDateTime).toBe(
    now / 1000,
  )

  const fails = (as: object, more: object = {}) =>
    failure('sendDownlinkSsh', { authentication: as, command: 'true', username: 'pi', ...more })
  expect(await fails({ type: 'password', password: 'wrong' })).toMatch(/^422 .*login/)
  expect(await fails({ type: 'none' })).toMatch(/^422 .*login/)
  expect(await fails({ type: 'password' })).toMatch(/^400 password/)
  expect(await fails({ type: 'publickey', key: 'x' })).toMatch(/^400 key/)
  const locked = pem.replace('PRIVATE', 'ENCRYPTED PRIVATE')
  expect(await fails({ type: 'publickey', key: locked })).toMatch(/^400 passphrase/)
  const wrong = { type: 'password', passwordCredentialsId: 'device-key' }
  expect(await fails(wrong)).toBe('400 passwordCredentialsId: is not of type psk')
  expect(await fails({ ...wrong, passwordCredentialsId: 'none' })).toMatch(/^400 passwordCredent/)
  expect(await fails(authentication, { command: 'x'.repeat(8193) })).toMatch(/^400 command/)
  expect(await fails(authentication, { command: 'sleep 60' })).toMatch(/^422 .*10 seconds/)
  expect(await fails(authentication, { command: 'cat /dev/zero' })).toMatch(/^422 .*5 MiB/)
  expect(await fails(authentication, { port: 2222 })).toMatch(/^422 .*port 2222/)
})

test('a camera behind a SIM has a picture', async () => {
  const snapshot = async (body: object) => {
    const sent = { command: 'snapshot', ...body }
    return (await seen.does(root, 'sendDownlinkRtsp', { path, body: sent })).data
  }
  const basic = { type: 'basic', username: 'admin' }
  for (const authentication of [
    undefined,
    { ...basic, password: devicePassword },
    { ...basic, passwordCredentialsId: 'device' },
  ]) {
    const picture = await snapshot({ authentication })
    expect(picture.type).toBe('image/jpeg')
    expect(picture.size).toBeGreaterThan(10_000)
  }
  const fails = (body: object) => failure('sendDownlinkRtsp', { command: 'snapshot', ...body })
  expect(await fails({ authentication: { ...basic, password: 'wrong' } })).toMatch(/^403/)
  expect(await fails({ authentication: basic })).toMatch(/^400 password/)
  expect(await fails({ port: 544 })).toMatch(/^422/)
  expect(await fails({ path: 'live' })).toMatch(/^400 path/)
})

test('an SMS is taken where it fits, by SIM, IMSI and telephone number', async () => {
  const body = { encodingType: 1, payload: 'REBOOT' }
  const { data } = await seen.does(root, 'sendSmsToSim', { path, body })
  expect(data.messageId).toBeTruthy()
  await seen.does(root, 'sendSms', { path: { imsi: primaryImsi(online) ?? '' }, body })
  const msisdn = msisdns(online)[0] ?? ''
  await seen.does(root, 'sendSmsByMsisdn', { path: { msisdn }, body: { payload: '再起動' } })
  const fails = (sent: object, at: object = path) => failure('sendSmsToSim', sent, at)
  expect(await fails({ ...body, payload: '再起動' })).toMatch(/^400 payload: has characters/)
  expect(await fails({ payload: 'x'.repeat(71) })).toBe('400 payload: longer than 70 characters')
  expect(await fails({ ...body, payload: '' })).toMatch(/^400 payload/)
  expect(await fails({ ...body, encodingType: 3 })).toMatch(/^400 encodingType/)
  const { simId = '' } = await simWhere(({ type }) => type === 'virtual')
  expect(await fails(body, { sim_id: simId })).toMatch(/^400/)
  expect(await failure('sendSmsByMsisdn', body, { msisdn: `+${msisdn}` })).toMatch(/^404/)
})

test('a report comes some seconds after it was asked for', async () => {
  const before = (await root.call('getSim', { path })).data.localInfo
  const { data } = await seen.does(root, 'reportSimLocalInfo', { path })
  expect(data).toMatchObject({ simId: path.sim_id, imsi: primaryImsi(online) })
  expect((await root.call('getSim', { path })).data.localInfo).toEqual(before)
  sandbox.worlds.setClock(operatorId, { now: now + 9000 })
  const { localInfo } = (await root.call('getSim', { path })).data
  expect(localInfo).toMatchObject({
    status: 'updated',
    imei: online.sessionStatus?.imei,
    location: { tac: online.sessionStatus?.cell?.tac },
  })
  expect(localInfo?.['lastModifiedTime']).toBeGreaterThan(now)
  await seen.does(root, 'reportLocalInfo', { path: { imsi: primaryImsi(online) ?? '' } })
  const other = await simWhere((sim) => primarySubscription(sim) !== 'plan01s')
  expect(await failure('reportSimLocalInfo', undefined, { sim_id: other.simId })).toMatch(/^400/)
})

test('every operation of the family was seen', () => {
  const tags = new Set(['Sim', 'Subscriber'])
  const missing = seen.missing((tag) => tags.has(tag))
  expect(missing.filter((id) => id in downlinkHandlers)).toEqual([])
})
