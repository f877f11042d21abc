import { operationOf, taskPath, type BatchMethod } from '../../src/domain/batch/methods.ts'
import { createSandbox } from '../app.ts'
import { signedIn, type TestClient } from '../testing/client.ts'

/** When tests begin, UNIX milliseconds. */
export const start = Date.UTC(2025, 5, 15, 12)

export const operatorId = 'OP0000000001'

/** A sandbox whose clock is set (milliseconds after `start`), and its root user. */
export async function begin(sims = 120) {
  const sandbox = createSandbox({ sims, wall: () => start, rateLimitPerMinute: 1_000_000 })
  const at = (ms: number) => sandbox.worlds.setClock(operatorId, { now: start + ms, frozen: true })
  at(0)
  const root = await signedIn(sandbox, 'root@example.com')
  return { sandbox, at, root }
}

/** The SIM IDs of some SIMs of a status. */
export async function idsOf(root: TestClient, status: string, limit: number): Promise<string[]> {
  const { data } = await root.call('searchSims', { query: `status=${status}&limit=${limit}` })
  return data.map(({ simId }) => simId ?? '')
}

/** Tasks that do the same to several. */
export const tasksOf = (method: BatchMethod, ids: readonly string[], body?: unknown) =>
  ids.map((id) => ({
    request: { path: taskPath(method, id), method: operationOf(method).http, body },
  }))
