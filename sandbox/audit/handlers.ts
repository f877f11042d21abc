import type { APIAuditLogEntry } from '../../src/api/generated/models/aPIAuditLogEntry.ts'
import { badRequest } from '../http/errors.ts'
import { page, type Handlers } from '../http/handler.ts'
import type { AuditedCall } from './calls.ts'
import { listCalls } from './log.ts'

/** The most rows of a page, and how many come where nothing is asked for. */
const [most, usual] = [1000, 100]

export const auditHandlers = {
  getApiAuditLogs: (call) => {
    const { limit = usual } = call.query
    if (limit < 1) throw badRequest('limit', 'must be 1 or more', '1 以上を指定してください')
    const found = listCalls(call, { ...call.query, limit: Math.min(limit, most) })
    return page(found, (one) => present(call.world.operatorId, one))
  },
} satisfies Partial<Handlers>

function present(operatorId: string, call: AuditedCall): APIAuditLogEntry {
  const { userName, apiKind, path, address, status, time } = call
  return {
    operatorId,
    userName,
    apiKind,
    requestPath: path,
    remoteIpAddress: address,
    statusCode: status,
    requestedTimeEpochMs: time,
  }
}
