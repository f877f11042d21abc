import { describe, expect, it } from 'vitest'
import { testWorld } from '../testing/world.ts'
import { createCredential, credentials, updateCredential } from './credentials.ts'

const now = 1_750_000_000_000
const aws = {
  type: 'aws-credentials',
  description: 'Funnel',
  credentials: { accessKeyId: 'AKIA', secretAccessKey: 'top-secret' },
}

describe('a credential set', () => {
  it('is created with its secrets masked, and they are stored nowhere', () => {
    const world = testWorld()
    const row = createCredential(world, 'aws', aws, now)
    expect(row.masked).toEqual({ accessKeyId: 'AKIA', secretAccessKey: '********' })
    expect(credentials.all(world)).toEqual([row])
    const stored = JSON.stringify(world.db.prepare('SELECT * FROM entries').all())
    expect(stored).toContain('AKIA')
    expect(stored).not.toContain('top-secret')
  })

  it('has an id of its own', () => {
    const world = testWorld()
    createCredential(world, 'a', aws, now)
    createCredential(world, 'A', aws, now)
    expect(() => createCredential(world, 'a', aws, now)).toThrow('exists already')
    expect(credentials.all(world).map(({ credentialsId }) => credentialsId)).toEqual(['A', 'a'])
  })

  it.each(['', '.', '..', ' a', 'a ', 'a\nb', '\0', 'x'.repeat(257)])(
    'cannot be called %j',
    (credentialsId) => {
      const world = testWorld()
      expect(() => createCredential(world, credentialsId, aws, now)).toThrow('credentials_id')
      expect(credentials.all(world)).toEqual([])
    },
  )

  it.each([
    [{}, 'type'],
    [{ type: 'psk' }, 'credentials'],
    [{ type: 'psk', credentials: {} }, 'credentials.key'],
    [{ type: 'psk', credentials: { key: '' } }, 'credentials.key'],
    [{ type: 'psk', credentials: { key: 1 } }, 'credentials.key'],
    [{ type: 'psk', credentials: { key: 'x'.repeat(65_537) } }, 'credentials.key'],
    [{ type: 'private-key-pem', credentials: {} }, 'credentials'],
    [{ type: 'private-key-pem', credentials: { ['x'.repeat(101)]: 'y' } }, 'credentials'],
    [
      { type: 'x509', credentials: { cert: '-----BEGIN PRIVATE KEY-----', key: 'k' } },
      'credentials.cert',
    ],
    [{ ...aws, description: 'x'.repeat(1025) }, 'description'],
  ])('is refused as %.60j, at its field', (change, field) => {
    const world = testWorld()
    const refused = new RegExp(`^COM000\\d: ${field}: `)
    expect(() => createCredential(world, 'one', change, now)).toThrow(refused)
  })

  it('may leave out what is not required', () => {
    const world = testWorld()
    const set = { type: 'x509', credentials: { cert: 'c', key: 'k' } }
    expect(createCredential(world, 'cert', set, now).description).toBe('')
  })
})

describe('a change', () => {
  it('replaces the values as a whole and leaves alone what it does not name', () => {
    const world = testWorld()
    createCredential(world, 'aws', aws, now)
    credentials.put(world, { ...credentials.get(world, 'aws'), lastUsedTime: now + 1 })
    const described = updateCredential(world, 'aws', { description: 'New' }, now + 5)
    expect(described).toMatchObject({
      description: 'New',
      masked: { accessKeyId: 'AKIA', secretAccessKey: '********' },
      createdTime: now,
      updatedTime: now + 5,
      lastUsedTime: now + 1,
    })
    const part = { credentials: { accessKeyId: 'AKIB' } }
    expect(() => updateCredential(world, 'aws', part, now)).toThrow('credentials.secretAccessKey')
    expect(credentials.all(world)).toEqual([described])
  })

  it('of the type brings its own values', () => {
    const world = testWorld()
    createCredential(world, 'one', aws, now)
    expect(() => updateCredential(world, 'one', { type: 'psk' }, now)).toThrow('credentials: ')
    const psk = { type: 'psk', credentials: { key: 'k' } }
    expect(updateCredential(world, 'one', psk, now).masked).toEqual({ key: '********' })
  })

  it('needs something to change', () => {
    const world = testWorld()
    expect(() => updateCredential(world, 'none', {}, now)).toThrow('No such credential set: none')
    expect(() => credentials.remove(world, 'none')).toThrow('No such credential set: none')
  })
})

it('is deleted, and its id is free again', () => {
  const world = testWorld()
  createCredential(world, 'aws', aws, now)
  credentials.remove(world, 'aws')
  expect(credentials.all(world)).toEqual([])
  createCredential(world, 'aws', aws, now)
})
