import { longestFile } from './limits.ts'
import { pathProblem, type PathProblem } from './path.ts'

/** Why a file cannot be uploaded. */
export type UploadProblem = PathProblem | 'tooLarge'

/** What keeps a file of so many bytes from being stored at a path; undefined where nothing does. */
export function uploadProblem(path: string, bytes: number): UploadProblem | undefined {
  return pathProblem(path) ?? (bytes > longestFile ? 'tooLarge' : undefined)
}

/**
 * What is deleted, and in which order: files before the folders they lie in, the deepest first. What
 * has no path is left out.
 */
export function deletionOrder(paths: readonly string[]): string[] {
  const depth = (path: string) => path.split('/').length
  const once = [...new Set(paths)].filter((path) => path !== '')
  const files = once.filter((path) => !path.endsWith('/'))
  const folders = once.filter((path) => path.endsWith('/'))
  return [...files, ...folders.toSorted((a, b) => depth(b) - depth(a))]
}
