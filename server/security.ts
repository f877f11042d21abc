import type { MiddlewareHandler } from 'hono'
import { originOf } from '../sandbox/http/env.ts'

/** Hosts that pages may fetch video, pictures and files of results from, beside their own. */
export interface MediaHosts {
  readonly video: readonly string[]
  readonly images: readonly string[]
  readonly files: readonly string[]
}

function contentPolicy({ video, images, files }: MediaHosts): string {
  const directives = [
    // What is not named below is not wanted: frames, applets, prefetches of others.
    ["default-src 'none'"],
    ["script-src 'self'"],
    ["worker-src 'self'"],
    ["style-src 'self' 'unsafe-inline'"],
    ["font-src 'self'"],
    ["img-src 'self' data: blob:", ...images],
    // The player fetches video itself; what it fetched, it shows as a blob. Results of queries are
    // read by the page that shows them.
    ["connect-src 'self'", ...video, ...files],
    ["media-src 'self' blob:", ...video, ...images],
    ["object-src 'none'"],
    ["frame-ancestors 'none'"],
    ["base-uri 'none'"],
    // Forms are sent by the console's code; one that a browser sent by itself would put what was
    // typed into an address.
    ["form-action 'none'"],
    // Text becomes markup or the address of a script only as `public/start.js` allows.
    ["require-trusted-types-for 'script'"],
    ['trusted-types default'],
  ]
  return directives.map((words) => words.join(' ')).join('; ')
}

/** An answer of an API is never a page, whatever its type says. */
const apiContentPolicy = "default-src 'none'; frame-ancestors 'none'; sandbox"

const common = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'permissions-policy':
    'camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), bluetooth=(), ' +
    'hid=(), midi=(), display-capture=(), publickey-credentials-get=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
}

/** Sets the security headers of every response; pages may use these hosts for video and pictures. */
export function securityHeaders(
  media: MediaHosts = { video: [], images: [], files: [] },
): MiddlewareHandler {
  const pagePolicy = contentPolicy(media)
  return async (c, next) => {
    await next()
    for (const [name, value] of Object.entries(common)) c.res.headers.set(name, value)
    const policy = c.req.path.startsWith('/api/') ? apiContentPolicy : pagePolicy
    c.res.headers.set('content-security-policy', policy)
  }
}

const loopbackNames = new Set(['localhost', '127.0.0.1', '[::1]'])

/** Whether an address to listen on is reachable from this machine only. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.')
}

/**
 * On loopback, answers only requests that name this machine: a page of another site whose name
 * resolves to 127.0.0.1 (DNS rebinding) must not reach the server through the visitor's browser.
 */
export function checkHost(listening: string): MiddlewareHandler {
  return async (c, next) => {
    const name = (c.req.header('host') ?? '').replace(/:\d+$/, '').toLowerCase()
    if (isLoopback(listening) && !loopbackNames.has(name) && name !== listening) {
      return c.text('This server answers only to localhost and 127.0.0.1.\n', 403)
    }
    return next()
  }
}

/**
 * Refuses API calls that a browser makes for a page of another origin. Only a proxy that is trusted
 * says by which name the console is called.
 */
export function sameOriginOnly(trustProxy: boolean): MiddlewareHandler {
  return async (c, next) => {
    const site = c.req.header('sec-fetch-site')
    const foreign =
      site === undefined
        ? isForeign(c.req.header('origin'), new URL(originOf(c, trustProxy)).host)
        : site === 'cross-site' || site === 'same-site'
    if (foreign) return c.text('This API can be called from its own console only.\n', 403)
    return next()
  }
}

function isForeign(origin: string | undefined, host: string): boolean {
  if (origin === undefined) return false
  return !URL.canParse(origin) || new URL(origin).host !== host
}
