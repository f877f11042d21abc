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

/** The caller's network address. */
export function addressOf(c: Context<SandboxEnv>): string {
  return c.env?.incoming?.socket.remoteAddress ?? '127.0.0.1'
}
