import { beforeAll, describe, expect, test } from 'vitest'
import type { OperationId } from '../../src/api/generated/contract.ts'
import { CredentialsModelType } from '../../src/api/generated/models/credentialsModelType.ts'
import { usesOf } from '../../src/domain/credential/references.ts'
import { credentialTypes } from '../../src/domain/credential/types.ts'
import { createSandbox, type Sandbox } from '../app.ts'
import { SeenToSucceed } from '../testing/seen.ts'
import { signedIn, type Sent, type TestClient } from '../testing/client.ts'

const now = Date.UTC(2025, 5, 15, 12)
const seen = new SeenToSucceed()
let sandbox: Sandbox

beforeAll(() => {
  sandbox = createSandbox({ sims: 10, wall: () => now })
})

test('the types are those of the description', () => {
  const types = credentialTypes.map(({ type }) => type)
  expect(types.toSorted()).toEqual(Object.values(CredentialsModelType).toSorted())
})

describe.each(['jp', 'g'] as const)('credential sets of coverage %s', (coverage) => {
  let root: TestClient
  beforeAll(async () => {
    root = await signedIn(sandbox, 'root@example.com', { coverage })
  })
  /** Calls an operation that must succeed; the client checks the body against the description. */
  const does = async <Id extends OperationId>(id: Id, sent?: Sent) =>
    (await seen.does(root, id, sent)).data
  const path = { credentials_id: 'a b/ü #{imsi}' }

  test('those that the seed makes show no secret, and groups use most of them', async () => {
    const sets = await does('listCredentials')
    expect(sets.length).toBeGreaterThan(7)
    expect(JSON.stringify(sets)).not.toContain('made-up')
    const groups = await does('listGroups')
    const unused = sets.filter(({ credentialsId }) => usesOf(credentialsId, groups).length === 0)
    expect(unused.map(({ credentialsId }) => credentialsId)).toEqual([
      'a/b #1 50% <img src=x onerror=alert(1)>',
      'eventhubs-old',
      'partner-ftp',
      'pubsub-writer',
    ])
    expect(sets.find(({ credentialsId }) => credentialsId === 'beam-signature')).toEqual({
      credentialsId: 'beam-signature',
      type: 'psk',
      description: 'Signs status reports of the edge gateways',
      credentials: { key: '********' },
      createDateTime: (now - 560 * 86_400_000) / 1000,
      updateDateTime: (now - 560 * 86_400_000) / 1000,
      lastUsedDateTime: (now - 60_000) / 1000,
    })
  })

  test.each(credentialTypes)('one of type $type is made', async ({ type, fields = [] }) => {
    const names = fields.length > 0 ? fields.map(({ name }) => name) : ['key']
    const credentials = Object.fromEntries(names.map((name) => [name, `s3cret ${name}`]))
    const body = { type, credentials, description: '<b>é</b>' }
    const made = await does('createCredential', { path: { credentials_id: type }, body })
    expect(made).toMatchObject({ credentialsId: type, type, lastUsedDateTime: 0 })
    expect(Object.keys(made.credentials)).toEqual(names)
    for (const { name, secret } of fields) {
      expect(made.credentials[name]).toBe(secret ? '********' : `s3cret ${name}`)
    }
  })

  test('from creation to deletion', async () => {
    const body = { type: 'psk', credentials: { key: 'k' } }
    await does('createCredential', { path, body })
    const taken = await root.call('createCredential', { path, body })
    expect([taken.status, taken.error.code]).toEqual([400, 'SEM0160'])
    expect(taken.error.message).toContain('credentials_id')
    const changed = await does('updateCredential', { path, body: { description: 'd' } })
    expect(changed).toMatchObject({ description: 'd', credentials: { key: '********' } })
    await does('deleteCredential', { path })
    const gone = await root.call('updateCredential', { path, body: {} })
    expect([gone.status, gone.error.code]).toEqual([404, 'SEM0008'])
    const type = { type: 'ftp-credentials', credentials: { key: 'k' } }
    expect((await root.call('createCredential', { path, body: type })).error.code).toBe('COM0004')
  })

  test('one that groups use can be deleted, and they keep the name', async () => {
    await does('deleteCredential', { path: { credentials_id: 'beam-signature' } })
    expect(JSON.stringify(await does('listGroups'))).toContain('"$credentialsId":"beam-signature"')
  })

  test('every operation that is implemented has been seen to succeed', () => {
    expect(seen.missing((tag) => tag === 'Credential')).toEqual([])
  })
})
