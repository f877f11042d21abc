import { isSettings } from '../../src/domain/settings/settings.ts'
import { isOn } from '../../src/domain/settings/field.ts'
import { prepare } from '../db/sql.ts'
import { groups } from '../group/groups.ts'
import type { World } from '../world.ts'
import type { PricedSpan } from './day-runs.ts'
import { groupServices, type GroupService } from './prices.ts'

/** The services of a group from a time on, until the next entry. */
interface ServicesFrom {
  readonly from: number
  readonly services: ReadonlySet<GroupService>
}

/** What a group had switched on, oldest first; the first entry also holds for the time before. */
export type ServiceHistory = readonly ServicesFrom[]

/** The services of all groups the world has had, deleted ones included. */
export function serviceHistories(world: World): Map<string, ServiceHistory> {
  // What is written down of groups is so from when they were first looked at.
  groups.all(world)
  const sql = `SELECT group_id AS groupId, from_time AS fromTime, configuration
    FROM billed_configurations WHERE world_id = ? ORDER BY group_id, from_time`
  const rows = prepare(world.db, sql).all(world.id)
  const histories = new Map<string, ServicesFrom[]>()
  for (const { groupId, fromTime, configuration } of rows) {
    const history = histories.get(String(groupId)) ?? []
    const from = history.length === 0 ? -Infinity : Number(fromTime)
    history.push({ from, services: servicesOf(String(configuration)) })
    histories.set(String(groupId), history)
  }
  return histories
}

/** The stretches between `from` and `to` in which a service was switched on, at its price. */
export function spansOfService(
  history: ServiceHistory,
  service: GroupService,
  from: number,
  to: number,
  price: number,
): PricedSpan[] {
  return history.flatMap((entry, i) => {
    if (!entry.services.has(service)) return []
    const span = {
      from: Math.max(from, entry.from),
      to: Math.min(to, history[i + 1]?.from ?? Infinity),
      price,
    }
    return span.from < span.to ? [span] : []
  })
}

function servicesOf(configuration: string): Set<GroupService> {
  const namespaces = JSON.parse(configuration) as Record<string, unknown>
  const names = Object.keys(groupServices) as GroupService[]
  return new Set(names.filter((name) => isEnabled(name, namespaces[name])))
}

/** Whether a namespace is switched on; Beam is where one of its entry points is. */
function isEnabled(service: GroupService, settings: unknown): boolean {
  if (service !== 'SoracomBeam') return isOn(settings, ['enabled'])
  return isSettings(settings) && Object.values(settings).some((entry) => isOn(entry, ['enabled']))
}
