import type { Signatures } from '../../src/api/generated/contract.ts'
import { cutPage, pageSize, type Page } from '../db/paging.ts'
import { fieldsOf } from '../db/rows.ts'
import { badRequest, notFound, refused } from '../http/errors.ts'
import { simShelf } from '../sim/settings.ts'
import { simsByNumber, subscribersOf, type SimRow, type SubscriberRow } from '../sim/sims.ts'
import { getSimByImsi } from '../sim/subscribers.ts'
import type { Moment } from '../traits.ts'
import type { World } from '../world.ts'
import { presentSubscriber } from './present.ts'

/** A subscription with the SIM that it is on. */
export interface Found {
  readonly sim: SimRow
  readonly subscriber: SubscriberRow
}

/** The operator's subscription with this IMSI, primary or not; 404 for none. */
export function findSubscriber(world: World, imsi: string): Found {
  const { sim } = getSimByImsi(world, imsi)
  return ofSim(world, sim, imsi)
}

/** One of the subscriptions of a SIM, the primary one unless named; 404 for none. */
export function ofSim(world: World, sim: SimRow, imsi = sim.imsi): Found {
  const all = subscribersOf(world, sim)
  const subscriber = all.find((one) => one.imsi === imsi)
  if (!subscriber) throw notFound('Subscriber', imsi)
  return { sim, subscriber }
}

/** Subscriptions as they come from a query, each with its SIM. */
export function withSims(world: World, { items, nextKey }: Page<SubscriberRow>): Page<Found> {
  const found = items.flatMap((subscriber) =>
    simsByNumber(world, [subscriber.simNo]).map((sim) => ({ sim, subscriber })),
  )
  return { items: found, nextKey }
}

/**
 * The SIM that a change of this IMSI is for: 404 for an unknown one, 400 for a secondary subscription,
 * which follows its SIM.
 */
export function simToChange(world: World, imsi: string): SimRow {
  const { sim, isPrimary } = getSimByImsi(world, imsi)
  if (isPrimary) return sim
  throw refused(
    'SEM0181',
    'This is a secondary subscription. Change its SIM by the primary one.',
    'セカンダリサブスクリプションです。プライマリサブスクリプションを指定してください',
  )
}

/** A SIM's primary subscription as the API by IMSI returns it. */
export function presentPrimary(moment: Moment, sim: SimRow) {
  return presentSubscriber(moment, ofSim(moment.world, sim))
}

/** What the traits need: all of it happens to the SIM. */
export const subscriberShelf = {
  ...simShelf,
  get: simToChange,
  present: presentPrimary,
  /** Unlike for SIMs, 404 where there is no group to leave. */
  regroup: (moment: Moment, sim: SimRow, groupId: string | null) => {
    if (groupId === null && sim.groupId === null) {
      throw notFound('Resource', `groupId of ${sim.imsi}`)
    }
    return simShelf.regroup(moment, sim, groupId)
  },
}

type ListQuery = Partial<Signatures['listSubscribers']['query']>

/**
 * listSubscribers: the subscriptions that fit all filters in the order of their IMSIs, secondary ones
 * as rows of their own; those of SIMs that are not registered only by their status. 400 for a tag
 * name without a value.
 */
export function listSubscribers(world: World, query: ListQuery): Page<Found> {
  const limit = pageSize(query.limit)
  const { tag_name: tagName, tag_value: tagValue } = query
  if (tagName !== undefined && tagValue === undefined) {
    throw badRequest(
      'tag_value',
      'required when tag_name is given',
      'tag_name を指定する場合は必須です',
    )
  }
  const statuses = values(query.status_filter)
  const filters: [condition: string, value: string | undefined][] = [
    ['s.status IN (SELECT value FROM json_each(?))', statuses],
    ['m.speed_class IN (SELECT value FROM json_each(?))', values(query.speed_class_filter)],
    [
      `EXISTS (SELECT 1 FROM json_each(?) j
        WHERE substr(m.serial_number, 1, length(j.value)) = j.value)`,
      values(query.serial_number_filter),
    ],
    [
      `EXISTS (SELECT 1 FROM json_each(m.tags) t, (SELECT ? AS wanted) w
        WHERE t.key = w.wanted ->> 0 AND (t.value = w.wanted ->> 1 OR
          (w.wanted ->> 2 = 'prefix' AND substr(t.value, 1, length(w.wanted ->> 1)) = w.wanted ->> 1)))`,
      tagName && JSON.stringify([tagName, tagValue, query.tag_value_match_mode]),
    ],
    ["m.status <> 'shipped' OR ?", statuses?.includes('"shipped"') ? '1' : '0'],
  ]
  const asked = filters.filter(([, value]) => value !== undefined)
  const found = world.db
    .prepare(
      `SELECT s.* FROM subscribers s JOIN sims m ON m.world_id = s.world_id AND m.no = s.sim_no
       WHERE s.world_id = ? AND s.imsi > ? AND ${asked.map(([sql]) => `(${sql})`).join(' AND ')}
       ORDER BY s.imsi LIMIT ?`,
    )
    .all(
      world.id,
      query.last_evaluated_key ?? '',
      ...asked.map(([, value]) => value ?? ''),
      limit + 1,
    )
  const rows = found.map((row) => fieldsOf<SubscriberRow>(row))
  return withSims(
    world,
    cutPage(rows, limit, ({ imsi }) => imsi),
  )
}

/** The values of a filter, which stand between bars, as JSON. */
function values(filter: string | undefined): string | undefined {
  return filter ? JSON.stringify(filter.split('|')) : undefined
}
