import type { QueryClient } from '@tanstack/react-query'
import { ApiError } from '../../api/errors.ts'
import { pick } from '../../api/reading.ts'
import type { Action } from './action.ts'

/**
 * Reads a resource of which a call got no answer: where it turns out to have been made, how it is
 * now, as an answer has it; undefined where it was not, or where that cannot be told. Throws
 * `ApiError`.
 */
export async function foundDone(
  { kind: { one, key }, isDone }: Pick<Action<unknown>, 'kind' | 'isDone'>,
  resource: unknown,
  values: unknown,
  client: QueryClient,
): Promise<{ readonly data: unknown } | undefined> {
  if (!one) return undefined
  try {
    const { data } = await client.fetchQuery({ ...one(key(resource)), staleTime: 0 })
    const now = pick(data, key(resource), key)
    return now !== undefined && isDone(now, values as never) ? { data: now } : undefined
  } catch (error) {
    // Who may change it and not read it can only send it again.
    if (error instanceof ApiError && error.status === 403) return undefined
    throw error
  }
}
