import { byteCount } from '../data/bytes.ts'
import { deepestPath, longestPath } from './limits.ts'

/** What a path breaks: the first of its rules. */
export type PathProblem =
  | 'noName'
  | 'emptyName'
  | 'dots'
  | 'control'
  | 'unpaired'
  | 'tooLong'
  | 'tooDeep'

/** The path as the API spells it: it begins with a slash. A folder's ends with one. */
export function absolutePath(path: string): string {
  return path.startsWith('/') ? path : `/${path}`
}

/** Whether a path is that of a folder. */
export function isFolder(path: string): boolean {
  return path === '' || path.endsWith('/')
}

/** The names in a path: of the folders, and of the file last. */
export function namesIn(path: string): string[] {
  return path.replace(/^\//, '').replace(/\/$/, '').split('/')
}

/** The folder that a file or a folder lies in, ending with a slash; the root lies in itself. */
export function folderOf(path: string): string {
  return path.slice(0, path.replace(/\/$/, '').lastIndexOf('/') + 1) || '/'
}

/** The name of a file, or of a folder with the slash that the API has after it. */
export function nameOf(path: string): string {
  return path.slice(folderOf(path).length)
}

/** The folders above a path, the outermost first, without the root: `/a/`, `/a/b/`. */
export function foldersAbove(path: string): string[] {
  const names = namesIn(path).slice(0, -1)
  return names.map((_, at) => `/${names.slice(0, at + 1).join('/')}/`)
}

// oxlint-disable-next-line no-control-regex -- these are what is looked for
const controls = /[\u0000-\u001f\u007f]/

/**
 * What is wrong with a path that something is to be stored at, absolute, a folder's with a slash at
 * its end; undefined where nothing is. Anything but a slash may stand in a name, control characters
 * excepted.
 */
export function pathProblem(path: string): PathProblem | undefined {
  if (path === '/' || path === '') return 'noName'
  const names = namesIn(path)
  if (names.includes('')) return 'emptyName'
  if (names.some((name) => name === '.' || name === '..')) return 'dots'
  if (controls.test(path)) return 'control'
  if (!path.isWellFormed()) return 'unpaired'
  if (byteCount(path) > longestPath) return 'tooLong'
  return names.length > deepestPath ? 'tooDeep' : undefined
}
