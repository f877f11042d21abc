import { asText, isOn, valueAt, type Field, type FieldGroup } from './field.ts'
import { isSettings, type Settings } from './configuration.ts'

/** A kind of entry point of Beam, told by its URL and where it leads. */
export type BeamKind = 'http' | 'website' | 'tcp' | 'tcpHttp' | 'udpHttp' | 'mqtt' | 'other'

export interface BeamKindFacts {
  readonly label: string
  /** The entry point that devices send to, as far as it is published. */
  readonly entry: string
  readonly destination: string
}

/** The kinds that the console has a form for, in the order they are offered. */
export const beamKinds: Readonly<Record<Exclude<BeamKind, 'other'>, BeamKindFacts>> = {
  http: {
    label: 'HTTP entry point',
    entry: 'http://beam.soracom.io:8888/',
    destination: 'https://api.example.com/path',
  },
  website: {
    label: 'Website entry point',
    entry: 'http://beam.soracom.io:18080',
    destination: 'https://www.example.com',
  },
  tcp: {
    label: 'TCP to TCP or TCPS',
    entry: 'tcp://beam.soracom.io:8023',
    destination: 'tcps://server.example.com:1234',
  },
  tcpHttp: {
    label: 'TCP to HTTP or HTTPS',
    entry: 'tcp://beam.soracom.io:23080',
    destination: 'https://api.example.com/path',
  },
  udpHttp: {
    label: 'UDP to HTTP or HTTPS',
    entry: 'udp://beam.soracom.io:23080',
    destination: 'https://api.example.com/path',
  },
  mqtt: {
    label: 'MQTT entry point',
    entry: 'mqtt://beam.soracom.io:1883',
    destination: 'mqtts://broker.example.com:8883',
  },
}

/** The kind of an entry point, by its URL and, for TCP, by where it leads. */
export function beamKind(url: string, settings: unknown): BeamKind {
  const scheme = /^([a-z]+):\/\//i.exec(url)?.[1]?.toLowerCase()
  if (scheme === 'mqtt') return 'mqtt'
  if (scheme === 'udp') return 'udpHttp'
  if (scheme === 'http') return /:18080(\/|$)/.test(url) ? 'website' : 'http'
  if (scheme !== 'tcp') return 'other'
  const toHttp = /^https?:/i.test(asText(valueAt(settings, ['destination'])))
  return toHttp || /:23080(\/|$)/.test(url) ? 'tcpHttp' : 'tcp'
}

/** What a kind is called; those without a form by their scheme alone. */
export function beamKindLabel(kind: BeamKind): string {
  return kind === 'other' ? 'Other entry point' : beamKinds[kind].label
}

const common = (placeholder: string): FieldGroup => ({
  title: 'Entry point',
  toggle: { type: 'switch', path: ['enabled'], label: 'Enabled' },
  fields: [
    { type: 'text', path: ['name'], label: 'Name' },
    {
      type: 'text',
      path: ['destination'],
      label: 'Destination',
      placeholder,
      format: 'url',
      required: true,
    },
  ],
})

const added = (subject: string): FieldGroup => ({
  title: `What is added to ${subject}`,
  fields: [
    { type: 'switch', path: ['addSubscriberHeader'], label: 'IMSI' },
    { type: 'switch', path: ['addSimIdHeader'], label: 'SIM ID' },
    { type: 'switch', path: ['addMsisdnHeader'], label: 'MSISDN' },
    { type: 'switch', path: ['addEquipmentHeader'], label: 'IMEI' },
    {
      type: 'switch',
      path: ['addSignature'],
      label: 'Signature',
      help: 'Proves to the server that the other headers come from Soracom.',
    },
    {
      type: 'credentials',
      path: ['psk'],
      label: 'Pre-shared key of the signature',
      writes: 'object',
      kinds: ['psk'],
      shown: (settings) => isOn(settings, ['addSignature']) || settings['psk'] !== undefined,
    },
  ],
})

const version: Field = {
  type: 'choice',
  path: ['version'],
  label: 'Platform version',
  help: 'Decides how errors of the server are told to the device.',
  choices: [
    { value: '202411', label: '202411' },
    { value: '201509', label: '201509' },
  ],
}

const answer: FieldGroup = {
  title: 'Answer to the device',
  fields: [
    { type: 'switch', path: ['skipStatusCode'], label: 'Leave out the status code' },
    version,
  ],
}

const mqttSignIn: FieldGroup = {
  title: 'Sign-in at the broker',
  fields: [
    {
      type: 'switch',
      path: ['useClientCredentials'],
      label: 'Pass on the device’s own user name and password',
    },
    {
      type: 'text',
      path: ['username'],
      label: 'User name',
      shown: (settings) => !isOn(settings, ['useClientCredentials']),
    },
    {
      type: 'secret',
      path: ['password'],
      label: 'Password',
      shown: (settings) => !isOn(settings, ['useClientCredentials']),
    },
    { type: 'switch', path: ['useClientCert'], label: 'Use a client certificate' },
    {
      type: 'credentials',
      path: ['clientCerts', 'default'],
      label: 'Certificate',
      help: 'An id with #{imsi} in it stands for a certificate per SIM.',
      writes: 'object',
      kinds: ['x509'],
      required: true,
      shown: (settings) => isOn(settings, ['useClientCert']),
    },
    { type: 'switch', path: ['useAzureIoT'], label: 'Sign in to Azure IoT' },
    {
      type: 'credentials',
      path: ['azureIoTCentral'],
      label: 'Azure IoT credential set',
      writes: 'object',
      kinds: ['azureIoT-credentials'],
      required: true,
      shown: (settings) => isOn(settings, ['useAzureIoT']),
    },
  ],
}

/** The fields that the console knows of an entry point. */
export function beamFields(url: string, settings: Settings): readonly FieldGroup[] {
  const kind = beamKind(url, settings)
  if (kind === 'other') return [common('')]
  const first = common(beamKinds[kind].destination)
  switch (kind) {
    case 'mqtt':
      return [first, mqttSignIn, added('the topic')]
    case 'tcp':
      return [first, added('the first line')]
    case 'http':
    case 'website':
      return [first, added('the request')]
    default:
      return [first, added('the request'), answer]
  }
}

/** Whether requests of this kind can be given headers of one's own. */
export function takesHeaders(kind: BeamKind): boolean {
  return kind !== 'tcp' && kind !== 'mqtt' && kind !== 'other'
}

/** Something to do to a header of the request. */
export interface CustomHeader {
  /** The key in `customHeaders`; usually the header's name. */
  readonly id: string
  readonly action: string
  readonly headerKey: string
  readonly headerValue: string
}

export const headerActions = [
  { value: 'append', label: 'Add' },
  { value: 'replace', label: 'Replace' },
  { value: 'delete', label: 'Remove' },
]

/** The custom headers of an entry point; undefined where they are not what the console knows. */
export function customHeaders(settings: Settings): readonly CustomHeader[] | undefined {
  const stored = settings['customHeaders'] ?? {}
  if (!isSettings(stored) || !Object.values(stored).every(isSettings)) return undefined
  return Object.entries(stored).map(([id, header]) => ({
    id,
    action: asText(valueAt(header, ['action'])) || 'append',
    headerKey: asText(valueAt(header, ['headerKey'])) || id,
    headerValue: asText(valueAt(header, ['headerValue'])),
  }))
}

/** What is wrong with the URL of a new entry point; null where nothing is. */
export function entryProblem(url: string, taken: readonly string[]): string | null {
  if (url === '') return 'Enter the URL of the entry point.'
  if (!/^[a-z][a-z0-9+.-]*:\/\/\S+$/i.test(url)) {
    return 'An entry point is a URL, such as udp://beam.soracom.io:23080.'
  }
  return taken.includes(url) ? 'This group has this entry point already.' : null
}
