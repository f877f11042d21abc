import { t } from '@lingui/core/macro'
import type { Sim } from '../../api/generated/models/sim.ts'
import * as op from '../../api/generated/operations.ts'
import { inPages, single } from '../../api/reading.ts'
import { Mono } from '../../components/detail/Mono.tsx'
import type { Column } from '../../components/list/column.ts'
import * as fact from '../../components/list/facts.tsx'
import type { Resource } from '../../components/resource/resource.ts'
import { isOnline, simLabel, simName } from '../../domain/sim/sim.ts'
import { simNoun } from './-noun.ts'
import { judgeSim } from './-judge.ts'
import { ipAddress, lastOnline, subscriptions } from './-sim/facts.ts'
import { statusBadge } from './-sim/words.ts'

const lastOnlineTime = fact.time<Sim>('lastOnline', t`Last online`, lastOnline, { only: 'list' })

const lastOnlineColumn: Column<Sim> = {
  ...lastOnlineTime,
  cell: (one) => (isOnline(one) ? t`Now` : lastOnlineTime.cell(one)),
  text: (one) => (isOnline(one) ? t`Now` : lastOnlineTime.text(one)),
  sortValue: (one) => (isOnline(one) ? Number.MAX_SAFE_INTEGER : lastOnline(one)),
}

/** SIMs. What their list shows only when asked for, and their page, stands in `-more-facts.tsx`. */
export const sim: Resource<Sim, { readonly sim_id: string }> = {
  noun: simNoun,
  runs: 'sims',
  elsewhere: () => import('./-bulk/elsewhere.tsx').then((all) => all.batchJob),
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
    fact.custom('name', t`Name`, {
      width: 240,
      only: 'list',
      cell: (one) => {
        const name = simName(one)
        // A SIM without a name is opened by its number.
        return name === undefined ? (
          <Mono cut>{one.simId ?? ''}</Mono>
        ) : (
          <bdi title={name}>{name}</bdi>
        )
      },
      text: (one) => simName(one) ?? '',
    }),
    fact.badge('status', t`Status`, ({ status }) => statusBadge(status), {
      width: 120,
      only: 'list',
    }),
    fact.online('session', t`Session`, ({ sessionStatus }) => sessionStatus?.online, {
      width: 92,
      only: 'list',
    }),
    fact.group({ width: 170, under: t`Group and tags` }),
    fact.identifier('simId', t`SIM ID`, ({ simId }) => simId, { width: 190, only: 'list' }),
    fact.text('subscription', t`Subscription`, (one) => subscriptions(one).join(', '), {
      width: 120,
      only: 'list',
    }),
    fact.text('speedClass', t`Speed class`, ({ speedClass }) => speedClass, {
      width: 110,
      under: t`Subscription`,
      edits: ['speed-class'],
    }),
    fact.identifier('ip', t`IP address`, ipAddress, { width: 150, only: 'list' }),
    lastOnlineColumn,
    fact.tags('tags', t`Tags`, ({ tags }) => tags, { omit: ['name'], under: t`Group and tags` }),
  ],
}
