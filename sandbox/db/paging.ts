import { badRequest } from '../http/errors.ts'

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
