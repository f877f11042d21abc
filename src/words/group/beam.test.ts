import { expect, test } from 'vitest'
import { beamKind, beamKinds, customHeaders, entryProblem } from './beam.ts'

test.each([
  ['http://beam.soracom.io:8888/{path}', {}, 'http'],
  ['http://beam.soracom.io:18080', {}, 'website'],
  ['tcp://beam.soracom.io:8023', { destination: 'tcps://a:1' }, 'tcp'],
  ['tcp://beam.soracom.io:8023', { destination: 'https://a' }, 'tcpHttp'],
  ['tcp://beam.soracom.io:23080', {}, 'tcpHttp'],
  ['udp://beam.soracom.io:23080', {}, 'udpHttp'],
  ['mqtt://beam.soracom.io:1883', null, 'mqtt'],
  ['smtp://beam.soracom.io:25', {}, 'other'],
  ['__proto__', {}, 'other'],
])('%s with %j is of kind %s', (url, settings, kind) => {
  expect(beamKind(url, settings)).toBe(kind)
})

test('every kind is known by the entry point it is offered with', () => {
  for (const [kind, { entry, destination }] of Object.entries(beamKinds)) {
    expect(beamKind(entry, { destination })).toBe(kind)
    expect(entryProblem(entry, [])).toBeNull()
  }
})

test('an entry point is a URL that is not there yet', () => {
  expect(entryProblem('', [])).toContain('Enter')
  expect(entryProblem('beam.soracom.io', [])).toContain('URL')
  expect(entryProblem('udp://a b', [])).toContain('URL')
  expect(entryProblem('udp://a', ['udp://a'])).toContain('already')
})

test('custom headers are read, and left alone where they are something else', () => {
  const header = { action: 'replace', headerKey: 'X-A', headerValue: '1' }
  expect(customHeaders({ customHeaders: { 'X-A': header, b: {} } })).toEqual([
    { id: 'X-A', ...header },
    { id: 'b', action: 'append', headerKey: 'b', headerValue: '' },
  ])
  expect(customHeaders({})).toEqual([])
  expect(customHeaders({ customHeaders: ['x'] })).toBeUndefined()
  expect(customHeaders({ customHeaders: { a: 'x' } })).toBeUndefined()
})
