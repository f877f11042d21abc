import { prepare } from '../db/sql.ts'
import type { World } from '../world.ts'
import { tagsOf, type SimRow, type SubscriberRow } from './sims.ts'

/** Stands between the values of a column that holds several; people do not search for it. */
export const separator = '\u001f'

/** Text as searches compare it: composed and lower-case. */
export function searchable(text: string): string {
  return text.normalize('NFC').toLowerCase()
}

function joined(values: readonly (string | null)[]): string {
  const [only] = values
  if (values.length === 1) return searchable(only ?? '')
  return searchable(values.filter((value) => value !== null).join(separator))
}

/** Writes what searches know of a SIM. To be called after every change of it. */
export function indexSim(
  world: World,
  sim: SimRow,
  subscribers: readonly SubscriberRow[],
  tags: Readonly<Record<string, string>> = tagsOf(sim),
): void {
  prepare(
    world.db,
    `INSERT OR REPLACE INTO sim_search (world_id, no, sim_id, name, group_id, status, online, module_type,
       serial_number, imsis, msisdns, iccids, subscriptions, bundles, tags)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    world.id,
    sim.no,
    sim.simId,
    searchable(tags['name'] ?? ''),
    sim.groupId ?? '',
    sim.status,
    sim.online,
    sim.moduleType,
    searchable(sim.serialNumber ?? ''),
    joined(subscribers.map((one) => one.imsi)),
    joined(subscribers.map((one) => one.msisdn)),
    joined(subscribers.map((one) => one.iccid)),
    // Separators on both ends let a whole name be found as text.
    separator + joined(subscribers.map((one) => one.subscription)) + separator,
    joined(subscribers.map((one) => one.bundles)),
    joined(Object.values(tags)),
  )
}
