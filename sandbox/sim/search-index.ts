import { insertRow } from '../db/rows.ts'
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
  const row = {
    worldId: world.id,
    no: sim.no,
    simId: sim.simId,
    name: searchable(tags['name'] ?? ''),
    groupId: sim.groupId ?? '',
    status: sim.status,
    online: sim.online,
    moduleType: sim.moduleType,
    serialNumber: searchable(sim.serialNumber ?? ''),
    imsis: joined(subscribers.map((one) => one.imsi)),
    msisdns: joined(subscribers.map((one) => one.msisdn)),
    iccids: joined(subscribers.map((one) => one.iccid)),
    // Separators on both ends let a whole name be found as text.
    subscriptions: separator + joined(subscribers.map((one) => one.subscription)) + separator,
    bundles: joined(subscribers.map((one) => one.bundles)),
    tags: joined(Object.values(tags)),
  }
  insertRow(world.db, 'sim_search', row, 'REPLACE')
}
