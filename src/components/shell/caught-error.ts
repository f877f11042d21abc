import { isNotFound } from '@tanstack/react-router'
import { ApiError } from '../../api/errors.ts'

/**
 * What React does with an error that a boundary caught: logs it, unless it is one that the pages
 * explain themselves (an address that leads nowhere, an answer of the API).
 */
export function reportCaught(error: unknown): void {
  if (isNotFound(error) || error instanceof ApiError) return
  console.error(error)
}
