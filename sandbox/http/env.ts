import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'
import { getPath } from 'hono/utils/url'

/** Node's request beside the web one, where there is a server; tests call the app without. */
export type SandboxEnv = { Bindings: Partial<HttpBindings> }

/**
 * The path that routes are found by. Endpoints that end in a slash make two of the one before `v1`,
 * and some clients put one at the end.
 */
export function plainPath(request: Request): string {
  return getPath(request)
    .replace(/\/+(?=\/v1\/)/, '')
    .replace(/(?<=.)\/$/, '')
}

/** What the nearest proxy says in a header that each one on the way adds to. */
function said(c: Context<SandboxEnv>, name: string): string | undefined {
  return c.req.header(name)?.split(',').at(-1)?.trim() || undefined
}

/**
 * The caller's network address: of the connection or, where a proxy in front is trusted, the one
 * that it names.
 */
export function addressOf(c: Context<SandboxEnv>, trustProxy: boolean): string {
  const named = trustProxy ? said(c, 'x-forwarded-for') : undefined
  return named ?? c.env?.incoming?.socket.remoteAddress ?? '127.0.0.1'
}

const hostName = /^(?:[\w.-]+|\[[\da-f:]+\])(?::\d+)?$/i

/** Where the caller reaches this server, such as `https://console.example.com`; as for `addressOf`. */
export function originOf(c: Context<SandboxEnv>, trustProxy: boolean): string {
  const { protocol, host: called } = new URL(c.req.url)
  const host = c.req.header('host') ?? called
  if (!trustProxy) return `${protocol}//${host}`
  const proto = said(c, 'x-forwarded-proto')
  const name = said(c, 'x-forwarded-host')
  const scheme = proto && /^https?$/.test(proto) ? `${proto}:` : protocol
  return `${scheme}//${name && hostName.test(name) ? name : host}`
}
