import type { Context } from 'hono'
import { authorise } from '../auth/authorise.ts'
import type { Caller } from '../auth/caller.ts'
import { callerOf, sessionOf } from '../auth/session.ts'
import { addressOf, type SandboxEnv } from '../http/env.ts'
import type { Runtime } from '../http/runtime.ts'

/**
 * Who calls one of the sandbox's own endpoints, by the same headers and permissions as everywhere:
 * `id` is the name of its permission under `Sandbox:`. Throws 401 and 403.
 */
export function permitted(
  { worlds, trustProxy }: Runtime,
  c: Context<SandboxEnv>,
  id: string,
): Caller {
  const caller = callerOf(sessionOf(worlds, c.req.raw))
  authorise(
    caller,
    { id, tag: 'Sandbox', method: c.req.method, permissions: [`Sandbox:${id}`] },
    { now: worlds.now(caller.operatorId), clientIp: addressOf(c, trustProxy), pathVariables: {} },
  )
  return caller
}
