import type { LogEntry } from '../../src/api/generated/models/logEntry.ts'
import { badRequest } from '../http/errors.ts'
import { page, type Handlers } from '../http/handler.ts'
import type { World } from '../world.ts'
import type { Entry } from './entries.ts'
import { listLogs } from './logs.ts'

/** The most rows of a page, and how many come where nothing is asked for. */
const [most, usual] = [1000, 100]

export const logHandlers = {
  getLogs: ({ world, query, now }) => {
    const { limit = usual, resource_id: resourceId, service, from, to } = query
    if (limit < 1) throw badRequest('limit', 'must be 1 or more', '1 以上を指定してください')
    const after = query.last_evaluated_key
    const kind = { resourceId, resourceType: query.resource_type, service }
    const asked = { ...kind, from, to, limit: Math.min(limit, most), after }
    return page(listLogs(world, asked, now), (entry) => present(world, entry))
  },
} satisfies Partial<Handlers>

function present({ operatorId }: World, { time, trouble }: Entry): LogEntry {
  const { resourceType, resourceId, service, level: logLevel, body } = trouble
  return { operatorId, time, resourceType, resourceId, service, logLevel, body }
}
