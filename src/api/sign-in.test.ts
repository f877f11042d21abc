import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ApiError } from './errors.ts'
import { asksForCode, explainSignIn, kindOf, signIn, signInAgain } from './sign-in.ts'
import { answer, ApiServer, drop, sessionAt } from './testing.ts'

const server = new ApiServer()
const tokens = { apiKey: 'api-1', token: 'token-1', operatorId: 'OP0000000001' }
const mfa = { code: 'AUM0040', message: 'A multi-factor authentication code is required' }
const wrong = { code: 'AUM0002', message: 'Invalid username or password' }

beforeAll(() => server.open())
afterAll(() => server.close())

const endpoint = () => sessionAt(server.base).endpoint
const sent = () => JSON.parse(server.calls.at(-1)?.body ?? '') as unknown

async function refused(body: unknown, status = 401): Promise<unknown> {
  server.answers(answer(status, body))
  const credentials = { kind: 'root', email: 'a@example.com', password: 'x' } as const
  return signIn(endpoint(), credentials, '').catch((error: unknown) => error)
}

describe('signIn', () => {
  test('as the root user', async () => {
    server.answers(answer(200, tokens))
    const credentials = { kind: 'root', email: 'a@example.com', password: ' x ' } as const
    const session = await signIn(endpoint(), credentials, '')
    expect(sent()).toEqual({ email: 'a@example.com', password: ' x ' })
    expect(session).toMatchObject({ ...tokens, email: 'a@example.com', coverage: 'jp' })
    expect(session.userName).toBeUndefined()
    expect(session.expiresAt - Date.now()).toBeGreaterThan(86_000_000)
    expect(JSON.stringify(session)).not.toContain(' x ')
    expect(kindOf(session)).toBe('root')
  })

  test('as a SAM user, with a code', async () => {
    server.answers(answer(200, { ...tokens, userName: 'field' }))
    const credentials = {
      kind: 'sam',
      operatorId: 'OP1',
      userName: 'field',
      password: 'x',
    } as const
    const session = await signIn(endpoint(), credentials, '１２３ 456')
    expect(sent()).toEqual({
      operatorId: 'OP1',
      userName: 'field',
      password: 'x',
      mfaOTPCode: '123456',
    })
    expect(kindOf(session)).toBe('sam')
  })

  test('by an AuthKey, whose secret is not kept', async () => {
    server.answers(answer(200, { ...tokens, userName: '' }))
    const credentials = { kind: 'authKey', authKeyId: 'keyId-1', authKey: 'secret-1' } as const
    const session = await signIn(endpoint(), credentials, '')
    expect(session).toMatchObject({ authKeyId: 'keyId-1', userName: undefined })
    expect(JSON.stringify(session)).not.toContain('secret-1')
    expect(kindOf(session)).toBe('authKey')
  })

  test.each([{}, { ...tokens, token: '' }, [], 'text', null])(
    'does not take %j for an answer',
    async (body) => {
      expect(await refused(body, 200)).toMatchObject({ code: 'malformed' })
    },
  )
})

describe('asksForCode', () => {
  test('knows a request for a code from a wrong password', async () => {
    expect(asksForCode(await refused(mfa))).toBe(true)
    expect(asksForCode(await refused({ code: 'X', message: '認証コードが必要です' }))).toBe(true)
    expect(asksForCode(await refused(wrong))).toBe(false)
    expect(asksForCode(await refused(mfa, 400))).toBe(false)
    expect(asksForCode(new Error('mfa'))).toBe(false)
  })
})

describe('explainSignIn', () => {
  test('says plainly what was not right', async () => {
    const error = await refused(wrong)
    expect(explainSignIn(error, 'root').title).toBe('The email or the password is not right.')
    expect(explainSignIn(error, 'sam').title).toContain('operator ID')
    expect(explainSignIn(error, 'authKey').title).toContain('AuthKey')
    expect(explainSignIn(error, 'sam', 'secret').title).toBe('The password is not right.')
  })

  test('says of a broken connection that one can try again', async () => {
    server.answers(drop)
    const credentials = { kind: 'root', email: 'a@example.com', password: 'x' } as const
    const error: unknown = await signIn(endpoint(), credentials, '').catch((e: unknown) => e)
    expect(error).toBeInstanceOf(ApiError)
    expect(explainSignIn(error, 'root').detail).toContain('try again')
    expect(explainSignIn(error, 'root').detail).not.toContain('may have happened')
  })
})

describe('signInAgain', () => {
  test('asks for the secret alone, in the coverage of the work', async () => {
    server.answers(answer(200, { ...tokens, userName: 'field' }))
    const session = sessionAt(server.base, { coverage: 'g' })
    const next = await signInAgain(session, 'x', '')
    expect(server.calls[0]?.url).toBe('/v1/global/auth')
    expect(sent()).toEqual({ operatorId: 'OP0000000001', userName: 'field', password: 'x' })
    expect(next).toMatchObject({ coverage: 'g', token: 'token-1', endpoint: session.endpoint })
  })

  test('refuses somebody else', async () => {
    server.answers(answer(200, { ...tokens, userName: 'other' }))
    const session = sessionAt(server.base, { authKeyId: 'keyId-1' })
    const error: unknown = await signInAgain(session, 'secret', '').catch((e: unknown) => e)
    expect(sent()).toEqual({ authKeyId: 'keyId-1', authKey: 'secret' })
    expect(explainSignIn(error, 'authKey').title).toContain('somebody else')
  })
})
