import { useSuspenseQuery } from '@tanstack/react-query'
import { pick, type One } from '../../api/reading.ts'

/**
 * One resource, which the page's loader has read (`ensureOne`). Undefined where it has gone from the
 * list that alone tells of it.
 */
export function useResource<R>(
  { one, key: keyOf }: { readonly one: One<R>; readonly key: (resource: R) => string },
  key: string,
): R | undefined {
  return pick(useSuspenseQuery(one(key)).data.data, key, keyOf)
}
