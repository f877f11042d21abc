import { beforeEach, expect, test } from 'vitest'
import type { APIAuditLogEntry } from '../../src/api/generated/models/aPIAuditLogEntry.ts'
import { dayMs } from '../../src/domain/time.ts'
import { createSandbox, type Sandbox } from '../app.ts'
import { mfaSecret, sandboxPassword } from '../auth/accounts.ts'
import { totpCode } from '../auth/totp.ts'
import { SeenToSucceed } from '../testing/seen.ts'
import { TestClient, signedIn } from '../testing/client.ts'

const start = Date.UTC(2025, 5, 15, 12)
const operatorId = 'OP0000000001'
const seen = new SeenToSucceed()

let now = start
let sandbox: Sandbox
let root: TestClient
beforeEach(async () => {
  now = start
  sandbox = createSandbox({ sims: 60, wall: () => now })
  root = await signedIn(sandbox, 'root@example.com')
})

const log = async (query = '', who = root) =>
  (await seen.does(who, 'getApiAuditLogs', { query })).data

/** Since the sandbox was made; what was called before follows from the seed. */
const since = `from_epoch_ms=${start}`
const told = ({ userName, apiKind, statusCode }: APIAuditLogEntry) => [
  userName,
  apiKind,
  statusCode,
]

/** Whoever has no option: the second operator of a new sandbox. */
const partner = () => signedIn(sandbox, 'partner@example.com')

test('every call is told some seconds later, the refused ones too', async () => {
  const field = await signedIn(sandbox, 'field')
  const [sim] = (await root.call('listSims')).data
  const sim_id = sim?.simId ?? ''
  await field.call('putSimTags', { path: { sim_id }, body: [{ tagName: 'a', tagValue: 'b' }] })
  await field.call('getLatestBilling')
  await root.call('getSim', { path: { sim_id: 'none' } })
  expect(await log(since)).toEqual([])
  now += 5000
  const entries = await log(since)
  expect(entries.map(told)).toEqual([
    ['', '/v1/audit_logs/api', 200],
    ['', '/v1/sims/{sim_id}', 404],
    ['field', '/v1/bills/latest', 403],
    ['field', '/v1/sims/{sim_id}/tags', 200],
    ['', '/v1/sims', 200],
    ['field', '/v1/auth', 200],
    ['', '/v1/auth', 200],
  ])
  expect(entries[3]).toEqual({
    operatorId,
    userName: 'field',
    apiKind: '/v1/sims/{sim_id}/tags',
    requestPath: `/v1/sims/${sim_id}/tags`,
    remoteIpAddress: '127.0.0.1',
    requestedTimeEpochMs: start,
    statusCode: 200,
  })
})

test('an answer comes page by page, by kind and by time', async () => {
  for (let n = 0; n < 5; n += 1) await root.call('listGroups')
  now += 3000
  const from = start - 3 * dayMs
  const all = await log(`limit=1000&from_epoch_ms=${from}`)
  // Thirty calls a day before the operator was made.
  expect(all.length).toBeGreaterThan(90)
  const times = all.map(({ requestedTimeEpochMs: time = 0 }) => time)
  expect(times).toEqual(times.toSorted((a, b) => b - a))
  expect(times.at(-1)).toBeGreaterThanOrEqual(from)

  const to = now
  const paged: APIAuditLogEntry[] = []
  let key: string | null = ''
  do {
    const next: string = key && `&last_evaluated_key=${key}`
    const query = `limit=7&from_epoch_ms=${from}&to_epoch_ms=${to - 2500}${next}`
    const { data, headers } = await root.call('getApiAuditLogs', { query })
    paged.push(...data)
    key = headers.get('x-soracom-next-key')
  } while (key !== null)
  expect(paged).toEqual(all)

  const kind = '/v1/query/sims'
  expect(await log(`limit=1000&api_kind=${kind}&from_epoch_ms=${from}&to_epoch_ms=${to}`)).toEqual(
    all.filter(({ apiKind }) => apiKind === kind),
  )
  // A bare time is a key as well.
  const older = await log(`limit=1000&last_evaluated_key=${start}`)
  expect(older[0]?.requestedTimeEpochMs).toBeLessThan(start)
  for (const query of [
    `from_epoch_ms=${to}&to_epoch_ms=${from}`,
    'limit=0',
    'last_evaluated_key=x',
  ]) {
    expect([query, (await root.call('getApiAuditLogs', { query })).status]).toEqual([query, 400])
  }
})

test('without the option there are only the sign-ins of a day', async () => {
  const without = await partner()
  await without.call('listGroups')
  now += 3000
  const entries = await log('limit=1000', without)
  expect(new Set(entries.map(({ apiKind }) => apiKind))).toEqual(new Set(['/v1/auth']))
  expect(entries.at(-1)?.requestedTimeEpochMs).toBeGreaterThan(now - dayMs)
  expect(await log('api_kind=/v1/groups', without)).toEqual([])
  now += dayMs - 60_000
  const [last] = await log('limit=1000', await partner())
  expect(last?.requestedTimeEpochMs).toBe(start)
  now += 120_000
  expect(await log(`to_epoch_ms=${start}`, await partner())).toEqual([])
})

test('a second factor is asked for and given; what else fails of sign-ins is not told', async () => {
  const nobody = new TestClient(sandbox)
  const claims = { operatorId, userName: 'mfa', password: sandboxPassword }
  const code = totpCode(mfaSecret, now)
  await nobody.call('auth', { body: { ...claims, password: 'wrong' } })
  await nobody.call('auth', { body: claims })
  await nobody.call('auth', { body: { ...claims, mfaOTPCode: code === '000000' ? '1' : '000000' } })
  await nobody.call('auth', { body: { ...claims, mfaOTPCode: code } })
  now += 3000
  const ofMfa = (await log(since)).filter(({ userName }) => userName === 'mfa')
  expect(ofMfa.map(told)).toEqual([
    ['mfa', '/v1/auth', 200],
    ['mfa', '/v1/auth', 401],
  ])
})

test('all may read it unless it is denied, and a token in a path is not in it', async () => {
  const field = await signedIn(sandbox, 'field')
  const path = { token: 'very-secret' }
  await root.call('verifySubscriberTransferToken', { path, body: { token: 'very-secret' } })
  await root.call('deleteSubscriberTransferToken', { path })
  now += 3000
  const entries = await log(since, field)
  expect(entries.map(({ requestPath }) => requestPath)).toContain(
    '/v1/subscribers/transfer_token/***',
  )
  expect(JSON.stringify(entries)).not.toContain('very-secret')
})

test('what is derived of the past is the same each time, and years are not kept', async () => {
  const year = `limit=1000&to_epoch_ms=${start - 300 * dayMs}`
  const before = await log(year)
  expect(before.length).toBeGreaterThan(900)
  expect(await log(year)).toEqual(before)
  expect(await log(`to_epoch_ms=${start - 367 * dayMs}`)).toEqual([])
  expect(seen.missing((tag) => tag === 'AuditLog')).toEqual(['getNapterAuditLogs'])
})
