import type { ResourceSummary } from '../../src/api/generated/models/resourceSummary.ts'

/** The values of the summary, in the order of its description, and the status each one counts. */
const values = [
  ['readySims', 'ready'],
  ['activeSims', 'active'],
  ['inactiveSims', 'inactive'],
  ['standbySims', 'standby'],
  ['suspendedSims', 'suspended'],
] as const

/** The summary of SIMs by status, from counts that are right at `now` (UNIX milliseconds). */
export function presentSimsPerStatus(
  counts: ReadonlyMap<string, number>,
  now: number,
): ResourceSummary {
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
