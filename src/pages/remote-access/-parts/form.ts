import { plural, t } from '@lingui/core/macro'
import { choice, number, text, type FieldsOf } from '../../../components/form/fields.ts'
import { countText, listText } from '../../../components/detail/locale.ts'
import {
  isDuration,
  isPort,
  longestSeconds,
  readRanges,
  usualSeconds,
} from '../../../domain/napter/access.ts'

/** What one says of an access that is to be opened, beside what it leads to. */
export interface AccessValues {
  /** A port by what listens there, or `other`. */
  readonly listens: string
  readonly port: number | ''
  /** Of a plain web page TLS is the usual, of an unknown port it is not. */
  readonly webTls: string
  readonly ownTls: string
  /** Seconds, or `other`. */
  readonly lasts: string
  readonly minutes: number | ''
  readonly sources: string
}

const other = 'other'
const listeners = [
  { value: '22', label: t`SSH (port 22)` },
  { value: '80', label: t`Web page over HTTP (port 80)` },
  { value: '443', label: t`Web page over HTTPS (port 443)` },
  { value: '3389', label: t`Remote Desktop (port 3389)` },
  { value: '5900', label: t`VNC (port 5900)` },
  { value: other, label: t`Another port` },
]

const hours = (count: number) => ({
  value: String(count * 3600),
  label: plural(count, { one: '# hour', other: '# hours' }),
})
const durations = [
  { value: String(usualSeconds), label: t`30 minutes` },
  ...[1, 2, 4, 8].map(hours),
  { value: other, label: t`Another time` },
]

const encrypted = [
  {
    value: 'yes',
    label: t`Encrypted with TLS`,
    description: t`For a device that speaks plain HTTP: you open it by https, and Soracom passes it on over the mobile network.`,
  },
  {
    value: 'no',
    label: t`As the device speaks`,
    description: t`For what encrypts itself, such as SSH and HTTPS. Anything else could be read on its way.`,
  },
]
const tls = { label: t`From here to Soracom`, radio: true, options: encrypted }
const longestMinutes = longestSeconds / 60

/** The inputs of an access, for a dialog and a page alike. */
export const accessFields: FieldsOf<unknown, AccessValues> = {
  listens: choice({ label: t`What to reach`, initial: '22', options: listeners }),
  port: number({
    label: t`Port on the device`,
    api: 'destination.port',
    required: t`Enter a port.`,
    problem: (port) => (isPort(Number(port)) ? undefined : t`Enter a port from 1 to 65535.`),
    shown: ({ listens }) => listens === other,
  }),
  webTls: choice({ ...tls, initial: 'yes', shown: ({ listens }) => listens === '80' }),
  ownTls: choice({ ...tls, initial: 'no', shown: ({ listens }) => listens === other }),
  lasts: choice({
    label: t`For how long`,
    api: 'duration',
    initial: String(usualSeconds),
    options: durations,
  }),
  minutes: number({
    label: t`Minutes`,
    required: t`Enter how many minutes.`,
    problem: (minutes) => {
      const most = countText(longestMinutes)
      return isDuration(Number(minutes) * 60) && Number.isInteger(minutes)
        ? undefined
        : t`Enter whole minutes, ${most} at most: eight hours.`
    },
    shown: ({ lasts }) => lasts === other,
  }),
  sources: text({
    label: t`Who may connect`,
    api: 'source.ipRanges',
    look: 'code',
    lines: 2,
    placeholder: '203.0.113.4, 198.51.100.0/24',
    hint: t`IPv4 addresses or ranges. Leave it empty to let in only your own address, as Soracom sees it.`,
    problem: (typed) => {
      const { wrong } = readRanges(typed)
      const list = listText(wrong)
      return wrong.length > 0 ? t`These are no IPv4 addresses or ranges: ${list}.` : undefined
    },
  }),
}

/** What the API is asked for; `destination` is what the access leads to, without the port. */
export function accessBody<Destination extends object>(
  values: AccessValues,
  destination: Destination,
) {
  const { listens, port, webTls, ownTls, lasts, minutes, sources } = values
  const { ranges } = readRanges(sources)
  const encrypts = listens === '80' ? webTls : listens === other ? ownTls : 'no'
  return {
    destination: { ...destination, port: listens === other ? Number(port) : Number(listens) },
    duration: lasts === other ? Number(minutes) * 60 : Number(lasts),
    tlsRequired: encrypts === 'yes',
    ...(ranges.length > 0 && { source: { ipRanges: [...ranges] } }),
  }
}
