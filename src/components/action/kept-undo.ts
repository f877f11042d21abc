import { callPath } from '../../api/call-path.ts'
import { request, type RequestOptions } from '../../api/http.ts'
import { invalidateAfter, type Changing } from '../../api/invalidation.ts'
import type { Answer } from '../../api/operation.ts'
import { queryClient } from '../../api/query-client.ts'
import type { Undo } from './undo.ts'

/** The call that takes a change back, as it can be kept in the tab. */
export interface KeptUndo {
  readonly method: string
  /** Below `/v1`, its variables filled in. */
  readonly path: string
  readonly body?: unknown
}

/** What is kept of a way back over a reload of the page; nothing of one that needs a secret. */
export function keptUndo({
  operation,
  call,
}: Pick<Undo, 'operation' | 'call'>): KeptUndo | undefined {
  if (call.secrets && call.secrets.length > 0) return undefined
  const { method } = operation
  const { body } = call
  return { method, path: callPath(operation, call), ...(body !== undefined && { body }) }
}

/**
 * Sends a call that was kept. It makes stale what the change did that it takes back. Throws
 * `ApiError`.
 */
export async function sendKept(
  { method, path, body }: KeptUndo,
  changed: Changing,
  options?: RequestOptions,
): Promise<void> {
  const sent = body !== undefined && {
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  }
  const answer = await request<Answer<unknown>>(path, { ...options, method, ...sent })
  void invalidateAfter(queryClient, changed, [answer])
}
