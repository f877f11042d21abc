import type { Context } from 'hono'
import { badGateway, bodyTooLarge, noSuchPath } from '../sandbox/http/errors.ts'
import { errorResponse } from '../sandbox/http/respond.ts'

/** Soracom's API hosts by coverage; nothing else is ever forwarded to. */
export const soracomHosts = {
  jp: 'https://api.soracom.io',
  g: 'https://g.api.soracom.io',
} as const

/** Bytes a forwarded request may carry. */
const bodyLimit = 50_000_000
const timeoutMs = 120_000

/** Cookies, origin and whatever else the browser adds stay here. */
const requestHeaders = new Set([
  'accept',
  'content-type',
  'user-agent',
  'x-soracom-api-key',
  'x-soracom-lang',
  'x-soracom-token',
])

const responseHeaders = new Set([
  'content-disposition',
  'content-type',
  'etag',
  'last-modified',
  'link',
  'location',
  'retry-after',
])

/**
 * Passes a request on to one of Soracom's hosts and its answer back, both as streams. `upstream`
 * is the host's origin, `prefix` what the path begins with here. 502 when the host cannot be
 * reached. Keeps no copy and no log: requests carry credentials.
 */
export async function forward(c: Context, upstream: string, prefix: string): Promise<Response> {
  const { raw } = c.req
  const { pathname, search } = new URL(raw.url)
  const path = pathname.slice(prefix.length)
  if (!path.startsWith('/v1/')) return errorResponse(noSuchPath(path), raw)
  if (Number(raw.headers.get('content-length') ?? 0) > bodyLimit) {
    return errorResponse(bodyTooLarge(bodyLimit), raw)
  }
  const target = new URL(upstream)
  target.pathname = path
  target.search = search
  let answer: Response
  try {
    answer = await fetch(target, {
      method: raw.method,
      headers: keep(raw.headers, (name) => requestHeaders.has(name)),
      body: raw.body && raw.body.pipeThrough(atMost(bodyLimit)),
      redirect: 'manual',
      duplex: 'half',
      signal: AbortSignal.any([raw.signal, AbortSignal.timeout(timeoutMs)]),
    } as RequestInit)
  } catch {
    return errorResponse(badGateway(target.host), raw)
  }
  const headers = keep(
    answer.headers,
    (name) => responseHeaders.has(name) || name.startsWith('x-soracom-'),
  )
  headers.set('cache-control', 'no-store')
  return new Response(answer.body, { status: answer.status, headers })
}

function keep(headers: Headers, wanted: (name: string) => boolean): Headers {
  return new Headers([...headers].filter(([name]) => wanted(name)))
}

/** Ends a stream with an error once it has carried more than `limit` bytes. */
function atMost(limit: number): TransformStream<Uint8Array, Uint8Array> {
  let size = 0
  return new TransformStream({
    transform(chunk, controller) {
      size += chunk.byteLength
      if (size > limit) controller.error(new Error(`more than ${limit} bytes`))
      else controller.enqueue(chunk)
    },
  })
}
