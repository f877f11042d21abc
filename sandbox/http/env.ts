import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'

/** Node's request beside the web one, where there is a server; tests call the app without. */
export type SandboxEnv = { Bindings: Partial<HttpBindings> }

/** The caller's network address. */
export function addressOf(c: Context<SandboxEnv>): string {
  return c.env?.incoming?.socket.remoteAddress ?? '127.0.0.1'
}
