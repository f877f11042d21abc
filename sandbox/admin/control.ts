import { Hono } from 'hono'
import { z } from 'zod'
import { sandboxPassword } from '../auth/accounts.ts'
import { samUsers } from '../auth/users.ts'
import { latestTime } from '../clock.ts'
import type { SandboxEnv } from '../http/env.ts'
import { handlers } from '../handlers.ts'
import { notFound } from '../http/errors.ts'
import { faultSchema } from '../http/faults.ts'
import { jsonResponse } from '../http/respond.ts'
import type { Runtime } from '../http/runtime.ts'
import { readBody } from '../http/body.ts'
import { parseBody } from '../http/validate.ts'
import { mostCameras } from '../soracam/seed.ts'
import { createSeededOperator } from './operators.ts'

/** UNIX milliseconds. */
const time = z.int().min(0).max(latestTime)

/** A SAM user's name that none of the usual ones has. */
const userName = /^(?!(?:admin|viewer|field)$)[\w-]{1,30}$/

const worldBody = z.strictObject({
  sims: z.int().min(0).max(200_000).default(100),
  cameras: z.int().min(0).max(mostCameras).optional(),
  seed: z.string().max(200).optional(),
  now: time.optional(),
  frozen: z.boolean().optional(),
  users: z.record(z.string().regex(userName), z.array(z.string().max(100)).max(100)).optional(),
})

const clockBody = z.strictObject({
  now: time.nullable().optional(),
  frozen: z.boolean().optional(),
})

const faultsBody = z.strictObject({
  faults: z.array(faultSchema).max(50).default([]),
  rateLimitPerMinute: z.int().min(1).max(1_000_000).optional(),
})

/**
 * What tests and people steer the sandbox with, under `/v1/sandbox/control`: fresh worlds, an
 * operator's clock and faults, and which operations browsers have called. Takes no token.
 */
export function control(runtime: Runtime): Hono<SandboxEnv> {
  const { worlds } = runtime
  const app = new Hono<SandboxEnv>()

  app.post('/worlds', async (c) => {
    const { seed = runtime.seed, now, frozen, ...size } = await read(c.req.raw, worldBody)
    const operator = await createSeededOperator(worlds, { ...size, seed, clock: { now, frozen } })
    const users = samUsers(worlds.db, operator.operatorId)
    return jsonResponse(201, {
      operatorId: operator.operatorId,
      email: operator.email,
      userNames: users.map((user) => user.userName),
      password: sandboxPassword,
    })
  })

  app.put('/operators/:operatorId/clock', async (c) => {
    const operatorId = known(c.req.param('operatorId'))
    const { frozenAt } = worlds.setClock(operatorId, await read(c.req.raw, clockBody))
    return jsonResponse(200, { now: worlds.now(operatorId), frozen: frozenAt !== null })
  })

  app.put('/operators/:operatorId/faults', async (c) => {
    const operatorId = known(c.req.param('operatorId'))
    const { faults, rateLimitPerMinute } = await read(c.req.raw, faultsBody)
    runtime.faults.set(operatorId, faults)
    if (rateLimitPerMinute !== undefined) runtime.limits.setLimit(operatorId, rateLimitPerMinute)
    return jsonResponse(200, { faults, rateLimitPerMinute })
  })

  app.get('/operations', () => jsonResponse(200, { operations: Object.keys(handlers).sort() }))

  app.get('/calls', () => {
    const calls = [...runtime.calls].sort(([a], [b]) => (a < b ? -1 : 1))
    return jsonResponse(200, { calls: Object.fromEntries(calls) })
  })

  function known(operatorId: string): string {
    if (!worlds.operator(operatorId)) throw notFound('Operator', operatorId)
    return operatorId
  }

  return app
}

async function read<T>(request: Request, schema: z.ZodType<T>): Promise<T> {
  return parseBody(schema, await readBody(request), false)
}
