import { nameOf } from '../../src/domain/files/path.ts'
import type { RangedFile } from '../files/ranged.ts'
import { notFound } from '../http/errors.ts'
import { addressMs, signedFileAddress } from '../http/signing.ts'
import type { Moment } from '../traits.ts'
import type { World } from '../world.ts'
import { bytesOf, getFile, type FileRow } from './store.ts'

/** The address that a file can be fetched from without a token, for ten minutes. */
export function harvestFileAddress(
  call: Moment & { readonly base: string },
  { scope, path }: FileRow,
): string {
  // A path may hold anything, a dot too, which parts what is signed.
  const id = Buffer.from(scope + path).toString('base64url')
  return signedFileAddress(call, 'harvest', id, call.now + addressMs)
}

/** What lies at the id in such an address. 404 where nothing does (any more). */
export function harvestFile(world: World, id: string, now: number): RangedFile {
  const named = Buffer.from(id, 'base64url').toString()
  const cut = named.indexOf('/')
  const scope = named.slice(0, cut)
  if (scope !== 'private' && scope !== 'public') throw notFound('File', named)
  const path = named.slice(cut)
  const file = getFile({ world, now }, scope, path)
  return {
    name: nameOf(path),
    type: file.contentType ?? 'application/octet-stream',
    length: file.length,
    etag: file.etag ?? '',
    modifiedTime: file.modifiedTime,
    bytes: (from, to) => bytesOf(world, file, from, to),
  }
}
