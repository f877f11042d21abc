import type { ResourceSummary } from '../../src/api/generated/models/resourceSummary.ts'
import { prepare } from '../db/sql.ts'
import { notFound } from '../http/errors.ts'
import type { Handlers } from '../http/handler.ts'
import type { World } from '../world.ts'

/** How many SIMs of the world have each status; statuses nobody has are left out. */
export function simsPerStatus(world: World): Map<string, number> {
  const sql = 'SELECT status, count(*) AS sims FROM sims WHERE world_id = ? GROUP BY status'
  const rows = prepare(world.db, sql).all(world.id)
  return new Map(rows.map((row) => [String(row['status']), Number(row['sims'])]))
}

/** The values of the summary, in the order of its description, and the status each one counts. */
const values = [
  ['readySims', 'ready'],
  ['activeSims', 'active'],
  ['inactiveSims', 'inactive'],
  ['standbySims', 'standby'],
  ['suspendedSims', 'suspended'],
] as const

/** The summary of SIMs by status, from counts that are right at `now` (UNIX milliseconds). */
function presentSimsPerStatus(counts: ReadonlyMap<string, number>, now: number): ResourceSummary {
  return {
    resourceSummaryType: 'simsPerStatus',
    resourceSummaryItems: [
      {
        dimensions: [],
        values: values.map(([name, status]) => ({ name, value: counts.get(status) ?? 0 })),
        updatedTime: now,
      },
    ],
  }
}

export const resourceSummaryHandlers = {
  getResourceSummary: ({ world, path, now }) => {
    const { resource_summary_type: type } = path
    if (type !== 'simsPerStatus') throw notFound('Resource', type)
    return presentSimsPerStatus(simsPerStatus(world), now)
  },
} satisfies Partial<Handlers>
