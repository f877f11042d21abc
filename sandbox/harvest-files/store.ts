import { createHash } from 'node:crypto'
import { expiryOf, keptMs } from '../../src/domain/files/limits.ts'
import { foldersAbove } from '../../src/domain/files/path.ts'
import { begunWith } from '../db/collection.ts'
import { cutPage, type Page } from '../db/paging.ts'
import { insertRow, rowsWhere } from '../db/rows.ts'
import { prepare, transaction } from '../db/sql.ts'
import { notFound } from '../http/errors.ts'
import type { Moment } from '../traits.ts'
import type { World } from '../world.ts'
import { filesFull } from './errors.ts'
import { makeBytes, type Making } from './makings.ts'
import { seedFiles } from './seed.ts'

/**
 * - `harvest_files`: files, and folders, whose paths end with a slash, have no type, no ETag and no
 *   bytes. Times are UNIX milliseconds. `making` is JSON of what the bytes follow from; null where
 *   they are stored.
 * - `harvest_file_parts`: bytes by their ETag, so that what is being read is never half another file.
 * - `harvest_file_sizes`: how many bytes a world has there, for which adding them up would go through
 *   all of them at every upload.
 */
export const schema = `
CREATE TABLE IF NOT EXISTS harvest_files (
  world_id INTEGER NOT NULL,
  scope TEXT NOT NULL,
  path TEXT NOT NULL,
  content_type TEXT,
  length INTEGER NOT NULL,
  etag TEXT,
  making TEXT,
  created_time INTEGER NOT NULL,
  modified_time INTEGER NOT NULL,
  PRIMARY KEY (world_id, scope, path)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS harvest_files_bytes ON harvest_files (world_id, etag);
CREATE INDEX IF NOT EXISTS harvest_files_age ON harvest_files (world_id, modified_time)
  WHERE etag IS NOT NULL;
CREATE TABLE IF NOT EXISTS harvest_file_parts (
  world_id INTEGER NOT NULL,
  etag TEXT NOT NULL,
  no INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  PRIMARY KEY (world_id, etag, no)
) STRICT;
CREATE TABLE IF NOT EXISTS harvest_file_sizes (
  world_id INTEGER PRIMARY KEY,
  bytes INTEGER NOT NULL
) STRICT;
CREATE TRIGGER IF NOT EXISTS harvest_file_grows AFTER INSERT ON harvest_file_parts BEGIN
  INSERT INTO harvest_file_sizes VALUES (new.world_id, length(new.bytes))
    ON CONFLICT DO UPDATE SET bytes = bytes + excluded.bytes;
END;
CREATE TRIGGER IF NOT EXISTS harvest_file_shrinks AFTER DELETE ON harvest_file_parts BEGIN
  UPDATE harvest_file_sizes SET bytes = bytes - length(old.bytes) WHERE world_id = old.world_id;
END;
`

export type FileScope = 'private' | 'public'

/** A file or a folder as it is stored. */
export type FileRow = {
  readonly scope: FileScope
  /** Absolute; a folder's ends with a slash. */
  readonly path: string
  readonly contentType: string | null
  /** Bytes. */
  readonly length: number
  /** Hexadecimal, without quotation marks; null for a folder. */
  readonly etag: string | null
  /** What the bytes follow from, JSON; null where they are stored. */
  readonly making: string | null
  readonly createdTime: number
  readonly modifiedTime: number
}

/** What is written to a path that is allowed (`pathProblem` of `src/domain/files/path.ts`). */
export interface NewFile {
  /** Those of the account where left out. */
  readonly scope?: FileScope
  readonly path: string
  readonly contentType: string
  /** The bytes themselves, or what they are made from whenever they are read. */
  readonly content: Uint8Array | Making
}

/** Bytes that the sandbox stores of a world's files. */
export const storedLimit = 256 * 2 ** 20
const partLength = 2 ** 18

/**
 * Writes a file with the folders above it, `now` being its time; `isNew` where the path had none. One
 * that is there keeps the time it was made at. 507 beyond `storedLimit`.
 */
export function storeFile(
  { world, now }: Moment,
  { scope = 'private', path, contentType, content }: NewFile,
): { readonly file: FileRow; readonly isNew: boolean } {
  const known = findFile({ world, now }, scope, path)
  const bytes = content instanceof Uint8Array ? content : makeBytes(world, content)
  const file: FileRow = {
    scope,
    path,
    contentType,
    length: bytes.length,
    etag: createHash('md5').update(bytes).digest('hex'),
    making: content instanceof Uint8Array ? null : JSON.stringify(content),
    createdTime: known?.createdTime ?? now,
    modifiedTime: now,
  }
  transaction(world.db, () => {
    purge(world, now)
    if (content instanceof Uint8Array) storeBytes(world, file.etag ?? '', content)
    write(world, file)
    forgetBytes(world, known?.etag)
    for (const folder of foldersAbove(path)) makeFolder({ world, now }, scope, folder)
  })
  return { file, isNew: known === undefined }
}

/** Makes a folder with those above it, where they are not there yet; whether it is new. */
export function storeFolder({ world, now }: Moment, scope: FileScope, path: string): boolean {
  ready(world)
  return transaction(world.db, () => {
    for (const folder of foldersAbove(path)) makeFolder({ world, now }, scope, folder)
    return makeFolder({ world, now }, scope, path)
  })
}

function makeFolder({ world, now }: Moment, scope: FileScope, path: string): boolean {
  const sql = `INSERT INTO harvest_files (world_id, scope, path, length, created_time, modified_time)
    VALUES (?, ?, ?, 0, ?, ?) ON CONFLICT DO NOTHING`
  return prepare(world.db, sql).run(world.id, scope, path, now, now).changes > 0
}

function write(world: World, file: FileRow): void {
  insertRow(world.db, 'harvest_files', { worldId: world.id, ...file }, 'REPLACE')
}

/** The file or the folder at a path; undefined where there is none, or none any more. */
export function findFile({ world, now }: Moment, scope: FileScope, path: string) {
  const at = 'scope = ? AND path = ?'
  const [file] = rowsWhere<FileRow>(ready(world), 'harvest_files', at, scope, path)
  return file && isKept(file, now) ? file : undefined
}

/** The file or the folder at a path; 404 where there is none. */
export function getFile(moment: Moment, scope: FileScope, path: string): FileRow {
  const file = findFile(moment, scope, path)
  if (!file) throw notFound('File', path)
  return file
}

/** Folders stay; files go when their time is over. */
function isKept({ etag, modifiedTime }: FileRow, now: number): boolean {
  return etag === null || expiryOf(modifiedTime) > now
}

export interface FilesPage {
  readonly limit: number
  /** The path that the page before ended with. */
  readonly after?: string | undefined
}

/** Those whose paths begin with a text, in the order of their bytes in UTF-8. */
export function filesFrom(
  moment: Moment,
  scope: FileScope,
  prefix: string,
  { limit, after }: FilesPage,
): Page<FileRow> {
  const from = after === undefined ? prefix : next(after)
  const found = between(moment, scope, from, behind(prefix), limit + 1)
  return cutPage(found, limit, ({ path }) => path)
}

/** What lies in a folder itself, in the order of their names. 404 where there is no such folder. */
export function filesIn(
  moment: Moment,
  scope: FileScope,
  folder: string,
  { limit, after }: FilesPage,
): Page<FileRow> {
  if (folder !== '/') getFile(moment, scope, folder)
  const end = behind(folder)
  const found: FileRow[] = []
  // What lies deeper is stepped over: there may be 100,000 files below a folder.
  const past = (path: string) => (path.endsWith('/') ? behind(path) : next(path))
  let from = after === undefined ? next(folder) : past(after)
  while (found.length <= limit) {
    const [one] = between(moment, scope, from, end, 1)
    if (!one) break
    found.push(one)
    from = past(one.path)
  }
  return cutPage(found, limit, ({ path }) => path)
}

function between(
  { world, now }: Moment,
  scope: FileScope,
  from: string,
  end: string,
  limit: number,
): FileRow[] {
  const condition = `scope = ? AND path >= ? AND path < ?
    AND (etag IS NULL OR modified_time > ?) ORDER BY path LIMIT ?`
  const values = [scope, from, end, now - keptMs, limit]
  return rowsWhere<FileRow>(ready(world), 'harvest_files', condition, ...values)
}

/** The first text after one, in the order of bytes. */
const next = (text: string) => `${text}\0`

/** The first text after all that begin with one, which is not empty. */
function behind(prefix: string): string {
  const points = [...prefix]
  const last = points.pop()?.codePointAt(0) ?? 0
  const greatest = 0x10_ffff
  if (last === greatest) return behind(points.join(''))
  // Surrogates are no characters.
  return points.join('') + String.fromCodePoint(last === 0xd7ff ? 0xe000 : last + 1)
}

/** Deletes a file, or a folder, which must be empty. 404 where there is none. */
export function removeFile(moment: Moment, scope: FileScope, path: string): void {
  forgetFile(moment.world, getFile(moment, scope, path))
}

function forgetFile(world: World, { scope, path, etag }: FileRow): void {
  const sql = 'DELETE FROM harvest_files WHERE world_id = ? AND scope = ? AND path = ?'
  prepare(world.db, sql).run(world.id, scope, path)
  forgetBytes(world, etag)
}

/** The bytes of a file from one (0 is the first) up to before another, piece by piece. */
export function* bytesOf(
  world: World,
  { etag, making, length }: FileRow,
  from = 0,
  to = length,
): Generator<Uint8Array> {
  if (making !== null) {
    yield makeBytes(world, JSON.parse(making) as Making).subarray(from, to)
    return
  }
  const sql = 'SELECT bytes FROM harvest_file_parts WHERE world_id = ? AND etag = ? AND no = ?'
  for (let no = Math.floor(from / partLength); no * partLength < to; no += 1) {
    const row = prepare(world.db, sql).get(world.id, etag, no)
    // It was deleted while somebody read it.
    if (!row) throw notFound('File', etag ?? '')
    const begin = no * partLength
    yield (row['bytes'] as Uint8Array).subarray(Math.max(from - begin, 0), to - begin)
  }
}

function storeBytes(world: World, etag: string, bytes: Uint8Array): void {
  const { db, id } = world
  const stored = 'SELECT bytes AS size FROM harvest_file_sizes WHERE world_id = ?'
  const size = Number(prepare(db, stored).get(id)?.['size'] ?? 0)
  if (size + bytes.length > storedLimit) throw filesFull(storedLimit)
  const sql =
    'INSERT OR IGNORE INTO harvest_file_parts (world_id, etag, no, bytes) VALUES (?, ?, ?, ?)'
  for (let no = 0; no * partLength < bytes.length; no += 1) {
    prepare(db, sql).run(id, etag, no, bytes.subarray(no * partLength, (no + 1) * partLength))
  }
}

/** Deletes bytes that are no file's any more. */
function forgetBytes({ db, id }: World, etag: string | null | undefined): void {
  // Left to itself, SQLite goes through all files of the world.
  const used = `SELECT 1 FROM harvest_files INDEXED BY harvest_files_bytes
    WHERE world_id = ? AND etag = ? AND making IS NULL LIMIT 1`
  if (!etag || prepare(db, used).get(id, etag)) return
  prepare(db, 'DELETE FROM harvest_file_parts WHERE world_id = ? AND etag = ?').run(id, etag)
}

/** Deletes what nobody can read any more, so that it takes no room. */
function purge(world: World, now: number): void {
  const over = 'etag IS NOT NULL AND modified_time <= ?'
  const files = rowsWhere<FileRow>(world, 'harvest_files', over, now - keptMs)
  for (const file of files) forgetFile(world, file)
}

/** The world, once it has the files that one with a fleet begins with. */
const ready = begunWith('harvestFiles', (world, time) => {
  for (const { at, ...file } of seedFiles(world, time)) storeFile({ world, now: at }, file)
})
