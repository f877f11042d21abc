import { t } from '@lingui/core/macro'
import * as domain from '../domain/credential/types.ts'

/** One value of a credential set, with what it is called. */
export interface CredentialField extends domain.CredentialField {
  readonly label: string
  readonly hint?: string
}

interface TypeWords {
  readonly label: string
  /** By name; some with a hint. */
  readonly fields?: Readonly<Record<string, string | readonly [label: string, hint: string]>>
}

const words: Readonly<Record<string, TypeWords>> = {
  'aws-credentials': {
    label: t`AWS access key`,
    fields: { accessKeyId: t`Access key ID`, secretAccessKey: t`Secret access key` },
  },
  'aws-iam-role-credentials': {
    label: t`AWS IAM role`,
    fields: {
      roleArn: [t`Role ARN`, t`For example arn:aws:iam::123456789012:role/soracom-funnel`],
      externalId: [t`External ID`, t`As the trust policy of the role demands it.`],
    },
  },
  'azure-credentials': {
    label: t`Azure shared access policy`,
    fields: { policyName: t`Policy name`, key: t`Key` },
  },
  'azureIoT-credentials': {
    label: t`Azure IoT shared access key`,
    fields: {
      sharedAccessKeyName: t`Shared access key name`,
      sharedAccessKey: t`Shared access key`,
    },
  },
  'google-service-account-json': {
    label: t`Google service account (JSON)`,
    fields: {
      credentials: [
        t`Key file`,
        t`The JSON file that Google Cloud gave you for the service account.`,
      ],
    },
  },
  psk: { label: t`Pre-shared key`, fields: { key: t`Key` } },
  'username-password-credentials': {
    label: t`Username and password`,
    fields: { username: t`Username`, password: t`Password` },
  },
  x509: {
    label: t`X.509 certificate`,
    fields: {
      cert: [t`Certificate`, t`PEM, beginning with -----BEGIN CERTIFICATE-----`],
      key: [t`Private key`, t`PEM, as issued with the certificate.`],
      ca: [t`CA certificate`, t`PEM, where the server has one of its own.`],
    },
  },
  'private-key-pem': { label: t`Private key (PEM)` },
  'api-token-credentials': { label: t`API token`, fields: { token: t`Token` } },
  'esrij-credentials': {
    label: 'Esri Japan ArcGIS Online',
    fields: { refererUrl: t`Referer URL` },
  },
  'googleIoT-credentials': {
    label: 'Google Cloud IoT Core',
    fields: {
      projectId: t`Project ID`,
      region: t`Region`,
      registryId: t`Registry ID`,
      deviceId: t`Device ID`,
      algorithm: [t`Algorithm`, t`For example RS256`],
      privateKey: [t`Private key`, t`PEM, of the device.`],
    },
  },
  'infoteria-platio-credentials': {
    label: 'Asteria Platio',
    fields: { tokenId: t`Token ID`, secretToken: t`Secret token` },
  },
  'kii-thingif-credentials': {
    label: 'Kii Thing-IF',
    fields: {
      app_id: t`App ID`,
      app_key: t`App key`,
      client_id: t`Client ID`,
      client_secret: t`Client secret`,
    },
  },
  'landlog-credentials': {
    label: 'LANDLOG',
    fields: { client_id: t`Client ID`, client_secret: t`Client secret` },
  },
  'mmcloud-credentials': {
    label: 'YE DIGITAL MMCloud',
    fields: {
      customerid: t`Customer ID`,
      machineid: t`Machine ID`,
      machineidtype: t`Type of the machine ID`,
      commandcode: t`Command code`,
    },
  },
  'motionboard-credentials': {
    label: 'WingArc1st MotionBoard',
    fields: { tenant: t`Tenant`, template: t`Template`, authkey: t`Authentication key` },
  },
  'optim-cloud-IoT-OS-credentials': {
    label: 'OPTiM Cloud IoT OS',
    fields: { client_id: t`Client ID`, client_secret: t`Client secret` },
  },
  'pubnub-credentials': {
    label: 'PubNub',
    fields: { pubKey: t`Publish key`, subKey: t`Subscribe key` },
  },
  'sensorcorpus-credentials': { label: 'SensorCorpus', fields: { session_code: t`Session code` } },
}

/** The types that sets can have and what they are called, the most used first. */
export const credentialTypes = domain.credentialTypes.map(({ type, fields }) => ({
  type,
  label: credentialTypeLabel(type),
  fields: fields?.map((field) => fieldOf(type, field)),
}))

/** What a type is called; one that is not known is called as the API spells it. */
export function credentialTypeLabel(type: string): string {
  return Object.hasOwn(words, type) ? (words[type]?.label ?? type) : type
}

/** The values of a type; undefined where they are not known, or the type is not. */
export function credentialFields(type: string): readonly CredentialField[] | undefined {
  return credentialTypes.find((known) => known.type === type)?.fields
}

function fieldOf(type: string, field: domain.CredentialField): CredentialField {
  const said = words[type]?.fields?.[field.name] ?? field.name
  if (typeof said === 'string') return { ...field, label: said }
  const [label, hint] = said
  return { ...field, label, hint }
}
