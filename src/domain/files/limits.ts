import { dayMs } from '../time.ts'

/** Bytes that a file may have at most (5 GiB). */
export const longestFile = 5 * 2 ** 30
/** Bytes of a whole path in UTF-8. */
export const longestPath = 1024
/** Folders and file of a path together. */
export const deepestPath = 16
/** How long a file is kept after it was written, milliseconds. */
export const keptMs = 731 * dayMs

/** When a file that was written then is deleted, UNIX milliseconds. */
export function expiryOf(lastModifiedTime: number): number {
  return lastModifiedTime + keptMs
}
