import { t } from '@lingui/core/macro'
import type { FieldGroup } from '../../../domain/settings/field.ts'

/** A part of the account's settings that somebody can change. */
export interface Namespace {
  /** By the API's name, which stands in the address. */
  readonly id: string
  readonly label: string
  readonly about: string
  readonly groups: readonly FieldGroup[]
}

export const namespaces: readonly Namespace[] = [
  {
    id: 'Email',
    label: t`Mail from Soracom`,
    about: t`What comes to the email addresses of the account.`,
    groups: [
      {
        title: t`Bills`,
        fields: [
          {
            type: 'switch',
            path: ['billing', 'attachInvoicePdfEnabled'],
            label: t`Attach the invoice as a PDF`,
            help: t`To the monthly mail about the bill. In Global coverage only.`,
          },
        ],
      },
      {
        title: t`Data usage`,
        fields: [
          {
            type: 'switch',
            path: ['notification', 'exceedBundleDisabled'],
            label: t`Send no mail about data usage`,
            help: t`The primary address is then not told when the data of a bundle runs low or is used up.`,
          },
        ],
      },
    ],
  },
  {
    id: 'UserConsole',
    label: t`Soracom’s own console`,
    about: t`What Soracom’s own web console records. This console sends no metrics, whatever is set here.`,
    groups: [
      {
        title: t`Usage metrics`,
        about: t`Page views and performance statistics.`,
        fields: [
          {
            type: 'switch',
            path: ['usageMetricsDisabled'],
            label: t`Collect no usage metrics`,
          },
          {
            type: 'switch',
            path: ['usageMetricsAcknowledged'],
            label: t`The choice was made`,
            help: t`Soracom’s console does not ask about it again.`,
          },
        ],
      },
    ],
  },
]

export const namespaceOf = (id: string): Namespace | undefined =>
  namespaces.find((one) => one.id === id)
