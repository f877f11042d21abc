import { describe, expect, it } from 'vitest'
import {
  credentialBody,
  credentialProblems,
  emptyValues,
  rowProblems,
  secretPaths,
  storedValues,
  type CredentialValues,
} from './-values.ts'

const typed = (type: string, values: Record<string, string>): CredentialValues => ({
  ...emptyValues(type),
  credentialsId: 'one',
  values: { [type]: values },
})
const aws = { accessKeyId: 'AKIA', secretAccessKey: 's' }

describe('a set that is typed', () => {
  it('needs an ID and what its type needs', () => {
    expect(credentialProblems(typed('aws-credentials', aws))).toEqual({})
    const { credentialsId, ...others } = credentialProblems(emptyValues('x509'))
    expect(credentialsId).toBe('Enter an ID for the credential set.')
    expect(Object.keys(others)).toEqual(['values.x509.cert', 'values.x509.key'])
  })

  it.each(['{', '[]', '"text"', 'null', '1'])('takes no %s for a key file', (credentials) => {
    const values = typed('google-service-account-json', { credentials })
    expect(Object.keys(credentialProblems(values))).toHaveLength(1)
    const file = typed('google-service-account-json', { credentials: ' {"a": 1}\n' })
    expect(credentialProblems(file)).toEqual({})
  })

  it('becomes a body without what is empty, and without what a copy brings along', () => {
    const values = typed('aws-iam-role-credentials', { roleArn: 'arn', externalId: '' })
    expect(credentialBody({ ...values, description: ' d ' })).toEqual({
      type: 'aws-iam-role-credentials',
      description: 'd',
      credentials: { roleArn: 'arn' },
    })
    const copied = typed('aws-credentials', { accessKeyId: ' AKIA', secretAccessKey: 's\t' })
    expect(credentialBody(copied).credentials).toEqual(aws)
    // A password may well begin with a blank.
    const named = typed('username-password-credentials', { username: ' u ', password: ' p \t' })
    expect(credentialBody(named).credentials).toEqual({ username: 'u', password: ' p ' })
  })

  it('keeps private keys where nobody sees them, and says what else is wrong', () => {
    const key = '-----BEGIN RSA PRIVATE KEY-----\nTUFERSBVUA==\n-----END RSA PRIVATE KEY-----'
    const cert = key.replaceAll('RSA PRIVATE KEY', 'CERTIFICATE')
    const wrong = (values: Record<string, string>, description = '') =>
      Object.entries(
        credentialProblems({ ...typed('x509', { cert, key, ...values }), description }),
      ).map(([path, problem]) => `${path}: ${problem.slice(0, 24)}`)
    expect(wrong({})).toEqual([])
    expect(wrong({ cert: key })).toEqual(['values.x509.cert: This is a private key, a'])
    expect(wrong({ ca: `${cert}\n${key}` })).toEqual(['values.x509.ca: This is a private key, a'])
    expect(wrong({}, key)).toEqual(['description: This is a private key, a'])
    expect(wrong({ key: cert })).toEqual(['values.x509.key: This is not the private '])
    expect(wrong({ cert: cert.slice(0, -30) })).toEqual([
      'values.x509.cert: The end is missing. Copy',
    ])
    expect(wrong({ cert: `${cert}\u200B\n${cert}` })).toEqual([
      'values.x509.cert: This holds a character t',
    ])
  })

  it('has only the values of its type', () => {
    const both = { ...typed('psk', { key: 'k' }) }
    both.values['aws-credentials'] = aws
    expect(credentialBody(both).credentials).toEqual({ key: 'k' })
  })

  it('tells which of its values are secret', () => {
    expect(secretPaths(typed('aws-credentials', aws))).toEqual([['credentials', 'secretAccessKey']])
    const rows = [{ id: '1', key: ' pem ', value: 'x' }]
    expect(secretPaths({ ...emptyValues('private-key-pem'), rows })).toEqual([
      ['credentials', 'pem'],
    ])
  })
})

describe('a set whose values are not known', () => {
  const rows = (...pairs: [string, string][]) => ({
    ...emptyValues('private-key-pem'),
    credentialsId: 'one',
    rows: pairs.map(([key, value], at) => ({ id: String(at), key, value })),
  })

  it('needs one value at least, each with a name of its own', () => {
    expect(credentialProblems(rows())).toEqual({ rows: 'Enter at least one value.' })
    expect(credentialProblems(rows(['', '']))).toEqual({ rows: 'Enter at least one value.' })
    expect(credentialProblems(rows(['key', 'k'], ['', '']))).toEqual({})
    expect(credentialProblems(rows(['', 'k']))).toEqual({ rows: 'Complete the values.' })
    expect(Object.values(rowProblems(rows(['a', '1'], ['a ', '2'], ['b', '']).rows))).toEqual([
      { key: 'There is already a value called “a”.' },
      { key: 'There is already a value called “a”.' },
      { value: 'Enter the value.' },
    ])
  })

  it('becomes a body of its names and values', () => {
    expect(credentialBody(rows(['key', 'a\nb'], ['', ''])).credentials).toEqual({ key: 'a\nb' })
  })
})

describe('a set that is stored', () => {
  const stored = (type: string, credentials: Record<string, unknown>) =>
    storedValues({
      credentialsId: 'one',
      type: type as 'psk',
      credentials,
      createDateTime: 0,
      updateDateTime: 0,
      lastUsedDateTime: 0,
    })

  it('begins with what can be read of it and without any secret', () => {
    const masked = { accessKeyId: 'AKIA', secretAccessKey: '********' }
    expect(stored('aws-credentials', masked).values).toEqual({
      'aws-credentials': { accessKeyId: 'AKIA', secretAccessKey: '' },
    })
    const mistaken = { cert: '-----BEGIN PRIVATE KEY-----', key: '********' }
    expect(stored('x509', mistaken).values).toEqual({ x509: { cert: '', key: '', ca: '' } })
    expect(credentialProblems(stored('aws-credentials', masked))).toEqual({
      'values.aws-credentials.secretAccessKey': 'Enter a value.',
    })
  })

  it('is sent as it came, but for what was touched', () => {
    const cert = '\n-----BEGIN CERTIFICATE-----\u200B\r\n'
    const begun = { ...stored('x509', { cert, key: '********' }), description: ' d ' }
    begun.stored = { description: ' d ', values: begun.stored?.values ?? {} }
    begun.values['x509'] = { ...begun.values['x509'], key: 'new ' }
    expect(credentialProblems(begun)).toEqual({})
    expect(credentialBody(begun)).toMatchObject({
      description: ' d ',
      credentials: { cert, key: 'new' },
    })
  })

  it('begins with the names alone where they say nothing', () => {
    const { rows, values } = stored('brand-new', { a: '********', b: 1 })
    expect(rows.map(({ key, value }) => [key, value])).toEqual([
      ['a', ''],
      ['b', ''],
    ])
    expect(values).toEqual({})
  })
})
