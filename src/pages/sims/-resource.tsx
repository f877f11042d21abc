import { t } from '@lingui/core/macro'
import type { Sim } from '../../api/generated/models/sim.ts'
import * as op from '../../api/generated/operations.ts'
import { inPages, single } from '../../api/reading.ts'
import { Mono } from '../../components/detail/Mono.tsx'
import type { Column } from '../../components/list/column.ts'
import {
  badgeColumn,
  customColumn,
  groupColumn,
  identifierColumn,
  onlineColumn,
  tagsColumn,
  textColumn,
  timeColumn,
} from '../../components/list/columns.tsx'
import type { Resource } from '../../components/resource/resource.ts'
import { isOnline, simLabel, simName } from '../../domain/sim/sim.ts'
import { simNoun } from './-noun.ts'
import { judgeSim } from './-judge.ts'
import { ipAddress, lastOnline, subscriptions } from './-sim/facts.ts'
import { statusBadge } from './-sim/words.ts'

const lastOnlineTime = timeColumn<Sim>({
  id: 'lastOnline',
  header: t`Last online`,
  only: 'list',
  value: lastOnline,
})

const lastOnlineColumn: Column<Sim> = {
  ...lastOnlineTime,
  cell: (one) => (isOnline(one) ? t`Now` : lastOnlineTime.cell(one)),
  text: (one) => (isOnline(one) ? t`Now` : lastOnlineTime.text(one)),
  sortValue: (one) => (isOnline(one) ? Number.MAX_SAFE_INTEGER : lastOnline(one)),
}

/** SIMs. What their list shows only when asked for, and their page, stands in `-more-facts.tsx`. */
export const sim: Resource<Sim, { readonly sim_id: string }> = {
  noun: simNoun,
  keyLabel: t`SIM ID`,
  to: '/sims',
  page: ({ simId = '' }) => ({ to: '/sims/$simId', params: { simId } }),
  key: ({ simId }) => simId ?? '',
  name: simLabel,
  path: ({ simId = '' }) => ({ sim_id: simId }),
  rows: inPages(op.listSims),
  one: single(op.getSim, (key) => ({ path: { sim_id: key } })),
  judge: judgeSim,
  facts: [
    customColumn({
      id: 'name',
      header: t`Name`,
      width: 240,
      edits: ['rename'],
      cell: (one) => {
        const name = simName(one)
        // A SIM without a name is opened by its number.
        return name === undefined ? <Mono>{one.simId ?? ''}</Mono> : <bdi title={name}>{name}</bdi>
      },
      text: (one) => simName(one) ?? '',
    }),
    badgeColumn({
      id: 'status',
      header: t`Status`,
      width: 120,
      value: ({ status }) => statusBadge(status),
    }),
    onlineColumn({
      id: 'session',
      header: t`Session`,
      width: 92,
      only: 'list',
      value: ({ sessionStatus }) => sessionStatus?.online,
    }),
    groupColumn({ width: 170, under: t`Group and tags` }),
    identifierColumn({ id: 'simId', header: t`SIM ID`, width: 190, value: ({ simId }) => simId }),
    textColumn({
      id: 'subscription',
      header: t`Subscription`,
      width: 120,
      only: 'list',
      value: (one) => subscriptions(one).join(', '),
    }),
    textColumn({
      id: 'speedClass',
      header: t`Speed class`,
      width: 110,
      under: t`Subscription`,
      edits: ['speed-class'],
      value: ({ speedClass }) => speedClass,
    }),
    identifierColumn({
      id: 'ip',
      header: t`IP address`,
      width: 150,
      only: 'list',
      value: ipAddress,
    }),
    lastOnlineColumn,
    tagsColumn({
      id: 'tags',
      header: t`Tags`,
      omit: ['name'],
      under: t`Group and tags`,
      value: ({ tags }) => tags,
    }),
  ],
}
