import type { Handlers } from '../http/handler.ts'
import { presentSimsPerStatus } from './present-summary.ts'
import { checkSummaryType, simsPerStatus } from './summary.ts'

export const resourceSummaryHandlers = {
  getResourceSummary: ({ world, path, now }) => {
    checkSummaryType(path.resource_summary_type)
    return presentSimsPerStatus(simsPerStatus(world), now)
  },
} satisfies Partial<Handlers>
