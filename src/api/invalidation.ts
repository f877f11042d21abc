import type { QueryClient } from '@tanstack/react-query'
import type { OperationId } from './generated/contract.ts'
import { replaceSims } from './sim-cache.ts'

/** Queries that show a SIM. The rows themselves are replaced by the SIM in the answer. */
const simFacts = ['listSimStatusHistory', 'getResourceSummary'] as const
const simLists = ['listSims', 'searchSims'] as const
const groupQueries = ['listGroups', 'getGroup'] as const

/**
 * Mutation -> the queries it makes stale. An operation that changes nothing the console shows is
 * listed with none; a test fails for an implemented mutation that is missing here.
 */
export const invalidation: Partial<Record<OperationId, readonly OperationId[]>> = {
  auth: [],
  logout: [],
  generateAuthToken: [],
  createSim: [...simFacts, ...simLists],
  registerSim: [...simFacts, ...simLists],
  activateSim: simFacts,
  deactivateSim: [...simFacts, 'listSimSessionEvents'],
  setSimToStandby: simFacts,
  suspendSim: [...simFacts, 'listSimSessionEvents'],
  terminateSim: [...simFacts, 'listSimSessionEvents'],
  enableSimTermination: [],
  disableSimTermination: [],
  setSimGroup: simFacts,
  unsetSimGroup: simFacts,
  putSimTags: [],
  deleteSimTag: ['getSim', ...simLists],
  updateSimSpeedClass: simFacts,
  setSimExpiryTime: [],
  unsetSimExpiryTime: ['getSim', ...simLists],
  setSimImeiLock: [],
  unsetSimImeiLock: [],
  deleteSimSession: ['listSimSessionEvents', 'getSim'],
  createGroup: groupQueries,
  deleteGroup: [...groupQueries, 'getSim', ...simLists],
  putGroupTags: groupQueries,
  deleteGroupTag: groupQueries,
}

/**
 * Brings the cache up to date after an operation succeeded: SIMs in the answers replace the ones
 * on screen at once (the search index of the platform lags behind writes, so lists are not asked
 * again for them), and the table's queries are marked stale.
 */
export async function invalidateAfter(
  client: QueryClient,
  operation: string,
  answers: readonly unknown[] = [],
): Promise<void> {
  replaceSims(client, answers)
  const stale = new Set<string>(invalidation[operation as OperationId] ?? [])
  await client.invalidateQueries({ predicate: ({ queryKey }) => stale.has(String(queryKey[0])) })
}
