import { Hono } from 'hono'
import { resultFile } from '../analysis/handlers.ts'
import { capturedFile } from '../capture/file.ts'
import { harvestFile } from '../harvest-files/download.ts'
import type { SandboxEnv } from '../http/env.ts'
import { mediaDenied, mediaExpired, notFound } from '../http/errors.ts'
import { addressMs, isSigned, signedFileAddress } from '../http/signing.ts'
import { exportedVideo } from '../soracam/harvest.ts'
import { videoFileKind } from '../soracam/present.ts'
import { fileRequests, statusOf, type ExportedFile } from './exported-files.ts'
import type { Coverage, World } from '../world.ts'
import type { Worlds } from '../worlds.ts'
import { producers, type ProducedFile } from './producers.ts'
import { attachment, wantedOf, type RangedFile } from './ranged.ts'
import type { ExportKind, RequestOf } from './requests.ts'

/** The address a file can be fetched from without a token, for ten minutes from `now`. */
export function fileAddress(
  at: { readonly world: World; readonly base: string },
  file: ExportedFile,
  now: number,
): string {
  return signedFileAddress(at, 'file', file.fileId, now + addressMs)
}

/** The files that an address can name, by the kind in it. 404 where there is none (yet, or any more). */
const openers: Readonly<
  Record<
    string,
    (world: World, id: string, now: number, worlds: Worlds) => ProducedFile | RangedFile
  >
> = {
  file: exportedFile,
  capture: capturedFile,
  harvest: harvestFile,
  analysis: (world, id, _now, worlds) => resultFile(worlds, world, id),
  [videoFileKind]: exportedVideo,
}

function exportedFile(world: World, fileId: string, now: number): ProducedFile {
  const file = fileRequests.get(world, fileId)
  if (statusOf(file, now) !== 'exported') throw notFound('Export', fileId)
  return produce(world, file.request, file.requestedTime)
}

/** Files at the addresses that operations give: 403 for one that is forged or too old. */
export function exportedFiles(worlds: Worlds, coverage: Coverage): Hono<SandboxEnv> {
  const app = new Hono<SandboxEnv>()
  app.get('/:token', (c) => {
    const { token } = c.req.param()
    const [operatorId = '', kind, id = '', expiryTime] = token.split('.')
    const world = worlds.world(operatorId, coverage)
    const open = openers[kind ?? '']
    if (!world || !open || !isSigned(world, token)) throw mediaDenied()
    const now = world.now()
    if (now >= Number(expiryTime)) throw mediaExpired()
    const file = open(world, id, now, worlds)
    const headers = {
      'content-type': file.type,
      'content-disposition': attachment(file.name),
      'cache-control': 'private, no-store',
    }
    if (!('bytes' in file)) return new Response(streamOf(file.pieces), { headers })
    const { status, part, headers: told } = wantedOf(c.req.raw.headers, file)
    return new Response(part ? streamOf(file.bytes(...part)) : null, {
      status,
      // Its length and its ranges are those of the bytes as they are.
      headers: { ...headers, ...told, 'cache-control': 'private, no-cache, no-transform' },
    })
  })
  return app
}

function produce<Kind extends ExportKind>(
  world: World,
  request: RequestOf<Kind> & { readonly kind: Kind },
  at: number,
): ProducedFile {
  return producers[request.kind](world, request, at)
}

/** Bytes at the least in what is sent at a time. */
const chunkBytes = 64 * 1024

/** Pieces as a stream: made as they are asked for, many small ones at a time. */
function streamOf(pieces: ProducedFile['pieces']): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  const source =
    Symbol.asyncIterator in pieces ? pieces[Symbol.asyncIterator]() : pieces[Symbol.iterator]()
  return new ReadableStream({
    async pull(controller) {
      const parts: Uint8Array[] = []
      let size = 0
      while (size < chunkBytes) {
        const { done, value } = await source.next()
        if (done) {
          if (size > 0) controller.enqueue(Buffer.concat(parts))
          controller.close()
          return
        }
        const part = typeof value === 'string' ? encoder.encode(value) : value
        parts.push(part)
        size += part.length
      }
      controller.enqueue(Buffer.concat(parts))
    },
    async cancel() {
      await source.return?.()
    },
  })
}
