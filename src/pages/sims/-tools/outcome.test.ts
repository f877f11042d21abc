import { describe, expect, it } from 'vitest'
import { readHeaders } from './headers.ts'
import { bytesIn, keptOutcome, outcomeBadge, pictureOf } from './outcome.ts'
import { smsBody } from './sms.ts'
import { httpTool } from './http-tool.ts'
import { sshTool } from './login-tools.tsx'
import { tcpTool } from './send-tools.ts'

const sim = { simId: '8942310000000000001' }

describe('what a device answered', () => {
  it('is a picture, as it is or as Base64', async () => {
    const bytes = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0])
    expect(await pictureOf(new Blob([bytes]))).toEqual({
      kind: 'picture',
      size: 4,
      data: '/9j/4A==',
    })
    expect(await pictureOf(new Blob(['/9j/4A==\n']))).toMatchObject({ data: '/9j/4A==' })
  })

  it('is kept without pictures, and cut where it is long', () => {
    expect(keptOutcome({ kind: 'picture', size: 4, data: '/9j/4A==' })).toEqual({
      kind: 'picture',
      size: 4,
    })
    const long = { data: 'QUJD'.repeat(9000), encoding: 'base64' } as const
    const kept = keptOutcome({ kind: 'data', body: long })
    if (kept.kind !== 'data') throw new Error('other kind')
    expect(kept.body.cut).toBe(true)
    expect(bytesIn(kept.body).length).toBe(15_000)
  })

  it('bears an encoding that is not kept', () => {
    expect(bytesIn({ data: 'é', encoding: 'base64' }).length).toBe(2)
  })

  it('says in a word how it stands', () => {
    const stat = '5 packets transmitted, 4 received, 20% packet loss'
    const ping = { kind: 'ping', success: true, rtt: '', stat } as const
    expect(outcomeBadge(ping)).toEqual({ tone: 'suspended', label: '4 of 5 came back' })
    expect(outcomeBadge({ ...ping, stat: '' }).label).toBe('Reached')
    expect(outcomeBadge({ ...ping, stat: '', success: false }).tone).toBe('terminated')
  })
})

describe('what is sent', () => {
  it('is an SMS in the encoding that fits', () => {
    expect(smsBody({ text: 'OK', encoding: 'auto' })).toEqual({ encodingType: 1, payload: 'OK' })
    expect(smsBody({ text: '本', encoding: 'auto' })).toEqual({ encodingType: 2, payload: '本' })
    expect(smsBody({ text: 'OK', encoding: 'ucs2' }).encodingType).toBe(2)
  })

  it('has headers, one in a line', () => {
    expect(readHeaders('Accept: */*\r\n\n X-A:b:c ')).toEqual({
      headers: { Accept: '*/*', 'X-A': 'b:c' },
      wrong: [],
    })
    expect(readHeaders('no header\na b: c').wrong).toEqual(['no header', 'a b: c'])
  })

  it('keeps no secret, and names none in a command', () => {
    const http = {
      method: 'GET',
      scheme: 'http',
      port: 80,
      path: '/',
      host: '',
      headers: 'Authorization: Bearer hunter2\nAccept: */*',
      body: '',
    }
    expect(httpTool.keeps(http)).toEqual({ ...http, headers: 'Accept: */*' })
    expect(httpTool.prepare({ sim }, http).call.secrets).toEqual([['headers', 'Authorization']])
    const ssh = { username: 'pi', login: 'password', password: 'hunter2', key: '', command: 'ls' }
    expect(JSON.stringify(sshTool.keeps(ssh))).not.toContain('hunter2')
    expect(sshTool.prepare({ sim }, { ...ssh, port: 22 }).call.secrets).toContainEqual([
      'authentication',
      'password',
    ])
    expect(sshTool.summary(ssh)).toBe('pi$ ls')
  })

  it('is checked as it is encoded', () => {
    const tcp = {
      port: 7,
      payload: '0',
      payloadEncoding: 'hex',
      pattern: '',
      patternEncoding: 'hex',
    }
    expect(tcpTool.check(tcp)).toEqual({ payload: 'Each byte has two digits. One is missing.' })
    expect(tcpTool.check({ ...tcp, payload: '00', pattern: 'x' })).toHaveProperty('pattern')
    expect(tcpTool.check({ ...tcp, payload: 'x', payloadEncoding: 'string' })).toEqual({})
  })
})
