import { useSecond } from '../detail/useSecond.ts'

/** Whole seconds since `since` (UNIX milliseconds), counted on. */
export function useElapsed(since: number): number {
  return Math.max(0, Math.floor((useSecond() - since) / 1000))
}
