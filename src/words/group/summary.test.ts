import { expect, test } from 'vitest'
import { summaryOf } from './summary.ts'

test.each([
  ['SoracomAir', {}, 'unset', []],
  ['SoracomAir', { useCustomDns: 'false', password: 'x' }, 'off', []],
  [
    'SoracomAir',
    {
      useCustomDns: 'true',
      dnsServers: ['192.0.2.53'],
      authenticationRequired: true,
      password: 'open sesame',
      metadata: { enabled: true, readonly: true },
      userdata: 'x',
    },
    'on',
    ['DNS 192.0.2.53', 'CHAP authentication', 'read-only metadata', 'user data'],
  ],
  [
    'SoracomBeam',
    {
      'mqtt://beam.soracom.io:1883': { enabled: true, name: 'To the broker' },
      'tcp://beam.soracom.io:8023': { enabled: true, destination: 'https://x' },
      'smtp://beam': { enabled: false },
    },
    'on',
    ['To the broker', 'TCP to HTTP or HTTPS'],
  ],
  ['SoracomBeam', { 'smtp://beam': 'odd' }, 'off', ['Other entry point']],
  [
    'SoracomFunnel',
    {
      enabled: true,
      destination: { provider: 'aws', service: 'kinesis', resourceUrl: 'https://k' },
    },
    'on',
    ['AWS Kinesis Data Streams', 'https://k'],
  ],
  ['SoracomFunk', { destination: { provider: 'google', service: 'x' } }, 'off', ['google/x']],
  ['SoracomHarvest', { enabled: true, customTimestamp: { value: '/t' } }, 'on', ['time from /t']],
  ['SoracomHarvestFiles', { enabled: 'true' }, 'on', []],
  [
    'SoracomOrbit',
    { enabled: true, codeSrn: 'srn', direction: ['uplink'] },
    'on',
    ['srn', 'uplink'],
  ],
  [
    'SoracomOrbit',
    { enabled: true, codeSrn: 'srn:soracom:OP0000000001:jp:Soralet:decoder/$LATEST' },
    'on',
    ['decoder/$LATEST'],
  ],
  ['SoracomEndorse', { enabled: true, tokenTimeoutSeconds: 600 }, 'on', ['tokens for 600 seconds']],
  ['SoracomKrypton', { enabled: false, AwsIot: {} }, 'off', ['AwsIot']],
  ['UnifiedEndpoint', { x: 1 }, 'on', ['x']],
] as const)('%s %j is %s', (namespace, settings, state, facts) => {
  expect(summaryOf(namespace, settings)).toEqual({ state, facts })
})
