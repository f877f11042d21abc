import { t } from '@lingui/core/macro'
import { asText, isOn, valueAt, type Field, type FieldGroup } from '../../domain/settings/field.ts'
import { isSettings, type Settings } from '../../domain/settings/settings.ts'

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
    label: t`HTTP entry point`,
    entry: 'http://beam.soracom.io:8888/',
    destination: 'https://api.example.com/path',
  },
  website: {
    label: t`Website entry point`,
    entry: 'http://beam.soracom.io:18080',
    destination: 'https://www.example.com',
  },
  tcp: {
    label: t`TCP to TCP or TCPS`,
    entry: 'tcp://beam.soracom.io:8023',
    destination: 'tcps://server.example.com:1234',
  },
  tcpHttp: {
    label: t`TCP to HTTP or HTTPS`,
    entry: 'tcp://beam.soracom.io:23080',
    destination: 'https://api.example.com/path',
  },
  udpHttp: {
    label: t`UDP to HTTP or HTTPS`,
    entry: 'udp://beam.soracom.io:23080',
    destination: 'https://api.example.com/path',
  },
  mqtt: {
    label: t`MQTT entry point`,
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
  return kind === 'other' ? t`Other entry point` : beamKinds[kind].label
}

const common = (placeholder: string): FieldGroup => ({
  title: t`Entry point`,
  toggle: { type: 'switch', path: ['enabled'], label: t`Enabled` },
  fields: [
    { type: 'text', path: ['name'], label: t`Name` },
    {
      type: 'text',
      path: ['destination'],
      label: t`Destination`,
      placeholder,
      format: 'url',
      required: true,
    },
  ],
})

/** What there is to say first of each entry point: whether it is on, its name, where it leads. */
export function beamOverview(settings: Settings): readonly FieldGroup[] {
  const entries = Object.keys(settings).filter((url) => isSettings(settings[url]))
  return entries.map((url) => {
    const within = (field: Field): Field => ({ ...field, path: [url, ...field.path] })
    const { toggle, fields } = common('')
    return { title: url, toggle: toggle && within(toggle), fields: fields.map(within) }
  })
}

const added = (title: string): FieldGroup => ({
  title,
  fields: [
    { type: 'switch', path: ['addSubscriberHeader'], label: 'IMSI' },
    { type: 'switch', path: ['addSimIdHeader'], label: t`SIM ID` },
    { type: 'switch', path: ['addMsisdnHeader'], label: 'MSISDN' },
    { type: 'switch', path: ['addEquipmentHeader'], label: 'IMEI' },
    {
      type: 'switch',
      path: ['addSignature'],
      label: t`Signature`,
      help: t`Proves to the server that the other headers come from Soracom.`,
    },
    {
      type: 'credentials',
      path: ['psk'],
      label: t`Pre-shared key of the signature`,
      writes: 'object',
      kinds: ['psk'],
      shown: (settings) => isOn(settings, ['addSignature']) || settings['psk'] !== undefined,
    },
  ],
})

const version: Field = {
  type: 'choice',
  path: ['version'],
  label: t`Platform version`,
  help: t`Decides how errors of the server are told to the device.`,
  choices: [
    { value: '202411', label: '202411' },
    { value: '201509', label: '201509' },
  ],
}

const answer: FieldGroup = {
  title: t`Answer to the device`,
  fields: [
    { type: 'switch', path: ['skipStatusCode'], label: t`Leave out the status code` },
    version,
  ],
}

/** Stands in an id for the SIM's own number. */
const perSim = '#{imsi}'

const mqttSignIn: FieldGroup = {
  title: t`Sign-in at the broker`,
  fields: [
    {
      type: 'switch',
      path: ['useClientCredentials'],
      label: t`Pass on the device’s own user name and password`,
    },
    {
      type: 'text',
      path: ['username'],
      label: t`User name`,
      shown: (settings) => !isOn(settings, ['useClientCredentials']),
    },
    {
      type: 'secret',
      path: ['password'],
      label: t`Password`,
      shown: (settings) => !isOn(settings, ['useClientCredentials']),
    },
    { type: 'switch', path: ['useClientCert'], label: t`Use a client certificate` },
    {
      type: 'credentials',
      path: ['clientCerts', 'default'],
      label: t`Certificate`,
      help: t`An id with ${perSim} in it stands for a certificate per SIM.`,
      writes: 'object',
      kinds: ['x509'],
      required: true,
      shown: (settings) => isOn(settings, ['useClientCert']),
    },
    { type: 'switch', path: ['useAzureIoT'], label: t`Sign in to Azure IoT` },
    {
      type: 'credentials',
      path: ['azureIoTCentral'],
      label: t`Azure IoT credential set`,
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
      return [first, mqttSignIn, added(t`What is added to the topic`)]
    case 'tcp':
      return [first, added(t`What is added to the first line`)]
    case 'http':
    case 'website':
      return [first, added(t`What is added to the request`)]
    default:
      return [first, added(t`What is added to the request`), answer]
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
  { value: 'append', label: t`Add` },
  { value: 'replace', label: t`Replace` },
  { value: 'delete', label: t`Remove` },
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
  if (url === '') return t`Enter the URL of the entry point.`
  if (!/^[a-z][a-z0-9+.-]*:\/\/\S+$/i.test(url)) {
    return t`An entry point is a URL, such as udp://beam.soracom.io:23080.`
  }
  return taken.includes(url) ? t`This group has this entry point already.` : null
}
