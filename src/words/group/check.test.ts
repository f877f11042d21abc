import { describe, expect, it } from 'vitest'
import type { NamespaceId } from '../../domain/group/namespaces.ts'
import type { Settings } from '../../domain/settings/settings.ts'
import { newProblems } from '../settings/check.ts'
import { problemsOf } from './check.ts'

const about = (namespace: NamespaceId, settings: Record<string, unknown>) =>
  problemsOf(namespace, settings).map(({ path, message }) => `${path.join('.')}: ${message}`)

describe('problemsOf', () => {
  it('has nothing to say about what is right, loosely typed or unknown', () => {
    expect(
      about('SoracomAir', {
        useCustomDns: 'true',
        dnsServers: ['192.0.2.53', '255.0.0.1'],
        authenticationRequired: false,
        metadata: { enabled: 'false', newKey: 1 },
        futureKey: { any: ['thing'] },
      }),
    ).toEqual([])
    expect(
      about('SoracomFunnel', { contentType: 'xml', credentialsId: { $credentialsId: 'a' } }),
    ).toEqual([])
    expect(about('SoracomOrbit', { direction: 'uplink' })).toEqual([])
    expect(about('SoracomEndorse', { tokenTimeoutSeconds: '600' })).toEqual([])
    expect(about('UnifiedEndpoint', { anything: {} })).toEqual([])
  })

  it.each([
    ['SoracomAir', { useVpg: 'maybe' }, 'useVpg: This must be true or false.'],
    ['SoracomAir', { userdata: 5 }, 'userdata: This must be a text.'],
    ['SoracomAir', { dnsServers: [1] }, 'dnsServers: This must be a list of texts.'],
    ['SoracomAir', { dnsServers: ['1.2.3'] }, 'dnsServers: “1.2.3” is not an IPv4 address.'],
    [
      'SoracomAir',
      { dnsServers: ['1.2.3.256'] },
      'dnsServers: “1.2.3.256” is not an IPv4 address.',
    ],
    ['SoracomAir', { dnsServers: ['1.1.1.1', ''] }, 'dnsServers: No line may be empty.'],
    [
      'SoracomAir',
      { dnsServers: ['1.1.1.1', '2.2.2.2', '3.3.3.3'] },
      'dnsServers: There may be 2 at most.',
    ],
    ['SoracomAir', { useVpg: true }, 'vpgId: VPG ID: a value is needed here.'],
    [
      'SoracomAir',
      { useCustomDns: true, dnsServers: [] },
      'dnsServers: DNS servers: a value is needed here.',
    ],
    [
      'SoracomEndorse',
      { tokenTimeoutSeconds: 1.5 },
      'tokenTimeoutSeconds: This must be a whole number from 1 to 2147483647.',
    ],
    ['SoracomFunk', { credentialsId: {} }, 'credentialsId: This must name a credential set.'],
    [
      'SoracomFunk',
      { enabled: true, credentialsId: 'a' },
      'destination.resourceUrl: Resource URL: a value is needed here.',
    ],
    [
      'SoracomHarvest',
      { customTimestamp: { value: 'time' } },
      'customTimestamp.value: “time” is not a JSON pointer, beginning with a slash.',
    ],
    [
      'SoracomAir',
      { password: '••••••••' },
      'password: These dots stand for no stored secret. Type the secret.',
    ],
  ] as const)('%s %j: %s', (namespace, settings, message) => {
    expect(about(namespace, settings)).toEqual([message])
  })

  it('asks for nothing where the switch is off', () => {
    expect(about('SoracomAir', { useVpg: false, authenticationRequired: 'false' })).toEqual([])
    expect(about('SoracomFunnel', { enabled: false })).toEqual([])
  })

  it('knows the entry points of Beam by their kind', () => {
    const mqtt = 'mqtt://beam.soracom.io:1883'
    expect(about('SoracomBeam', { [mqtt]: { enabled: true, destination: 'x' } })).toEqual([
      `${mqtt}.destination: “x” is not a URL with its scheme, such as https://.`,
    ])
    expect(about('SoracomBeam', { [mqtt]: { enabled: false, useClientCert: true } })).toEqual([
      `${mqtt}.clientCerts.default: Certificate: a value is needed here.`,
    ])
    expect(about('SoracomBeam', { 'smtp://x': true })).toEqual([
      'smtp://x: An entry point must be an object.',
    ])
  })
})

describe('newProblems', () => {
  it('lets be what was stored, and does not let it become something else that is wrong', () => {
    const stored = { useVpg: 'maybe', userdata: 5 }
    const air = (settings: Settings) => problemsOf('SoracomAir', settings)
    expect(newProblems(air, stored, { ...stored, useCustomDns: false })).toEqual([])
    expect(newProblems(air, stored, { ...stored, userdata: 6 })).toHaveLength(1)
    expect(newProblems(air, {}, { useVpg: true })).toHaveLength(1)
  })
})
