import { dayMs, minuteMs } from '../../src/domain/time.ts'

/** A credential set of the seeded operator, older sets first. */
interface SeedCredential {
  readonly credentialsId: string
  readonly type: string
  readonly description?: string
  readonly credentials: Readonly<Record<string, string>>
  /** Minutes since it was last used; never used where there is none. */
  readonly usedBefore?: number
}

/** Looks like PEM and is nothing: what is in it is its own name. */
function pem(kind: string, name: string): string {
  const content = Buffer.from(`made up for the sandbox: ${name}`).toString('base64')
  return `-----BEGIN ${kind}-----\n${content}\n-----END ${kind}-----\n`
}

const day = dayMs / minuteMs

/** What is typed as a secret here is stored nowhere. */
export const seedCredentials: readonly SeedCredential[] = [
  {
    credentialsId: 'funnel-kinesis',
    type: 'aws-credentials',
    description: 'Funnel から Kinesis へ (農機テレマティクス)',
    credentials: { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'made-up' },
    usedBefore: 12,
  },
  {
    credentialsId: 'funk-lambda-role',
    type: 'aws-iam-role-credentials',
    description: 'Invokes the kiosk status function',
    credentials: {
      roleArn: 'arn:aws:iam::123456789012:role/soracom-funk-invoke',
      externalId: 'soracom-sandbox-0001',
    },
    usedBefore: 3,
  },
  {
    credentialsId: 'beam-signature',
    type: 'psk',
    description: 'Signs status reports of the edge gateways',
    credentials: { key: 'made-up' },
    usedBefore: 1,
  },
  {
    credentialsId: 'telemetry-440101000000001',
    type: 'x509',
    description: 'Client certificate of the first gateway',
    credentials: {
      cert: pem('CERTIFICATE', 'gateway 1'),
      key: pem('PRIVATE KEY', 'gateway 1'),
      ca: pem('CERTIFICATE', 'Example Root CA'),
    },
    usedBefore: 25,
  },
  {
    credentialsId: 'telemetry-440101000000002',
    type: 'x509',
    credentials: {
      cert: pem('CERTIFICATE', 'gateway 2'),
      key: pem('PRIVATE KEY', 'gateway 2'),
    },
  },
  {
    credentialsId: 'partner-ftp',
    type: 'username-password-credentials',
    description: '検針データの連携先',
    credentials: { username: 'soracom-export', password: 'made-up' },
    usedBefore: 41 * day,
  },
  {
    credentialsId: 'eventhubs-old',
    type: 'azure-credentials',
    description: 'Not needed since the move to Kinesis',
    credentials: { policyName: 'send-only', key: 'made-up' },
    usedBefore: 380 * day,
  },
  {
    credentialsId: 'pubsub-writer',
    type: 'google-service-account-json',
    credentials: {
      credentials: JSON.stringify({ type: 'service_account', project_id: 'made-up' }),
    },
  },
  {
    credentialsId: 'a/b #1 50% <img src=x onerror=alert(1)>',
    type: 'api-token-credentials',
    description: '=HYPERLINK("https://example.com","見積") <b>bold</b> \u202Egnp.exe',
    credentials: { token: 'made-up' },
  },
]
