import { plural, t } from '@lingui/core/macro'
import type { PortMapping } from '../../api/generated/models/portMapping.ts'
import * as op from '../../api/generated/operations.ts'
import { among, inPages } from '../../api/reading.ts'
import { Dash } from '../../components/detail/Mono.tsx'
import * as fact from '../../components/list/facts.tsx'
import type { Resource } from '../../components/resource/resource.ts'
import { endOf } from '../../domain/napter/access.ts'
import { isoTime } from '../../domain/time.ts'
import { TimeLeft } from '../sims/-sim/TimeLeft.tsx'
import { SimLink } from './-parts/SimLink.tsx'
import { portText, strategyLabel } from './-parts/words.ts'

const key = ({ endpoint, ipAddress, port }: PortMapping) =>
  endpoint ?? (ipAddress && port ? `${ipAddress}:${port}` : '')

/** The SIM that an access leads to, or the subscription where it was opened by that. */
const target = ({ simId, imsi, destination }: PortMapping) =>
  simId ?? destination?.simId ?? imsi ?? destination?.imsi

/** On-demand remote accesses that are open. */
export const access: Resource<PortMapping, { readonly ip_address: string; readonly port: string }> =
  {
    noun: {
      title: t`Remote access`,
      one: t`remote access`,
      many: t`remote accesses`,
      counted: (count) => plural(count, { one: '# remote access', other: '# remote accesses' }),
    },
    keyLabel: t`Endpoint`,
    to: '/remote-access',
    page: (one) => ({ to: '/remote-access/$endpoint', params: { endpoint: key(one) } }),
    key,
    name: key,
    path: ({ ipAddress = '', port = 0 }) => ({ ip_address: ipAddress, port: String(port) }),
    rows: inPages(op.listPortMappings),
    one: among(op.listPortMappings),
    facts: [
      fact.identifier('endpoint', t`Endpoint`, key, { width: 175, only: 'list' }),
      fact.text('devicePort', t`Port on the device`, (one) => portText(one.destination?.port), {
        width: 110,
        only: 'list',
        filter: true,
        sortValue: (one) => one.destination?.port,
      }),
      fact.custom('sim', t`SIM`, {
        width: 220,
        filter: true,
        cell: (one) => <SimLink simId={one.simId} imsi={one.imsi} />,
        text: (one) => target(one) ?? '',
      }),
      fact.custom('left', t`Time left`, {
        width: 140,
        only: 'list',
        cell: (one) => {
          const end = endOf(one)
          return end === undefined ? <Dash /> : <TimeLeft until={end} over={t`Expired`} />
        },
        text: (one) => isoTime(endOf(one)),
        sortValue: endOf,
      }),
      fact.text('sources', t`Who may connect`, (one) => one.source?.ipRanges?.join(', '), {
        width: 190,
      }),
      fact.yesNo('tls', t`TLS to Soracom`, (one) => one.tlsRequired, { width: 130, filter: true }),
      fact.text(
        'way',
        t`Reached over`,
        (one) => strategyLabel(one.destination?.destinationChoosingStrategy),
        { width: 150 },
      ),
      fact.time('created', t`Opened`, (one) => one.createdTime),
      fact.time('expires', t`Expires`, endOf, { only: 'detail' }),
      fact.identifier('hostname', t`Host name`, (one) => one.hostname, {
        width: 260,
        hidden: true,
      }),
    ],
  }
