import { t } from '@lingui/core/macro'
import { asText, valueAt, type Choice, type Field } from '../../domain/settings/field.ts'
import type { Settings } from '../../domain/settings/settings.ts'

/** A cloud service that data can be handed to: its two names in the configuration. */
export interface Service {
  readonly provider: string
  readonly service: string
  readonly label: string
  /** What a resource URL looks like. */
  readonly example: string
  /** Types of credential sets that fit. */
  readonly kinds: readonly string[]
  /** Keys beside provider, service and resource URL. */
  readonly fields: readonly Field[]
}

const payloadsOnly: Field = {
  type: 'switch',
  path: ['payloadsOnly'],
  label: t`Send payloads only`,
  help: t`Leaves out what Soracom adds about the SIM and the time.`,
}
const text = (key: string, label: string, required = false): Field => ({
  type: 'text',
  path: [key],
  label,
  required,
})
const aws = ['aws-credentials', 'aws-iam-role-credentials']

function service(
  names: readonly [provider: string, service: string],
  label: string,
  rest: Partial<Pick<Service, 'example' | 'kinds' | 'fields'>> = {},
): Service {
  const [provider, name] = names
  return { provider, service: name, label, example: '', kinds: [], fields: [], ...rest }
}

/** The destinations of Funnel that the API's description knows. */
export const funnelServices: readonly Service[] = [
  service(['aws', 'kinesis'], 'AWS Kinesis Data Streams', {
    example: 'https://kinesis.ap-northeast-1.amazonaws.com/my-stream',
    kinds: aws,
    fields: [
      payloadsOnly,
      {
        type: 'switch',
        path: ['randomizePartitionKey'],
        label: t`Randomize the partition key`,
        help: t`Spreads the data of one SIM over all shards.`,
      },
    ],
  }),
  service(['aws', 'firehose'], 'AWS Data Firehose', {
    example: 'https://firehose.ap-northeast-1.amazonaws.com/my-stream',
    kinds: aws,
    fields: [payloadsOnly],
  }),
  service(['aws', 'aws-iot'], 'AWS IoT Core', {
    example: 'https://id.iot.ap-northeast-1.amazonaws.com/topic',
    kinds: aws,
    fields: [
      payloadsOnly,
      { type: 'switch', path: ['sendPayloadsAsBinary'], label: t`Send payloads as binary` },
    ],
  }),
  service(['azure', 'eventhubs'], 'Azure Event Hubs', {
    example: 'https://namespace.servicebus.windows.net/my-hub/messages',
    kinds: ['azure-credentials'],
    fields: [payloadsOnly],
  }),
  service(['google', 'pubsub'], 'Google Cloud Pub/Sub', {
    example: 'my-topic',
    kinds: ['google-service-account-json'],
    fields: [payloadsOnly],
  }),
  service(['acroquest', 'torrentio'], 'Acroquest Torrentio', {
    fields: [text('tenantId', t`Tenant ID`), text('endpointId', t`Endpoint ID`)],
  }),
  service(['brains-tech', 'impulse'], 'Brains Technology Impulse'),
  service(['esrij', 'arcgis-online'], 'Esri Japan ArcGIS Online', {
    kinds: ['esrij-credentials'],
    fields: [text('config', t`Configuration`)],
  }),
  service(['infoteria', 'platio'], 'Asteria Platio', {
    kinds: ['infoteria-platio-credentials'],
    fields: [
      text('applicationId', t`Application ID`),
      text('collectionId', t`Collection ID`),
      { type: 'switch', path: ['passAll'], label: t`Pass all` },
      text('values', t`Values`),
    ],
  }),
  service(['kii', 'thingif'], 'Kii Thing-IF', { kinds: ['kii-thingif-credentials'] }),
  service(['landlog', 'landlog'], 'LANDLOG', {
    example: 'https://api.landlog.info',
    kinds: ['landlog-credentials'],
    fields: [
      text('channel_id', t`Channel ID`),
      {
        type: 'choice',
        path: ['data_format'],
        label: t`Data format`,
        choices: [
          { value: 'json', label: 'JSON' },
          { value: 'text', label: t`Text` },
          { value: 'xml', label: 'XML' },
        ],
      },
    ],
  }),
  service(['optim', 'cloudiotos'], 'OPTiM Cloud IoT OS', {
    example: 'https://messaging.optimcloudapis.com',
    kinds: ['optim-cloud-IoT-OS-credentials'],
    fields: [text('channel_id', t`Channel ID`), text('data_format', t`Data format`)],
  }),
  service(['infocorpus', 'sensorcorpus'], 'SensorCorpus', {
    example: 'https://www.sensorcorpus.net/',
    kinds: ['sensorcorpus-credentials'],
    fields: [text('additionalData', t`Additional data`)],
  }),
  service(['teradata', 'intellicloud'], 'Teradata IntelliCloud'),
  service(['wingarc', 'motionboard'], 'WingArc1st MotionBoard', {
    example: 'https://iot-cloud.motionboard.jp/motionboard/',
    kinds: ['motionboard-credentials'],
  }),
  service(['yaskawa', 'mmcloud'], 'YE DIGITAL MMCloud', {
    kinds: ['mmcloud-credentials'],
    fields: [
      text('desthost', t`Destination host`),
      { type: 'number', path: ['destport'], label: t`Destination port`, min: 0, max: 65_535 },
    ],
  }),
]

/** The destinations of Funk whose names are public. Google’s are not: they are typed in. */
export const funkServices: readonly Service[] = [
  service(['aws', 'lambda'], 'AWS Lambda', {
    example: 'arn:aws:lambda:ap-northeast-1:123456789012:function:my-function',
    kinds: aws,
  }),
  service(['azure', 'function-app'], 'Azure Functions', {
    example: 'https://my-app.azurewebsites.net/api/my-function',
    kinds: ['azure-credentials', 'api-token-credentials'],
  }),
]

/** The service that a destination names; undefined where it names none that is known. */
export function serviceOf(services: readonly Service[], settings: Settings): Service | undefined {
  const named = (key: string) => asText(valueAt(settings, ['destination', key]))
  return services.find(
    ({ provider, service: name }) => named('provider') === provider && named('service') === name,
  )
}

/** The services as something to choose from. */
export function serviceChoices(services: readonly Service[]): readonly Choice[] {
  return services.map(({ provider, service: name, label }) => ({
    value: `${provider}/${name}`,
    label,
  }))
}

/** The fields of a destination: those of every one, and those of the service it names. */
export function destinationFields(
  services: readonly Service[],
  settings: Settings,
): readonly Field[] {
  const known = serviceOf(services, settings)
  const own = (known?.fields ?? []).map((field) =>
    Object.assign({}, field, { path: ['destination', ...field.path] }),
  )
  return [
    {
      type: 'text',
      path: ['destination', 'resourceUrl'],
      label: t`Resource URL`,
      placeholder: known?.example ?? '',
      required: true,
    },
    ...own,
  ]
}
