import type { FileEntry } from '../../src/api/generated/models/fileEntry.ts'
import { expiryOf } from '../../src/domain/files/limits.ts'
import {
  absolutePath,
  folderOf,
  isFolder,
  nameOf,
  pathProblem,
} from '../../src/domain/files/path.ts'
import { wrongPageKey } from '../db/paging.ts'
import { badRequest, notFound } from '../http/errors.ts'
import { page, Reply, type Handlers } from '../http/handler.ts'
import type { World } from '../world.ts'
import { harvestFileAddress } from './download.ts'
import { notEmpty, wrongPath } from './errors.ts'
import * as store from './store.ts'

interface PathCall {
  readonly path: { readonly scope: string; readonly path: string }
}

/** 404 for a scope that there is none of. */
function scopeOf({ path: { scope } }: PathCall): store.FileScope {
  if (scope === 'private' || scope === 'public') return scope
  throw notFound('Resource', scope)
}

/** 400 for files that nobody but Soracom writes. */
function writable(call: PathCall): store.FileScope {
  const scope = scopeOf(call)
  if (scope === 'private') return scope
  throw badRequest(
    'scope',
    'only private files can be changed',
    'private のファイルのみ変更できます',
  )
}

const filePath = ({ path: { path } }: PathCall) => absolutePath(path)

/** A folder's path: whoever encodes its slash may send another behind it. */
const folderPath = ({ path: { path } }: PathCall) => absolutePath(path).replace(/\/*$/, '/')

function present({ operatorId }: World, file: store.FileRow): FileEntry {
  const { path, etag, createdTime, modifiedTime } = file
  const about = {
    filename: nameOf(path),
    directory: folderOf(path),
    filePath: path,
    createdTime,
    lastModifiedTime: modifiedTime,
    operatorId,
  }
  if (etag === null) return { ...about, isDirectory: true }
  return {
    ...about,
    isDirectory: false,
    contentLength: file.length,
    contentType: file.contentType ?? undefined,
    etag,
    expiryTime: expiryOf(modifiedTime),
  }
}

/** The entries of a page at most. */
const most = 1000

function rowsOf(limit: number): number {
  return Math.min(limit, most)
}

export const harvestFileHandlers = {
  findFiles: (call) => {
    const { scope, prefix, limit, last_evaluated_key: after } = call.query
    if (!prefix.startsWith('/')) {
      throw badRequest('prefix', 'must begin with a slash', '/ で始めてください')
    }
    if (after !== undefined && !after.startsWith(prefix)) throw wrongPageKey()
    const found = store.filesFrom(call, scope, prefix, { limit: rowsOf(limit), after })
    return page(found, (file) => present(call.world, file))
  },
  listFiles: (call) => {
    const folder = folderPath(call)
    const { limit, last_evaluated_key: name } = call.query
    const after = name === undefined ? undefined : folder + name
    const found = store.filesIn(call, scopeOf(call), folder, { limit: rowsOf(limit), after })
    const nextKey = found.nextKey && nameOf(found.nextKey)
    return page({ ...found, nextKey }, (file) => present(call.world, file))
  },
  getFile: (call) => {
    const scope = scopeOf(call)
    const path = filePath(call)
    const file = store.findFile(call, scope, path)
    if (file) return new Reply(undefined, { location: harvestFileAddress(call, file) }, 302)
    store.getFile(call, scope, `${path}/`)
    const folder = `${call.base}/v1/files/${scope}/${encodeURIComponent(path)}/`
    return new Reply(undefined, { location: folder }, 302)
  },
  getFileMetadata: (call) => {
    const { etag, contentType, length } = store.getFile(call, scopeOf(call), filePath(call))
    return new Reply(undefined, {
      'content-length': String(length),
      ...(contentType === null ? {} : { 'content-type': contentType }),
      ...(etag === null ? {} : { etag: `"${etag}"` }),
    })
  },
  putFile: (call) => {
    const scope = writable(call)
    const path = filePath(call)
    const problem = pathProblem(path)
    if (problem) throw wrongPath(problem)
    const { bytes, type } = call.body
    if (isFolder(path)) {
      const isNew = store.storeFolder(call, scope, path)
      return new Reply(undefined, {}, isNew ? 201 : 200)
    }
    const contentType = type || 'application/octet-stream'
    const { file, isNew } = store.storeFile(call, { scope, path, contentType, content: bytes })
    return new Reply(undefined, { etag: `"${file.etag}"` }, isNew ? 201 : 200)
  },
  deleteFile: (call) => store.removeFile(call, writable(call), filePath(call)),
  deleteDirectory: (call) => {
    const scope = writable(call)
    const folder = folderPath(call)
    if (folder === '/') throw wrongPath('noName')
    const { items } = store.filesIn(call, scope, folder, { limit: 1 })
    if (items.length > 0) throw notEmpty(folder)
    store.removeFile(call, scope, folder)
  },
} satisfies Partial<Handlers>
