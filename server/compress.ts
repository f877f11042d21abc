import { Readable, pipeline, type Transform } from 'node:stream'
import type { ReadableStream as WebStream } from 'node:stream/web'
import { promisify } from 'node:util'
import { brotliCompress, constants, createBrotliCompress, createGzip, gzip } from 'node:zlib'
import type { MiddlewareHandler } from 'hono'
import { streamOf } from './stream.ts'

/** How an answer may be compressed on the way; the smaller first. */
const encodings = ['br', 'gzip'] as const

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

/** How to compress an answer with these headers; not at all where it is small, no text, or compressed. */
export function encodingFor(accepted: string | null, answer: Headers): Encoding | undefined {
  const length = Number(answer.get('content-length') ?? Number.POSITIVE_INFINITY)
  const worth = text.test(answer.get('content-type') ?? '') && length >= least
  if (!worth || answer.has('content-encoding') || answer.has('content-range')) return undefined
  return encodings.find((encoding) => accepts(accepted, encoding))
}

/**
 * Compresses answers on the way. What is `whole` already, an answer in JSON, becomes compressed as a
 * whole and off the thread that answers; anything else is a stream and stays one, each piece sent as
 * it comes. Levels are those that cost about a millisecond for a page of 100 SIMs.
 */
export function compressed(whole: boolean): MiddlewareHandler {
  return async (c, next) => {
    await next()
    const { res } = c
    const encoding = encodingFor(c.req.header('accept-encoding') ?? null, res.headers)
    if (!encoding || c.req.method === 'HEAD' || !res.body) return
    if (whole && res.headers.get('content-type')?.startsWith('application/json')) {
      const bytes = new Uint8Array(await res.arrayBuffer())
      if (bytes.byteLength < least) c.res = new Response(bytes, res)
      else c.res = encoded(await wholly[encoding](bytes), res, encoding)
      return
    }
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

const brotli = { [constants.BROTLI_PARAM_QUALITY]: 3 }
const level = 1

const wholly = {
  br: async (bytes: Uint8Array) => promisify(brotliCompress)(bytes, { params: brotli }),
  gzip: async (bytes: Uint8Array) => promisify(gzip)(bytes, { level }),
} as const satisfies Record<Encoding, unknown>

const piecemeal: Readonly<Record<Encoding, () => Transform>> = {
  br: () => createBrotliCompress({ params: brotli, flush: constants.BROTLI_OPERATION_FLUSH }),
  gzip: () => createGzip({ level, flush: constants.Z_SYNC_FLUSH }),
}
