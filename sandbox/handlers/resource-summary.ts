import type { Handlers } from '../handler.ts'
import { presentSimsPerStatus } from '../present/summary.ts'
import { settle } from '../store/lifecycle.ts'
import { checkSummaryType, simsPerStatus } from '../store/summary.ts'

export const resourceSummaryHandlers = {
  getResourceSummary: ({ world, path, now }) => {
    checkSummaryType(path.resource_summary_type)
    settle(world, now)
    return presentSimsPerStatus(simsPerStatus(world), now)
  },
} satisfies Partial<Handlers>
