import { t } from '@lingui/core/macro'
import type { FieldGroup } from '../../domain/settings/field.ts'

/** The fields of SORACOM Air. */
export const air: readonly FieldGroup[] = [
  {
    title: t`Custom DNS`,
    about: t`The name servers that devices are told when they connect.`,
    toggle: { type: 'switch', path: ['useCustomDns'], label: t`Use custom DNS` },
    fields: [
      {
        type: 'lines',
        path: ['dnsServers'],
        label: t`DNS servers`,
        each: t`DNS server`,
        help: t`IPv4 addresses, two at most.`,
        format: 'ipv4',
        most: 2,
        required: true,
      },
    ],
  },
  {
    title: t`CHAP authentication`,
    about: t`Devices must connect with this user name and password.`,
    toggle: { type: 'switch', path: ['authenticationRequired'], label: t`Require authentication` },
    fields: [
      { type: 'text', path: ['username'], label: t`User name`, required: true },
      { type: 'secret', path: ['password'], label: t`Password`, required: true },
    ],
  },
  {
    title: t`Virtual Private Gateway`,
    about: t`Leads the traffic of the group through a gateway of your own.`,
    toggle: { type: 'switch', path: ['useVpg'], label: t`Use a VPG` },
    fields: [{ type: 'text', path: ['vpgId'], label: t`VPG ID`, required: true }],
  },
  {
    title: t`Metadata service`,
    about: t`Lets devices read, and unless it is read-only change, what is known of their SIM.`,
    toggle: { type: 'switch', path: ['metadata', 'enabled'], label: t`Use the metadata service` },
    fields: [
      { type: 'switch', path: ['metadata', 'readonly'], label: t`Read-only` },
      {
        type: 'switch',
        path: ['metadata', 'minimizeResponseBody'],
        label: t`Keep answers small`,
        help: t`Leaves out what devices rarely need.`,
      },
      {
        type: 'text',
        path: ['metadata', 'allowOrigin'],
        label: t`Allowed origin`,
        help: t`The web origin whose pages may read it.`,
        placeholder: t`https://app.example.com`,
      },
    ],
  },
  {
    title: t`User data`,
    about: t`Any text that devices can fetch from the metadata service.`,
    fields: [{ type: 'longText', path: ['userdata'], label: t`User data` }],
  },
  {
    title: t`Binary parser`,
    about: t`Turns bytes that devices send into JSON.`,
    toggle: { type: 'switch', path: ['binaryParserEnabled'], label: t`Parse binary data` },
    fields: [
      {
        type: 'text',
        path: ['binaryParserFormat'],
        label: t`Format`,
        help: t`The name of a built-in format, or your own field definitions.`,
        placeholder: t`@soracom.button`,
        required: true,
      },
    ],
  },
]
