import { Hono, type Context } from 'hono'
import { z } from 'zod'
import { analysisOf, quotaOf } from '../analysis/queries.ts'
import { sandboxPassword } from '../auth/accounts.ts'
import { moveTokens } from '../auth/tokens.ts'
import { samUsers } from '../auth/users.ts'
import { latestTime } from '../clock.ts'
import type { SandboxEnv } from '../http/env.ts'
import { malformedEmail, notFound, otherOperator } from '../http/errors.ts'
import { faultSchema } from '../http/faults.ts'
import { jsonResponse } from '../http/respond.ts'
import type { Runtime } from '../http/runtime.ts'
import { readBody } from '../http/body.ts'
import { parseBody } from '../http/validate.ts'
import { mailsOf, mailsTo } from '../outbox/mails.ts'
import { requestsOf } from '../outbox/requests.ts'
import { settle } from '../settle.ts'
import { mostCameras } from '../soracam/seed.ts'
import { accountsOf } from './accounts.ts'
import { createSeededOperator } from './operators.ts'
import { permitted } from './permitted.ts'

/** UNIX milliseconds. */
const time = z.int().min(0).max(latestTime)

/** Mails that are told of an address. */
const mostToAnAddress = 5

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
  /** Whether who is signed in stays so: tokens end as much later. */
  keepTokens: z.boolean().default(false),
})

const faultsBody = z.strictObject({
  faults: z.array(faultSchema).max(50).default([]),
  rateLimitPerMinute: z.int().min(1).max(1_000_000).optional(),
  queriesPerMonth: z.int().min(0).max(1_000_000).optional(),
})

/**
 * What tests and people steer the sandbox with, under `/v1/sandbox/control`: fresh worlds, an
 * operator's clock and faults, its mails and accounts, and which operations browsers have called.
 * Takes no token, but for mails and accounts of an operator that somebody made for themselves.
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
    const { keepTokens, ...change } = await read(c.req.raw, clockBody)
    const before = worlds.now(operatorId)
    worlds.setClock(operatorId, change)
    const by = worlds.now(operatorId) - before
    if (keepTokens) moveTokens(worlds.db, operatorId, { now: before, by })
    return jsonResponse(200, clockOf(operatorId))
  })

  app.get('/operators/:operatorId/clock', (c) =>
    jsonResponse(200, clockOf(known(c.req.param('operatorId')))),
  )

  app.get('/operators/:operatorId/faults', (c) => {
    const operatorId = known(c.req.param('operatorId'))
    const { faults } = runtime.faults.of(operatorId)
    const rateLimitPerMinute = runtime.limits.limitOf(operatorId)
    const queriesPerMonth = quotaOf(worlds, operatorId)
    return jsonResponse(200, { faults, rateLimitPerMinute, queriesPerMonth })
  })

  app.get('/operators/:operatorId/mails', (c) =>
    jsonResponse(200, mailsOf(worlds.db, upToDate(readable(c, 'sandboxListMails')))),
  )

  app.get('/operators/:operatorId/requests', (c) =>
    jsonResponse(200, requestsOf(worlds.db, upToDate(readable(c, 'sandboxListRequests')))),
  )

  app.get('/operators/:operatorId/accounts', (c) =>
    jsonResponse(200, accountsOf(worlds, readable(c, 'sandboxListAccounts'))),
  )

  app.get('/mails', (c) => {
    const { success, data: recipient } = z.email().safeParse(c.req.query('to'))
    if (!success) throw malformedEmail('to')
    return jsonResponse(200, mailsTo(worlds.db, recipient, mostToAnAddress))
  })

  app.put('/operators/:operatorId/faults', async (c) => {
    const operatorId = known(c.req.param('operatorId'))
    const { faults, rateLimitPerMinute, queriesPerMonth } = await read(c.req.raw, faultsBody)
    runtime.faults.set(operatorId, faults)
    if (rateLimitPerMinute !== undefined) runtime.limits.setLimit(operatorId, rateLimitPerMinute)
    if (queriesPerMonth !== undefined) {
      analysisOf(worlds).quotas.set(operatorId, queriesPerMonth)
    }
    return jsonResponse(200, { faults, rateLimitPerMinute, queriesPerMonth })
  })

  app.get('/calls', () => {
    const calls = [...runtime.calls].sort(([a], [b]) => (a < b ? -1 : 1))
    return jsonResponse(200, { calls: Object.fromEntries(calls) })
  })

  function clockOf(operatorId: string) {
    const { frozenAt, offset } = worlds.clock(operatorId)
    const frozen = frozenAt !== null
    return { now: worlds.now(operatorId), frozen, moved: frozen || offset !== 0 }
  }

  /**
   * The operator of the path, to whoever may read what is secret elsewhere: anybody where the
   * sandbox published the accounts, else its own users by their permissions.
   */
  function readable(c: Context<SandboxEnv, '/:operatorId'>, id: string): string {
    const operatorId = known(c.req.param('operatorId'))
    const isOpen = worlds.operator(operatorId)?.published === 1
    if (!isOpen && permitted(runtime, c, id).operatorId !== operatorId) throw otherOperator()
    return operatorId
  }

  /** The operator, once event handlers have sent what they would have by now. */
  function upToDate(operatorId: string): string {
    for (const coverage of ['jp', 'g'] as const) {
      const world = worlds.world(operatorId, coverage)
      if (world) settle(world, world.now())
    }
    return operatorId
  }

  function known(operatorId: string): string {
    if (!worlds.operator(operatorId)) throw notFound('Operator', operatorId)
    return operatorId
  }

  return app
}

async function read<T>(request: Request, schema: z.ZodType<T>): Promise<T> {
  return parseBody(schema, await readBody(request), false)
}
