/** How a value of a credential set is typed: a line, a line nobody should see, or a document. */
export type CredentialInput = 'text' | 'secret' | 'pem' | 'json'

/** One value of a credential set. */
export interface CredentialField {
  /** The API's name of it, below `credentials`. */
  readonly name: string
  readonly label: string
  readonly input: CredentialInput
  /** Whether it is never shown again once it is stored. */
  readonly secret: boolean
  /** Whether a set without it is of no use. */
  readonly required: boolean
  readonly hint?: string
}

/** A type of credential set; one whose values the description does not name has no `fields`. */
export interface CredentialType {
  readonly type: string
  readonly label: string
  readonly fields?: readonly CredentialField[]
}

const text = (name: string, label: string, hint?: string): CredentialField => {
  const field = { name, label, input: 'text', secret: false, required: true } as const
  return hint === undefined ? field : { ...field, hint }
}
const secret = (name: string, label: string): CredentialField => ({
  name,
  label,
  input: 'secret',
  secret: true,
  required: true,
})
const pem = (name: string, label: string, hint: string): CredentialField => ({
  name,
  label,
  input: 'pem',
  secret: false,
  required: true,
  hint,
})

const clientFields = [text('client_id', 'Client ID'), secret('client_secret', 'Client secret')]

/**
 * The types of the API's description, the most used first, and their values as its examples of
 * createCredential name them. Which values are secret and which may be left out is not described:
 * what could let somebody in counts as secret.
 */
export const credentialTypes: readonly CredentialType[] = [
  {
    type: 'aws-credentials',
    label: 'AWS access key',
    fields: [text('accessKeyId', 'Access key ID'), secret('secretAccessKey', 'Secret access key')],
  },
  {
    type: 'aws-iam-role-credentials',
    label: 'AWS IAM role',
    fields: [
      text('roleArn', 'Role ARN', 'For example arn:aws:iam::123456789012:role/soracom-funnel'),
      {
        ...text('externalId', 'External ID', 'As the trust policy of the role demands it.'),
        required: false,
      },
    ],
  },
  {
    type: 'azure-credentials',
    label: 'Azure shared access policy',
    fields: [text('policyName', 'Policy name'), secret('key', 'Key')],
  },
  {
    type: 'azureIoT-credentials',
    label: 'Azure IoT shared access key',
    fields: [
      text('sharedAccessKeyName', 'Shared access key name'),
      secret('sharedAccessKey', 'Shared access key'),
    ],
  },
  {
    type: 'google-service-account-json',
    label: 'Google service account (JSON)',
    fields: [
      {
        name: 'credentials',
        label: 'Key file',
        input: 'json',
        secret: true,
        required: true,
        hint: 'The JSON file that Google Cloud gave you for the service account.',
      },
    ],
  },
  {
    type: 'psk',
    label: 'Pre-shared key',
    fields: [secret('key', 'Key')],
  },
  {
    type: 'username-password-credentials',
    label: 'Username and password',
    fields: [text('username', 'Username'), secret('password', 'Password')],
  },
  {
    type: 'x509',
    label: 'X.509 certificate',
    fields: [
      pem('cert', 'Certificate', 'PEM, beginning with -----BEGIN CERTIFICATE-----'),
      { ...pem('key', 'Private key', 'PEM, as issued with the certificate.'), secret: true },
      {
        ...pem('ca', 'CA certificate', 'PEM, where the server has one of its own.'),
        required: false,
      },
    ],
  },
  { type: 'private-key-pem', label: 'Private key (PEM)' },
  { type: 'api-token-credentials', label: 'API token', fields: [secret('token', 'Token')] },
  {
    type: 'esrij-credentials',
    label: 'Esri Japan ArcGIS Online',
    fields: [text('refererUrl', 'Referer URL')],
  },
  {
    type: 'googleIoT-credentials',
    label: 'Google Cloud IoT Core',
    fields: [
      text('projectId', 'Project ID'),
      text('region', 'Region'),
      text('registryId', 'Registry ID'),
      text('deviceId', 'Device ID'),
      text('algorithm', 'Algorithm', 'For example RS256'),
      { ...pem('privateKey', 'Private key', 'PEM, of the device.'), secret: true },
    ],
  },
  {
    type: 'infoteria-platio-credentials',
    label: 'Asteria Platio',
    fields: [text('tokenId', 'Token ID'), secret('secretToken', 'Secret token')],
  },
  {
    type: 'kii-thingif-credentials',
    label: 'Kii Thing-IF',
    fields: [text('app_id', 'App ID'), secret('app_key', 'App key'), ...clientFields],
  },
  { type: 'landlog-credentials', label: 'LANDLOG', fields: clientFields },
  {
    type: 'mmcloud-credentials',
    label: 'YE DIGITAL MMCloud',
    fields: [
      text('customerid', 'Customer ID'),
      text('machineid', 'Machine ID'),
      text('machineidtype', 'Type of the machine ID'),
      secret('commandcode', 'Command code'),
    ],
  },
  {
    type: 'motionboard-credentials',
    label: 'WingArc1st MotionBoard',
    fields: [
      text('tenant', 'Tenant'),
      text('template', 'Template'),
      secret('authkey', 'Authentication key'),
    ],
  },
  { type: 'optim-cloud-IoT-OS-credentials', label: 'OPTiM Cloud IoT OS', fields: clientFields },
  {
    type: 'pubnub-credentials',
    label: 'PubNub',
    fields: [secret('pubKey', 'Publish key'), secret('subKey', 'Subscribe key')],
  },
  {
    type: 'sensorcorpus-credentials',
    label: 'SensorCorpus',
    fields: [secret('session_code', 'Session code')],
  },
]

const byType = new Map(credentialTypes.map((known) => [known.type, known]))

/** The values of a type; undefined where they are not known, or the type is not. */
export function credentialFields(type: string): readonly CredentialField[] | undefined {
  return byType.get(type)?.fields
}

/** What a type is called; one that is not known is called as the API spells it. */
export function credentialTypeLabel(type: string): string {
  return byType.get(type)?.label ?? type
}

/** Stands in the place of every secret, whatever its length. */
const mask = '********'

/** The values as they may be shown: secrets masked, and so is all whose meaning is not known. */
export function maskedCredentials(
  type: string,
  values: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const open = new Set(
    credentialFields(type)
      ?.filter((field) => !field.secret)
      .map(({ name }) => name),
  )
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, open.has(name) ? value : mask]),
  )
}
