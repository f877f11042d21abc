import type { FieldGroup } from './field.ts'

/** The fields of SORACOM Air. */
export const air: readonly FieldGroup[] = [
  {
    title: 'Custom DNS',
    about: 'The name servers that devices are told when they connect.',
    toggle: { type: 'switch', path: ['useCustomDns'], label: 'Use custom DNS' },
    fields: [
      {
        type: 'lines',
        path: ['dnsServers'],
        label: 'DNS servers',
        each: 'DNS server',
        help: 'IPv4 addresses, two at most.',
        format: 'ipv4',
        most: 2,
        required: true,
      },
    ],
  },
  {
    title: 'CHAP authentication',
    about: 'Devices must connect with this user name and password.',
    toggle: { type: 'switch', path: ['authenticationRequired'], label: 'Require authentication' },
    fields: [
      { type: 'text', path: ['username'], label: 'User name', required: true },
      { type: 'secret', path: ['password'], label: 'Password', required: true },
    ],
  },
  {
    title: 'Virtual Private Gateway',
    about: 'Leads the traffic of the group through a gateway of your own.',
    toggle: { type: 'switch', path: ['useVpg'], label: 'Use a VPG' },
    fields: [{ type: 'text', path: ['vpgId'], label: 'VPG ID', required: true }],
  },
  {
    title: 'Metadata service',
    about: 'Lets devices read, and unless it is read-only change, what is known of their SIM.',
    toggle: { type: 'switch', path: ['metadata', 'enabled'], label: 'Use the metadata service' },
    fields: [
      { type: 'switch', path: ['metadata', 'readonly'], label: 'Read-only' },
      {
        type: 'switch',
        path: ['metadata', 'minimizeResponseBody'],
        label: 'Keep answers small',
        help: 'Leaves out what devices rarely need.',
      },
      {
        type: 'text',
        path: ['metadata', 'allowOrigin'],
        label: 'Allowed origin',
        help: 'The web origin whose pages may read it.',
        placeholder: 'https://app.example.com',
      },
    ],
  },
  {
    title: 'User data',
    about: 'Any text that devices can fetch from the metadata service.',
    fields: [{ type: 'longText', path: ['userdata'], label: 'User data' }],
  },
  {
    title: 'Binary parser',
    about: 'Turns bytes that devices send into JSON.',
    toggle: { type: 'switch', path: ['binaryParserEnabled'], label: 'Parse binary data' },
    fields: [
      {
        type: 'text',
        path: ['binaryParserFormat'],
        label: 'Format',
        help: 'The name of a built-in format, or your own field definitions.',
        placeholder: '@soracom.button',
        required: true,
      },
    ],
  },
]
