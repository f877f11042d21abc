import type { Settings } from './configuration.ts'
import type { Field, FieldGroup } from './field.ts'

/** The switch that turns a service on. */
export const enabled = (label: string): Field => ({ type: 'switch', path: ['enabled'], label })

/** The fields of Harvest Data. */
export const harvest: readonly FieldGroup[] = [
  {
    title: 'Harvest Data',
    toggle: enabled('Keep what devices send'),
    fields: [],
  },
  {
    title: 'Time of the data',
    about: 'Without this, the time at which the data arrived counts.',
    fields: [
      {
        type: 'choice',
        path: ['customTimestamp', 'type'],
        label: 'Where the time stands',
        choices: [{ value: 'jsonpointer', label: 'In the data, at a JSON pointer' }],
      },
      {
        type: 'text',
        path: ['customTimestamp', 'value'],
        label: 'JSON pointer',
        placeholder: '/time',
        format: 'pointer',
        required: true,
        shown: (settings) => hasTimestamp(settings),
      },
      {
        type: 'choice',
        path: ['customTimestamp', 'format'],
        label: 'How it is written',
        choices: [{ value: 'iso-8601', label: 'ISO 8601' }],
        shown: (settings) => hasTimestamp(settings),
      },
    ],
  },
]

function hasTimestamp(settings: Settings): boolean {
  return settings['customTimestamp'] !== undefined
}

/** The fields of Endorse. */
export const endorse: readonly FieldGroup[] = [
  {
    title: 'Endorse',
    toggle: enabled('Issue tokens'),
    fields: [
      {
        type: 'number',
        path: ['tokenTimeoutSeconds'],
        label: 'Life of a token',
        unit: 'seconds',
        min: 1,
        max: 2_147_483_647,
      },
    ],
  },
  {
    title: 'What a token says',
    fields: (
      [
        ['simId', 'SIM ID'],
        ['imsi', 'IMSI'],
        ['imei', 'IMEI'],
        ['msisdn', 'MSISDN'],
        ['requestParameters', 'Parameters of the request'],
      ] as const
    ).map(([key, label]) => ({ type: 'switch', path: ['parametersToEndorse', key], label })),
  },
  {
    title: 'Who may ask and be told',
    fields: [
      {
        type: 'text',
        path: ['allowOrigin'],
        label: 'Allowed origin',
        help: 'The web origin whose pages may ask for a token.',
        placeholder: 'https://app.example.com',
      },
      {
        type: 'lines',
        path: ['authorizedRedirectUrls'],
        label: 'Redirect URLs',
        each: 'Redirect URL',
        help: 'Where devices may be sent with their token.',
        format: 'url',
      },
    ],
  },
]

/** The fields of Orbit. */
export const orbit: readonly FieldGroup[] = [
  {
    title: 'Orbit',
    toggle: enabled('Run a Soralet'),
    fields: [
      {
        type: 'text',
        path: ['codeSrn'],
        label: 'SRN of the Soralet’s version',
        placeholder: 'srn:soracom:OP0000000000:jp:Soralet:my-soralet:1',
        required: true,
      },
      {
        type: 'checks',
        path: ['direction'],
        label: 'Direction',
        choices: [
          { value: 'uplink', label: 'Uplink, from the device' },
          { value: 'downlink', label: 'Downlink, to the device' },
        ],
      },
      {
        type: 'text',
        path: ['contentType'],
        label: 'Content type',
        placeholder: 'application/json',
      },
      { type: 'switch', path: ['useLocation'], label: 'Give the Soralet the location' },
      { type: 'switch', path: ['useMetadata'], label: 'Give the Soralet the metadata' },
    ],
  },
]

/** The fields of Krypton. */
export const krypton: readonly FieldGroup[] = [
  {
    title: 'Krypton',
    toggle: enabled('Provision devices'),
    fields: [],
  },
  {
    title: 'AWS IoT',
    about: 'Other clouds are configured in the JSON: their keys are not published.',
    fields: [
      { type: 'text', path: ['AwsIot', 'region'], label: 'Region', placeholder: 'ap-northeast-1' },
      {
        type: 'credentials',
        path: ['AwsIot', 'credentialsId'],
        label: 'Credential set',
        writes: 'text',
        kinds: ['aws-credentials', 'aws-iam-role-credentials'],
      },
      { type: 'text', path: ['AwsIot', 'policyName'], label: 'Policy name' },
      {
        type: 'text',
        path: ['AwsIot', 'thingNamePattern'],
        label: 'Pattern of thing names',
        placeholder: 'device-$imsi',
      },
      { type: 'text', path: ['AwsIot', 'host'], label: 'Host' },
    ],
  },
]

/** The fields of Harvest Files. */
export const harvestFiles: readonly FieldGroup[] = [
  { title: 'Harvest Files', toggle: enabled('Keep files that devices upload'), fields: [] },
]
