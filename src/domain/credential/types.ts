import { holdsPrivateKey } from './private-key.ts'

/** How a value of a credential set is typed: a line, a line nobody should see, or a document. */
export type CredentialInput = 'text' | 'secret' | 'pem' | 'json'

/** One value of a credential set. */
export interface CredentialField {
  /** The API's name of it, below `credentials`. */
  readonly name: string
  readonly input: CredentialInput
  /** Whether it is never shown again once it is stored. */
  readonly secret: boolean
  /** Whether blanks around it may mean something: a person made it up. */
  readonly verbatim?: true
  /** Whether a set without it is of no use. */
  readonly required: boolean
}

/** A type of credential set; one whose values the description does not name has no `fields`. */
export interface CredentialType {
  readonly type: string
  readonly fields?: readonly CredentialField[]
}

const open = { secret: false, required: true } as const
const text = (name: string): CredentialField => ({ name, input: 'text', ...open })
const pem = (name: string): CredentialField => ({ name, input: 'pem', ...open })
const secret = (name: string): CredentialField => ({
  name,
  input: 'secret',
  secret: true,
  required: true,
})

const clientFields = [text('client_id'), secret('client_secret')]

/**
 * The types of the API's description, the most used first, and their values as its examples of
 * createCredential name them. Which values are secret and which may be left out is not described:
 * what could let somebody in counts as secret.
 */
export const credentialTypes: readonly CredentialType[] = [
  { type: 'aws-credentials', fields: [text('accessKeyId'), secret('secretAccessKey')] },
  {
    type: 'aws-iam-role-credentials',
    fields: [text('roleArn'), { ...text('externalId'), required: false }],
  },
  { type: 'azure-credentials', fields: [text('policyName'), secret('key')] },
  {
    type: 'azureIoT-credentials',
    fields: [text('sharedAccessKeyName'), secret('sharedAccessKey')],
  },
  {
    type: 'google-service-account-json',
    fields: [{ name: 'credentials', input: 'json', secret: true, required: true }],
  },
  { type: 'psk', fields: [secret('key')] },
  {
    type: 'username-password-credentials',
    fields: [text('username'), { ...secret('password'), verbatim: true }],
  },
  {
    type: 'x509',
    fields: [pem('cert'), { ...pem('key'), secret: true }, { ...pem('ca'), required: false }],
  },
  { type: 'private-key-pem' },
  { type: 'api-token-credentials', fields: [secret('token')] },
  { type: 'esrij-credentials', fields: [text('refererUrl')] },
  {
    type: 'googleIoT-credentials',
    fields: [
      text('projectId'),
      text('region'),
      text('registryId'),
      text('deviceId'),
      text('algorithm'),
      { ...pem('privateKey'), secret: true },
    ],
  },
  { type: 'infoteria-platio-credentials', fields: [text('tokenId'), secret('secretToken')] },
  { type: 'kii-thingif-credentials', fields: [text('app_id'), secret('app_key'), ...clientFields] },
  { type: 'landlog-credentials', fields: [...clientFields] },
  {
    type: 'mmcloud-credentials',
    fields: [text('customerid'), text('machineid'), text('machineidtype'), secret('commandcode')],
  },
  {
    type: 'motionboard-credentials',
    fields: [text('tenant'), text('template'), secret('authkey')],
  },
  { type: 'optim-cloud-IoT-OS-credentials', fields: [...clientFields] },
  { type: 'pubnub-credentials', fields: [secret('pubKey'), secret('subKey')] },
  { type: 'sensorcorpus-credentials', fields: [secret('session_code')] },
]

const byType = new Map(credentialTypes.map((known) => [known.type, known]))

/** The values of a type; undefined where they are not known, or the type is not. */
export function credentialFields(type: string): readonly CredentialField[] | undefined {
  return byType.get(type)?.fields
}

/** Stands in the place of every secret, whatever its length. */
const mask = '********'

/**
 * The values as they may be shown: secrets masked, and so is all whose meaning is not known, and a
 * private key wherever it stands.
 */
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
    Object.entries(values).map(([name, value]) => [
      name,
      open.has(name) && !holdsPrivateKey(value) ? value : mask,
    ]),
  )
}
