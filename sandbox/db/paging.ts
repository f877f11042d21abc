import { badRequest } from '../http/errors.ts'
import type { SoracomError } from '../http/error.ts'

/** A page of a list, with the key that the next one is asked for by where there is more. */
export interface Page<T> {
  readonly items: T[]
  readonly nextKey: string | undefined
}

/** Rows of a page where neither the caller nor the description says how many. */
const usual = 100

/**
 * The rows of a page: what was asked for, at most as many as is usual (a page may hold fewer than
 * the limit). 400 for less than one.
 */
export function pageSize(limit: number | undefined): number {
  if (limit === undefined) return usual
  if (limit < 1) throw badRequest('limit', 'must be 1 or more', '1 以上を指定してください')
  return Math.min(limit, usual)
}

/** The first `limit` of what was found, which is one more where there is another page. */
export function cutPage<T>(
  found: T[],
  limit: number,
  keyOf: (item: T) => string | number,
): Page<T> {
  const items = found.slice(0, limit)
  const last = items.at(-1)
  const more = found.length > items.length && last !== undefined
  return { items, nextKey: more ? String(keyOf(last)) : undefined }
}

/** 400: a page is asked for by a key that no page before gave. */
export function wrongPageKey(): SoracomError {
  return badRequest(
    'last_evaluated_key',
    'not a key of a previous page',
    '前のページのキーではありません',
  )
}

/** 400: a period ends before it begins. */
export function checkPeriod(from: number, to: number): void {
  if (from > to) {
    throw badRequest('from', 'later than the end of the period', '期間の終わりより後です')
  }
}

/** The number that a page's key is, `start` before the first page. 400 for what is no key. */
export function numberedKey(key: string | number | undefined, start: number): number {
  if (key === undefined) return start
  if (!/^\d{1,16}$/.test(String(key))) throw wrongPageKey()
  return Number(key)
}
