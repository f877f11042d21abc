import { expect, test } from 'vitest'
import { entranceOf, isUserName, waysThrough } from './commands.ts'

const access = (port: number, more = {}) => ({
  hostname: '203-0-113-10.napter.soracom.io',
  ipAddress: '203.0.113.10',
  port: 40123,
  destination: { port },
  ...more,
})
const texts = (...args: Parameters<typeof waysThrough>) =>
  waysThrough(...args).map(({ text }) => text)

test.each([
  [22, 'ssh -p 40123 pi@203-0-113-10.napter.soracom.io'],
  [22, 'scp -P 40123 ./file pi@203-0-113-10.napter.soracom.io:'],
  [80, 'http://203-0-113-10.napter.soracom.io:40123/'],
  [443, 'https://203-0-113-10.napter.soracom.io:40123/'],
  [5900, 'vnc://203-0-113-10.napter.soracom.io:40123'],
  [3389, 'full address:s:203-0-113-10.napter.soracom.io:40123\r\nusername:s:pi\r\n'],
  [2222, 'ssh -p 40123 pi@203-0-113-10.napter.soracom.io'],
])('port %d: %s', (port, text) => expect(texts(access(port), 'pi')).toContain(text))

test('what the platform encrypts is opened by https, whatever the port', () => {
  for (const port of [80, 9000]) {
    expect(texts(access(port, { tlsRequired: true }))).toEqual([
      'https://203-0-113-10.napter.soracom.io:40123/',
    ])
  }
})

test('no answer and no name can add to a command', () => {
  expect(texts(access(22), "a'b$(x)")).toContain(
    `ssh -p 40123 'a'\\''b$(x)@203-0-113-10.napter.soracom.io'`,
  )
  for (const hostname of ['-oProxyCommand=x', 'a b', 'x\r\ny', '$(x)']) {
    expect(entranceOf(access(22, { hostname }))?.host).toBe('203.0.113.10')
    expect(waysThrough(access(22, { hostname, ipAddress: hostname }))).toEqual([])
  }
  expect(waysThrough({ ...access(22), port: 1.5 })).toEqual([])
  expect(waysThrough({})).toEqual([])
})

test.each([
  ['pi', true],
  ['DOMAIN\\me', true],
  ['-oX', false],
  ['a b', false],
  ['a@b', false],
  ['a\r\nb', false],
])('%j is a name of a user: %s', (text, good) => expect(isUserName(text)).toBe(good))
