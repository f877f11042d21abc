import { folderOf, isFolder, nameOf } from './path.ts'

/** What the API says of a file or a folder, any of it perhaps missing. */
export interface EntryLike {
  readonly filePath?: string
  readonly filename?: string
  readonly directory?: string
  readonly isDirectory?: boolean
}

/**
 * Where an entry lies, absolute; a folder's path ends with a slash. Empty where nothing tells: a path
 * that is guessed would have another file deleted.
 */
export function pathOfEntry(entry: EntryLike): string {
  const { filePath, filename, directory } = entry
  const told = filename !== undefined && directory !== undefined
  const path = filePath ?? (told ? directory + filename : '')
  return entry.isDirectory === true && path !== '' ? path.replace(/\/?$/, '/') : path
}

/** Whether an entry is a folder. */
export function isFolderEntry(entry: EntryLike): boolean {
  return entry.isDirectory ?? isFolder(pathOfEntry(entry))
}

/** What an entry is called, without the slash after a folder's name. */
export function entryName(entry: EntryLike): string {
  const name = entry.filename ?? nameOf(pathOfEntry(entry))
  return name.replace(/\/$/, '')
}

/** The folder's path in the console's own address, and back: without slashes around it. */
export function folderInAddress(path: string): string {
  return path.replace(/^\//, '').replace(/\/$/, '')
}

/** The folder that the console's address names. */
export function folderFromAddress(text: string | undefined): string {
  const names = text?.replace(/^\/+|\/+$/g, '') ?? ''
  return names === '' ? '/' : `/${names}/`
}

/** The names of a folder and those above it, the outermost first, each with its path. */
export function crumbsOf(folder: string): { readonly name: string; readonly path: string }[] {
  const crumbs = []
  for (let path = folder; path !== '/'; path = folderOf(path)) {
    crumbs.unshift({ name: nameOf(path).replace(/\/$/, ''), path })
  }
  return crumbs
}

/**
 * The address that a device on a SIM writes a file to and reads it from, without a token: the
 * connection says whose it is.
 */
export function deviceAddress(path: string): string {
  const names = path.split('/').map(encodeURIComponent)
  return `http://harvest-files.soracom.io${names.join('/')}`
}

/**
 * The folder that all paths of a pattern lie in, of the kind that a group has for what its devices
 * upload: `/logs/:imsi/:time.csv` is below `/logs/`.
 */
export function folderOfPattern(pattern: string): string {
  const [fixed = ''] = pattern.split(/[:{$]/)
  return folderOf(fixed.endsWith('/') ? `${fixed}x` : fixed)
}
