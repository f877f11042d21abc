import { plural, t } from '@lingui/core/macro'
import { Link, type LinkProps } from '@tanstack/react-router'
import { getGetResourceSummaryQueryOptions } from '../../../api/generated/client/resource-summary/resource-summary.ts'
import type { ResourceSummary } from '../../../api/generated/models/resourceSummary.ts'
import type { Sim } from '../../../api/generated/models/sim.ts'
import { getResourceSummary, searchSims } from '../../../api/generated/operations.ts'
import { ShareBar, type Share } from '../../../components/chart/ShareBar.tsx'
import { countText } from '../../../components/detail/locale.ts'
import { expiresWithin, isExpired } from '../../../domain/sim/expiry.ts'
import { simLabel } from '../../../domain/sim/sim.ts'
import { simStatuses } from '../../../domain/sim/status.ts'
import { dayMs } from '../../../domain/time.ts'
import { Rich } from '../../../words/Rich.tsx'
import { statusLabel } from '../../../words/sim.ts'
import { simPages } from '../../sims/-list/pages.ts'
import { noGroup, planSearch } from '../../sims/-list/plan.ts'
import { askedFor } from '../../sims/-list/search.ts'
import { newestFirst, readRows, source, within, type Thing, type Topic } from '../source.ts'

const list: LinkProps = { to: '/sims' }

/** How many SIMs there are. Terminated ones are not in the API's summary, so not here either. */
export const simCounts = source<ResourceSummary>({
  id: 'sim-counts',
  needs: [getResourceSummary],
  read: async ({ client }) =>
    (await client.fetchQuery(getGetResourceSummaryQueryOptions('simsPerStatus'))).data,
  figures: [
    {
      label: t`SIMs`,
      link: list,
      show: ({ resourceSummaryItems: [item] = [] }) => {
        const counts = new Map(item?.values?.map(({ name, value }) => [name, value ?? 0]))
        const shares = simStatuses
          .filter((status) => counts.has(`${status}Sims`))
          .map((status): Share => ({
            id: status,
            label: statusLabel(status),
            count: counts.get(`${status}Sims`) ?? 0,
            tone: status,
            link: { to: '/sims', search: { status: [status] } },
          }))
        const total = shares.reduce((sum, { count }) => sum + count, 0)
        return {
          value: countText(total),
          note:
            total > 0 ? (
              <ShareBar label={t`SIMs by status`} shares={shares} />
            ) : (
              <p>
                <Rich
                  text={t`There is no SIM yet. <link>The list of SIMs</link> is where you add the first.`}
                  parts={{ link: <Link to="/sims" /> }}
                />
              </p>
            ),
        }
      },
    },
  ],
})

const isLiving = ({ status }: Sim) => status !== 'terminated'

/** The same question as the untouched list of SIMs asks, so that both share the answer. */
const allSims = simPages(planSearch(askedFor({})).queries)

interface Fleet {
  readonly rows: readonly Sim[]
  readonly all: boolean
}

/** What stands out among the SIMs, and what happened to them. */
export const sims = source<Fleet>({
  id: 'sims',
  needs: [searchSims],
  read: ({ client }) => readRows(client, allSims),
  figures: [
    {
      label: t`SIMs online`,
      link: { to: '/sims', search: { session: ['ONLINE'] } },
      show: ({ rows, all }) => {
        const living = rows.filter(isLiving)
        const online = living.filter(({ sessionStatus }) => sessionStatus?.online === true).length
        return { value: countText(online), note: <p>{ofLooked(living.length, all)}</p> }
      },
    },
  ],
  needsYou: ({ rows }, now) => attention(rows, now),
  since: ({ rows }, from, now) => happened(rows, from, now),
  trouble: {
    path: '/sims',
    text: ({ rows }) => {
      const expired = attention(rows, Date.now()).find(({ id }) => id === 'sims-expired')
      const count = expired?.things.length ?? 0
      return count === 0 ? undefined : t`${plural(count, { other: '#' })} expired`
    },
  },
  scope: ({ rows, all }) =>
    all ? undefined : t`Among the first ${plural(rows.length, { other: '# SIMs' })} by SIM ID.`,
})

function ofLooked(count: number, all: boolean): string {
  return all
    ? t`of ${plural(count, { one: '# SIM', other: '# SIMs' })}`
    : t`of the first ${plural(count, { one: '# SIM', other: '# SIMs' })}`
}

const soon = 30 * dayMs

/** The list cannot be filtered by expiry, but it can be put in that order. */
const byExpiry: LinkProps = {
  to: '/sims',
  search: { sort: 'expiry', columns: ['status', 'expiry', 'expiryAction', 'group', 'simId'] },
}

/** What a person should look at, by topic; only SIMs that are still in use. */
export function attention(fleet: readonly Sim[], now: number): readonly Topic[] {
  const living = fleet.filter(isLiving)
  const named = (test: (sim: Sim) => boolean, at?: (sim: Sim) => number | undefined) =>
    living.filter(test).map((sim) => thing(sim, at?.(sim)))
  const expiry = ({ expiryTime }: Sim) => expiryTime ?? undefined
  return [
    {
      id: 'sims-expired',
      title: (count) => plural(count, { one: '# SIM has expired', other: '# SIMs have expired' }),
      link: byExpiry,
      things: newestFirst(named((sim) => isExpired(sim, now), expiry)),
      weight: 'danger',
    },
    {
      id: 'sims-expiring',
      title: (count) =>
        plural(count, {
          one: '# SIM expires within 30 days',
          other: '# SIMs expire within 30 days',
        }),
      link: byExpiry,
      things: newestFirst(named((sim) => expiresWithin(sim, now, soon), expiry)).toReversed(),
      weight: 'warning',
    },
    {
      id: 'sims-suspended',
      title: (count) => plural(count, { one: '# SIM is suspended', other: '# SIMs are suspended' }),
      link: { to: '/sims', search: { status: ['suspended'] } },
      things: named(({ status }) => status === 'suspended'),
      weight: 'warning',
    },
    {
      id: 'sims-without-group',
      title: (count) =>
        plural(count, { one: '# SIM is in no group', other: '# SIMs are in no group' }),
      link: { to: '/sims', search: { group: [noGroup] } },
      things: named(({ groupId }) => !groupId),
    },
  ]
}

/** What happened to SIMs after `from`, by topic. */
export function happened(fleet: readonly Sim[], from: number, now: number): readonly Topic[] {
  const moved = (test: (sim: Sim) => boolean, at: (sim: Sim) => number | undefined) =>
    newestFirst(
      fleet
        .filter((sim) => test(sim) && within(at(sim), from, now))
        .map((sim) => thing(sim, at(sim))),
    )
  const since = (
    what: string,
    more: { sort: string; columns: string[] } | object = {},
  ): LinkProps => {
    return { to: '/sims', search: { changed: [what], since: from, ...more } }
  }
  const isNew = ({ createdTime }: Sim) => within(createdTime, from, now)
  return [
    {
      id: 'sims-offline',
      title: (count) => plural(count, { one: '# SIM went offline', other: '# SIMs went offline' }),
      link: since('offline'),
      things: moved(
        ({ sessionStatus }) => sessionStatus?.online === false,
        ({ sessionStatus }) => sessionStatus?.lastUpdatedAt,
      ),
    },
    {
      id: 'sims-expired-since',
      title: (count) => plural(count, { one: '# SIM expired', other: '# SIMs expired' }),
      link: since('expired', { sort: '-expiry', columns: ['status', 'expiry', 'group', 'simId'] }),
      things: moved(isLiving, ({ expiryTime }) => expiryTime ?? undefined),
    },
    {
      id: 'sims-new',
      title: (count) => plural(count, { one: '# SIM was added', other: '# SIMs were added' }),
      link: since('added', { sort: '-created', columns: ['status', 'created', 'group', 'simId'] }),
      things: moved(isNew, ({ createdTime }) => createdTime),
    },
    {
      id: 'sims-changed',
      title: (count) => plural(count, { one: '# SIM was changed', other: '# SIMs were changed' }),
      link: since('modified', { sort: '-modified', columns: ['status', 'modified', 'simId'] }),
      things: moved(
        (sim) => !isNew(sim),
        ({ lastModifiedTime }) => lastModifiedTime,
      ),
    },
  ]
}

function thing(sim: Sim, at: number | undefined): Thing {
  const simId = sim.simId ?? ''
  return { id: simId, name: simLabel(sim), link: { to: '/sims/$simId', params: { simId } }, at }
}
