import { describe, expect, test } from 'vitest'
import { auth, createCredential, getSim, putFile } from '../../../api/generated/operations.ts'
import type { CallValues } from '../../../api/operation.ts'
import type { Session } from '../../../api/session.ts'
import { secretPaths } from '../../../domain/call-args.ts'
import { codeFor, ways, type Way } from './code.ts'

const origin = 'http://127.0.0.1:8080'
const session: Session = {
  endpoint: {
    id: 'x',
    label: 'X',
    coverages: { jp: '/api/jp/v1', g: '/api/g/v1' },
    coverage: 'jp',
  },
  coverage: 'jp',
  apiKey: 'key-of-session',
  token: 'token-of-session',
  operatorId: 'OP0000000001',
  expiresAt: 0,
}

const body = {
  description: 'mine',
  credentials: { accessKeyId: 'AKIA', secretAccessKey: 'hunter2' },
  more: [{ password: 'hunter2' }],
}
const call: CallValues = { path: { credentials_id: 'a b' }, body, secrets: secretPaths(body) }

describe('a call to take along', () => {
  test.each(ways)('as %s holds no secret, of the call or of the session', (way) => {
    const code = codeFor(way, createCredential, call, session, origin)
    expect(code).not.toMatch(/hunter2|key-of-session|token-of-session/)
    if (way === 'permission') return
    expect(code).toContain('<secretAccessKey>')
    expect(code).toContain('<password>')
    expect(code).toContain('AKIA')
  })

  test('as fetch goes to the API itself with its query', () => {
    const code = codeFor('fetch', getSim, { path: { sim_id: '89' } }, session, origin)
    expect(code).toContain('fetch("https://api.soracom.io/v1/sims/89"')
    expect(code).toContain("method: 'GET'")
    expect(code).not.toContain('body')
  })

  test('names the file that it sends, as the shell reads it', () => {
    const file = { name: `o'b $(x).png`, type: 'image/png' }
    const values = { path: { scope: 'private', path: 'a' }, file }
    const code = (way: Way) => codeFor(way, putFile, values, session, origin)
    expect(code('curl')).toContain(
      String.raw`-H 'Content-Type: image/png' --data-binary '@o'\''b $(x).png'`,
    )
    expect(code('cli')).toContain(String.raw`--body '@o'\''b $(x).png'`)
    expect(code('fetch')).toContain(`body: await readFile("o'b $(x).png")`)
    expect(code('python')).toContain(`data=open("o'b $(x).png", "rb").read()`)
    for (const way of ['fetch', 'python'] as const) expect(code(way)).toContain('"image/png"')
  })

  test('as Python carries any text', () => {
    const values = { path: { credentials_id: 'a' }, body: { description: 'O\'B "x"\n\\' } }
    const code = codeFor('python', createCredential, values, session, origin)
    const carried = /json\.loads\((?<text>".*")\)\)/.exec(code)?.groups?.['text'] ?? ''
    expect(JSON.parse(JSON.parse(carried) as string)).toEqual(values.body)
  })

  test('as a permission allows just this, and nothing where none is needed', () => {
    const code = codeFor('permission', getSim, {}, session, origin)
    expect(JSON.parse(code)).toEqual({ statements: [{ effect: 'allow', api: 'Sim:getSim' }] })
    expect(JSON.parse(codeFor('permission', auth, {}, session, origin))).toEqual({ statements: [] })
  })
})
