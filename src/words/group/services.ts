import { t } from '@lingui/core/macro'
import type { Settings } from '../../domain/settings/settings.ts'
import type { Field, FieldGroup } from '../../domain/settings/field.ts'

/** The switch that turns a service on. */
export const enabled = (label: string): Field => ({ type: 'switch', path: ['enabled'], label })

/** The fields of Harvest Data. */
export const harvest: readonly FieldGroup[] = [
  {
    title: 'Harvest Data',
    toggle: enabled(t`Keep what devices send`),
    fields: [],
  },
  {
    title: t`Time of the data`,
    about: t`Without this, the time at which the data arrived counts.`,
    fields: [
      {
        type: 'choice',
        path: ['customTimestamp', 'type'],
        label: t`Where the time stands`,
        choices: [{ value: 'jsonpointer', label: t`In the data, at a JSON pointer` }],
      },
      {
        type: 'text',
        path: ['customTimestamp', 'value'],
        label: t`JSON pointer`,
        placeholder: t`/time`,
        format: 'pointer',
        required: true,
        shown: (settings) => hasTimestamp(settings),
      },
      {
        type: 'choice',
        path: ['customTimestamp', 'format'],
        label: t`How it is written`,
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
    toggle: enabled(t`Issue tokens`),
    fields: [
      {
        type: 'number',
        path: ['tokenTimeoutSeconds'],
        label: t`Life of a token`,
        unit: t`seconds`,
        min: 1,
        max: 2_147_483_647,
      },
    ],
  },
  {
    title: t`What a token says`,
    fields: (
      [
        ['simId', t`SIM ID`],
        ['imsi', 'IMSI'],
        ['imei', 'IMEI'],
        ['msisdn', 'MSISDN'],
        ['requestParameters', t`Parameters of the request`],
      ] as const
    ).map(([key, label]) => ({ type: 'switch', path: ['parametersToEndorse', key], label })),
  },
  {
    title: t`Who may ask and be told`,
    fields: [
      {
        type: 'text',
        path: ['allowOrigin'],
        label: t`Allowed origin`,
        help: t`The web origin whose pages may ask for a token.`,
        placeholder: t`https://app.example.com`,
      },
      {
        type: 'lines',
        path: ['authorizedRedirectUrls'],
        label: t`Redirect URLs`,
        each: t`Redirect URL`,
        help: t`Where devices may be sent with their token.`,
        format: 'url',
      },
    ],
  },
]

/** The fields of Orbit. */
export const orbit: readonly FieldGroup[] = [
  {
    title: 'Orbit',
    toggle: enabled(t`Run a Soralet`),
    fields: [
      {
        type: 'text',
        path: ['codeSrn'],
        label: t`SRN of the Soralet’s version`,
        placeholder: t`srn:soracom:OP0000000000:jp:Soralet:my-soralet/1`,
        required: true,
      },
      {
        type: 'checks',
        path: ['direction'],
        label: t`Direction`,
        choices: [
          { value: 'uplink', label: t`Uplink, from the device` },
          { value: 'downlink', label: t`Downlink, to the device` },
        ],
      },
      {
        type: 'text',
        path: ['contentType'],
        label: t`Content type`,
        placeholder: t`application/json`,
      },
      { type: 'switch', path: ['useLocation'], label: t`Give the Soralet the location` },
      { type: 'switch', path: ['useMetadata'], label: t`Give the Soralet the metadata` },
    ],
  },
]

/** The fields of Krypton. */
export const krypton: readonly FieldGroup[] = [
  {
    title: 'Krypton',
    toggle: enabled(t`Provision devices`),
    fields: [],
  },
  {
    title: t`AWS IoT`,
    about: t`Other clouds are configured in the JSON: their keys are not published.`,
    fields: [
      {
        type: 'text',
        path: ['AwsIot', 'region'],
        label: t`Region`,
        placeholder: t`ap-northeast-1`,
      },
      {
        type: 'credentials',
        path: ['AwsIot', 'credentialsId'],
        label: t`Credential set`,
        writes: 'text',
        kinds: ['aws-credentials', 'aws-iam-role-credentials'],
      },
      { type: 'text', path: ['AwsIot', 'policyName'], label: t`Policy name` },
      {
        type: 'text',
        path: ['AwsIot', 'thingNamePattern'],
        label: t`Pattern of thing names`,
        placeholder: t`device-$imsi`,
      },
      { type: 'text', path: ['AwsIot', 'host'], label: t`Host` },
    ],
  },
]

/** The fields of Harvest Files. */
export const harvestFiles: readonly FieldGroup[] = [
  { title: 'Harvest Files', toggle: enabled(t`Keep files that devices upload`), fields: [] },
]
