import { page, type Handlers } from '../http/handler.ts'
import * as accesses from './accesses.ts'
import { listLog, presentEntry } from './log.ts'

export const napterHandlers = {
  listPortMappings: ({ world, query, now }) =>
    page(accesses.listOpen(world, query, now), (one) => accesses.presentAccess(world, one)),
  listPortMappingsForSim: ({ world, path, now }) =>
    accesses.openForSim(world, path.sim_id, now).map((one) => accesses.presentAccess(world, one)),
  listPortMappingsForSubscriber: ({ world, path, now }) =>
    accesses.openForImsi(world, path.imsi, now).map((one) => accesses.presentAccess(world, one)),
  createPortMapping: (call) =>
    accesses.presentAccess(call.world, accesses.openAccess(call, call.body)),
  createPortMappingForSim: (call) => {
    const destination = { ...call.body.destination, simId: call.path.sim_id, imsi: undefined }
    const made = accesses.openAccess(call, { ...call.body, destination })
    return accesses.presentAccess(call.world, made)
  },
  deletePortMapping: ({ world, path, now }) =>
    accesses.closeAccess(world, path.ip_address, path.port, now),
  getNapterAuditLogs: ({ world, query, now }) =>
    page(listLog(world, query, now), (entry) => presentEntry(world, entry)),
} satisfies Partial<Handlers>
