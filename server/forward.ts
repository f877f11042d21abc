import { request as plain, type ClientRequest, type IncomingMessage } from 'node:http'
import { request as secure } from 'node:https'
import { once } from 'node:events'
import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'
import { bodyReader, type BodyReader } from '../sandbox/http/body.ts'
import { SoracomError } from '../sandbox/http/error.ts'
import { badGateway, noSuchPath } from '../sandbox/http/errors.ts'
import { errorResponse } from '../sandbox/http/respond.ts'
import { streamOf } from './stream.ts'

/** Soracom's API hosts by coverage; nothing else is ever forwarded to. */
export const soracomHosts = {
  jp: 'https://api.soracom.io',
  g: 'https://g.api.soracom.io',
} as const

/** Bytes a forwarded request may carry; a file of Harvest Files may have 5 GiB. */
const bodyLimit = 50_000_000
const fileLimit = 5 * 2 ** 30

/** Cookies, origin and whatever else the browser adds stay here. */
const requestHeaders: ReadonlySet<string> = new Set([
  'accept',
  'accept-encoding',
  'content-length',
  'content-type',
  'user-agent',
  'x-soracom-api-key',
  'x-soracom-lang',
  'x-soracom-token',
])

const responseHeaders: ReadonlySet<string> = new Set([
  'content-disposition',
  'content-encoding',
  'content-length',
  'content-type',
  'etag',
  'last-modified',
  'link',
  'location',
  'retry-after',
])

export interface Destination {
  /** The host's origin. */
  readonly upstream: string
  /** What the path begins with here. */
  readonly prefix: string
  /** Milliseconds without any data, in either direction, after which the host is given up. */
  readonly idleMs: number
}

/**
 * Passes a request on to one of Soracom's hosts and its answer back, both as streams and as they
 * came: a length that is known stays known, what is compressed stays so. 502 when the host cannot be
 * reached or falls silent. Keeps no copy and no log: requests carry credentials.
 */
export async function forward(
  c: Context<{ Bindings: Partial<HttpBindings> }>,
  { upstream, prefix, idleMs }: Destination,
): Promise<Response> {
  const { raw } = c.req
  const { pathname, search } = new URL(raw.url)
  const path = pathname.slice(prefix.length).replace(/^\/+(?=\/v1\/)/, '')
  if (!path.startsWith('/v1/')) return errorResponse(noSuchPath(path), raw)
  const target = new URL(upstream)
  target.pathname = path
  target.search = search
  try {
    const body = await bodyReader(raw, path.startsWith('/v1/files/') ? fileLimit : bodyLimit)
    // Half an answer must not look like a whole one.
    const cut = () => c.env?.outgoing?.destroy() !== undefined
    return responseTo(await exchange(target, raw, body, idleMs), cut)
  } catch (error) {
    const known = error instanceof SoracomError ? error : badGateway(target.host)
    return errorResponse(known, raw)
  }
}

/** Sends the request and resolves with the answer's beginning, perhaps before all is sent. */
async function exchange(
  target: URL,
  raw: Request,
  body: BodyReader,
  idleMs: number,
): Promise<IncomingMessage> {
  const first = await body.next()
  const headers = kept(Object.fromEntries(raw.headers), requestHeaders)
  // Of most methods Node does not expect that they have a body.
  if (first && !headers['content-length']) headers['transfer-encoding'] = 'chunked'
  const options = { method: raw.method, headers, signal: raw.signal, timeout: idleMs }
  const request = (target.protocol === 'https:' ? secure : plain)(target, options)
  request.on('timeout', () => request.destroy(new Error('no data for too long')))
  return new Promise((resolve, reject) => {
    request.on('response', resolve)
    request.on('error', reject)
    upload(request, first, body).catch((error: unknown) => {
      request.destroy()
      reject(error)
    })
  })
}

async function upload(
  request: ClientRequest,
  first: Uint8Array | undefined,
  body: BodyReader,
): Promise<void> {
  const gone = new AbortController()
  request.once('close', () => gone.abort())
  for (let chunk = first; chunk && !request.destroyed; chunk = await body.next()) {
    if (request.write(chunk) || request.destroyed) continue
    await once(request, 'drain', { signal: gone.signal }).catch(() => {})
  }
  request.end()
}

function responseTo(answer: IncomingMessage, cut: () => boolean): Response {
  const status = answer.statusCode ?? 502
  const headers = new Headers(kept(answer.headers, responseHeaders))
  headers.set('cache-control', 'no-store')
  const empty = status === 204 || status === 205 || status === 304
  if (empty) answer.resume()
  return new Response(empty ? null : streamOf(answer, cut), { status, headers })
}

function kept(
  headers: Readonly<Record<string, string | string[] | undefined>>,
  names: ReadonlySet<string>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      typeof value === 'string' &&
      (names.has(name) || (names === responseHeaders && name.startsWith('x-soracom-')))
        ? [[name, value]]
        : [],
    ),
  )
}
