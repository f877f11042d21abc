import type { Configuration } from '../../src/domain/group/configuration.ts'
import { soraletSrn } from '../../src/domain/orbit/srn.ts'
import { seededGatewayId, type SeededKey } from '../gateways/seed.ts'
import type { Coverage, World } from '../world.ts'

/** A group of the seeded fleet. */
export interface SeedGroup {
  /** What applications refer to it by. */
  readonly key: string
  readonly tags: Readonly<Record<string, string>>
  readonly configuration: Configuration | ((world: Owner) => Configuration)
}

/** Whose groups they are, for settings that name something of the operator's by its SRN. */
type Owner = Pick<World, 'operatorId' | 'coverage' | 'seed'>

function group(
  key: string,
  name: string,
  configuration: SeedGroup['configuration'] = {},
  tags: Readonly<Record<string, string>> = {},
): SeedGroup {
  return { key, tags: { name, ...tags }, configuration }
}

const metadata = {
  SoracomAir: { metadata: { enabled: true, readonly: true, allowOrigin: '' } },
}
const harvest = { SoracomHarvest: { enabled: true } }
const harvestFiles = { SoracomHarvest: { enabled: true }, SoracomHarvestFiles: { enabled: true } }
/** Settings that many groups have: devices read their own tags, and Harvest keeps their data. */
const usual = { ...metadata, ...harvest }
const customDns = {
  SoracomAir: { useCustomDns: true, dnsServers: ['192.0.2.53', '198.51.100.53'] },
}
const userdata = {
  SoracomAir: {
    metadata: { enabled: true, readonly: false, allowOrigin: 'https://fleet.example.com' },
    userdata: JSON.stringify({ interval: 300, server: 'telemetry.example.com' }),
  },
}
const chap = {
  SoracomAir: { authenticationRequired: true, username: 'sora', password: 'sandbox' },
  ...harvest,
}
const funnel = {
  SoracomFunnel: {
    enabled: false,
    contentType: 'json',
    addSimId: true,
    credentialsId: 'funnel-kinesis',
    destination: {
      provider: 'aws',
      service: 'kinesis',
      resourceUrl: 'https://kinesis.ap-northeast-1.amazonaws.com/telemetry',
    },
  },
}

const beam = {
  SoracomBeam: {
    'mqtt://beam.soracom.io:1883': {
      name: 'Telemetry',
      enabled: true,
      destination: 'mqtts://telemetry.example.com:8883',
      useClientCert: true,
      clientCerts: { default: { $credentialsId: 'telemetry-#{imsi}' } },
    },
    'http://beam.soracom.io:8888/': {
      name: 'Status reports',
      enabled: true,
      destination: 'https://status.example.com/reports',
      addSimIdHeader: true,
      addSignature: true,
      psk: { $credentialsId: 'beam-signature' },
    },
  },
}
const doorEvents = {
  SoracomBeam: {
    'mqtt://beam.soracom.io:1883': {
      name: 'Door events',
      enabled: true,
      destination: 'mqtts://broker.example.com:8883',
    },
  },
}
const funk = {
  SoracomFunk: {
    enabled: true,
    contentType: 'json',
    credentialsId: { $credentialsId: 'funk-lambda-role' },
    destination: {
      provider: 'aws',
      service: 'lambda',
      resourceUrl: 'arn:aws:lambda:ap-northeast-1:123456789012:function:kiosk-status',
    },
  },
}
const parser = {
  SoracomAir: {
    binaryParserEnabled: true,
    binaryParserFormat: 'temperature:0:int:16:/10 humidity:2:uint:8 battery:3:uint:8',
  },
}
const builtInParser = {
  SoracomAir: { binaryParserEnabled: true, binaryParserFormat: '@unashield' },
}
/** SIMs of a group that go through a private gateway. */
const through = (owner: Owner, key: SeededKey) => ({
  useVpg: true,
  vpgId: seededGatewayId(owner, key),
})
const orbit = ({ operatorId, coverage }: Owner): Configuration => ({
  SoracomOrbit: {
    enabled: true,
    codeSrn: soraletSrn({ operatorId, coverage, soraletId: 'decode-sensor', version: '2' }),
    direction: ['uplink'],
    contentType: 'application/json',
    useMetadata: true,
  },
})
const funnelInUse = { SoracomFunnel: { ...funnel.SoracomFunnel, enabled: true, addSimId: false } }

/** The groups of the two coverages; `rollout` of each has no members, `lora` and `sigfox` no SIMs. */
export const seedGroups: Readonly<Record<Coverage, readonly SeedGroup[]>> = {
  jp: [
    group('vending-east', '自動販売機 東日本', usual, { owner: '東日本支店' }),
    group('vending-west', '自動販売機 西日本', usual, { owner: '西日本支店' }),
    group('tractors', '農機テレマティクス 🚜', { ...userdata, ...funnel }, { owner: '農機事業部' }),
    group(
      'elevators',
      'エレベーター監視',
      (owner) => ({ ...harvest, ...doorEvents, SoracomAir: through(owner, 'factory') }),
      { owner: '保守センター', sla: '24x365' },
    ),
    group('meters', 'smart-meters', { ...harvest, ...metadata }),
    group(
      'kiosks',
      'Kiosk (production)',
      { ...customDns, ...funk, ...funnelInUse },
      { stage: 'production' },
    ),
    group('cameras', '監視カメラ', harvestFiles),
    group('buses', 'バス車載ルーター', chap),
    group('edge', 'Edge gateways', (owner) => ({ ...harvest, ...beam, ...funk, ...orbit(owner) })),
    group('testing', '検証用 / Testing', (owner) => ({ SoracomAir: through(owner, 'office') }), {
      stage: 'test',
    }),
    group('rollout', '2026年度 新規設置', {}, { stage: 'planned' }),
    group('lora', 'LoRaWAN センサー', { ...harvest, ...parser }),
    group('sigfox', 'Sigfox パレット', { ...harvest, ...builtInParser }),
  ],
  g: [
    group('vending-americas', 'Vending – Americas', usual),
    group('vending-europe', 'Vending – Europe', usual),
    group('tractors', 'Tractors', { ...userdata, ...funnel }),
    group('meters', 'water-meters', harvest),
    group(
      'containers',
      'Cold chain containers 🧊',
      { ...harvest, ...metadata, ...doorEvents },
      { sla: 'gold' },
    ),
    group('chargers', 'EV chargers', (owner) => ({
      ...chap,
      SoracomAir: { ...chap.SoracomAir, ...through(owner, 'europe') },
    })),
    group('kiosks', 'Kiosk (staging)', { ...customDns, ...funk }, { stage: 'staging' }),
    group('trackers', 'トラッカー 海外', funnelInUse),
    group('edge', 'Edge gateways', (owner) => ({ ...beam, ...funk, ...orbit(owner) })),
    group('testing', 'Lab / 検証用', {}, { stage: 'test' }),
    group('rollout', 'Rollout 2026', {}, { stage: 'planned' }),
  ],
}
