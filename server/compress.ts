import { Readable, pipeline, type Transform } from 'node:stream'
import type { ReadableStream as WebStream } from 'node:stream/web'
import {
  brotliCompressSync,
  constants,
  createBrotliCompress,
  createGzip,
  createZstdCompress,
  gzipSync,
  zstdCompressSync,
} from 'node:zlib'
import type { MiddlewareHandler } from 'hono'
import { textOf } from '../sandbox/http/respond.ts'
import { streamOf } from './stream.ts'

/** How an answer may be compressed on the way; the cheaper first. */
const encodings = ['zstd', 'br', 'gzip'] as const

export type Encoding = (typeof encodings)[number]

/** Bytes below which compressing costs more than it saves. */
const least = 1000

/** What is text; video, pictures and archives are compressed already. */
const text = /^(text\/|application\/(json|javascript|xml)\b|image\/svg)/

/** Whether an `Accept-Encoding` takes an encoding. */
export function accepts(header: string | null, encoding: string): boolean {
  return (header ?? '').split(',').some((part) => {
    const [name, quality] = part.trim().split(/\s*;\s*q=/i)
    return name?.toLowerCase() === encoding && Number(quality ?? 1) > 0
  })
}

/**
 * How to compress an answer with these headers; not at all where it is small, no text, compressed, or
 * says that it is to stay as it is.
 */
export function encodingFor(accepted: string | null, answer: Headers): Encoding | undefined {
  const length = Number(answer.get('content-length') ?? Number.POSITIVE_INFINITY)
  const worth = text.test(answer.get('content-type') ?? '') && length >= least
  const kept = answer.get('cache-control')?.includes('no-transform') ?? false
  if (!worth || kept || answer.has('content-encoding') || answer.has('content-range')) {
    return undefined
  }
  return encodings.find((encoding) => accepts(accepted, encoding))
}

/**
 * Compresses answers on the way. An answer of the sandbox in JSON is there already and compressed at
 * once; anything else is a stream and stays one, each piece sent as it comes.
 */
export const compressed: MiddlewareHandler = async (c, next) => {
  await next()
  const { res } = c
  const encoding = encodingFor(c.req.header('accept-encoding') ?? null, res.headers)
  if (!encoding || c.req.method === 'HEAD') return
  const whole = textOf(res)
  if (whole !== undefined) {
    if (whole.length < least) return
    c.res = encoded(new Uint8Array(wholly[encoding](whole)), res, encoding)
  } else if (res.body) {
    const zip = piecemeal[encoding]()
    pipeline(Readable.fromWeb(res.body as WebStream), zip, () => {})
    c.res = encoded(streamOf(zip), res, encoding)
  }
}

function encoded(body: BodyInit, answer: Response, encoding: Encoding): Response {
  // On the answer itself: whatever it has is carried over to what replaces it.
  const { headers } = answer
  headers.delete('content-length')
  headers.set('content-encoding', encoding)
  headers.append('vary', 'Accept-Encoding')
  return new Response(body, { status: answer.status, headers })
}

/** Levels at which a page of 100 SIMs, 145 kB, takes a third of a millisecond (gzip: one). */
const zstd = { [constants.ZSTD_c_compressionLevel]: 1 }
const brotli = { [constants.BROTLI_PARAM_QUALITY]: 1, [constants.BROTLI_PARAM_LGWIN]: 18 }
const level = 1
/** One piece of output for most answers. */
const chunkSize = 65_536

const wholly: Readonly<Record<Encoding, (whole: string) => Buffer>> = {
  zstd: (whole) => zstdCompressSync(whole, { params: zstd, chunkSize }),
  br: (whole) => brotliCompressSync(whole, { params: brotli, chunkSize }),
  gzip: (whole) => gzipSync(whole, { level, chunkSize }),
}

const piecemeal: Readonly<Record<Encoding, () => Transform>> = {
  zstd: () => createZstdCompress({ params: zstd, flush: constants.ZSTD_e_flush }),
  br: () => createBrotliCompress({ params: brotli, flush: constants.BROTLI_OPERATION_FLUSH }),
  gzip: () => createGzip({ level, flush: constants.Z_SYNC_FLUSH }),
}
