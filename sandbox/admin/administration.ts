import { randomBytes } from 'node:crypto'
import { Hono } from 'hono'
import { z } from 'zod'
import { createRoot } from '../auth/accounts.ts'
import { hashSecret } from '../auth/password.ts'
import type { Caller } from '../auth/caller.ts'
import { issueToken } from '../auth/tokens.ts'
import { findUser, rootUser } from '../auth/users.ts'
import { latestTime } from '../clock.ts'
import { getSimByImsi } from '../sim/subscribers.ts'
import type { SandboxEnv } from '../http/env.ts'
import * as errors from '../http/errors.ts'
import { jsonResponse } from '../http/respond.ts'
import type { Runtime } from '../http/runtime.ts'
import { transaction } from '../db/sql.ts'
import { addMonthsUtc } from '../../src/domain/time.ts'
import { parseYearMonth } from '../../src/domain/billing/year-month.ts'
import { presentCoupon } from '../billing/present.ts'
import { saveCoupon } from '../billing/coupons.ts'
import { putPaymentMethod } from '../billing/payments.ts'
import { priceLists } from '../billing/prices.ts'
import { insertStats, type Inserted } from '../stats/inserted.ts'
import { shipOrder } from '../order/handlers.ts'
import { happened } from '../event-handler/work.ts'
import { settle } from '../settle.ts'
import { createShippedSim } from '../sim/registration.ts'
import { readBody } from '../http/body.ts'
import { parseBody } from '../http/validate.ts'
import type { Coverage, World } from '../world.ts'
import { permitted } from './permitted.ts'

const productionKey = { authKeyId: z.string().min(1), authKey: z.string().min(1) }

const initBody = z.object({
  email: z.string().max(254),
  password: z.string().min(1).max(200),
  ...productionKey,
  coverageTypes: z
    .array(z.enum(['g', 'jp']))
    .min(1)
    .default(['g', 'jp']),
  registerPaymentMethod: z.boolean().default(true),
})

const subscriberBody = z.object({
  subscription: z.string().optional(),
  bundles: z.array(z.string()).optional(),
})

const shipBody = z.object({ orderId: z.string(), operatorId: z.string() })

const couponBody = z.object({
  amount: z.int().min(1).max(10_000_000),
  expiryYearMonth: z.string(),
  applicableBillItemName: z.enum([
    'dailyDataTrafficChargeTotal',
    'dailyChargeTotal',
    'dailySoracomBeamRequestChargeTotal',
  ]),
})

const count = z.int().min(0).default(0)

/** UNIX seconds, as far as clocks can be set. */
const unixtime = z
  .int()
  .min(0)
  .max(latestTime / 1000)

const airStatsBody = z.object({
  unixtime,
  dataTrafficStatsMap: z
    .record(
      z.string().max(50),
      z.object({
        uploadByteSizeTotal: count,
        downloadByteSizeTotal: count,
        uploadPacketSizeTotal: count,
        downloadPacketSizeTotal: count,
      }),
    )
    .default({}),
})

const beamWays = z.enum([
  'inHttp',
  'inMqtt',
  'inTcp',
  'inUdp',
  'outHttp',
  'outHttps',
  'outMqtt',
  'outMqtts',
  'outTcp',
  'outTcps',
  'outUdp',
])

const beamStatsBody = z.object({
  unixtime,
  beamStatsMap: z.partialRecord(beamWays, z.object({ count })).default({}),
})

const signupTokenBody = z.object(productionKey)

/** Seconds the token of a new operator lasts. */
const tokenSeconds = 86_400

/**
 * The administration operations of Soracom's public API sandbox, under `/v1/sandbox`. That one
 * checks the AuthKey against a production account; this one has none, and takes any.
 */
export function administration(runtime: Runtime, coverage: Coverage): Hono<SandboxEnv> {
  const { worlds } = runtime
  const app = new Hono<SandboxEnv>()

  app.post('/init', async (c) => {
    const body = await read(c.req.raw, initBody)
    const { password, coverageTypes, registerPaymentMethod } = body
    const email = wellFormed('email', body.email)
    if (worlds.operatorByEmail(email)) throw errors.emailInUse(email)
    return transaction(worlds.db, () => {
      const coverages = [...new Set(coverageTypes)]
      const { operatorId } = worlds.create({ email, seed: runtime.seed, coverages })
      const now = worlds.now(operatorId)
      createRoot(worlds.db, operatorId, hashSecret(password), now)
      for (const type of registerPaymentMethod ? coverages : []) {
        const world = worlds.world(operatorId, type)
        if (world) putPaymentMethod(world, now, null)
      }
      const root = findUser(worlds.db, operatorId, rootUser)
      if (!root) throw errors.notFound('Operator', operatorId)
      const issued = issueToken(worlds.db, root, { now, timeoutSeconds: tokenSeconds })
      return jsonResponse(201, { ...issued, operatorId, userName: rootUser })
    })
  })

  app.post('/operators/token/:email', async (c) => {
    await read(c.req.raw, signupTokenBody)
    const email = wellFormed('email', c.req.param('email'))
    if (!worlds.operatorByEmail(email)) {
      throw errors.badRequest('email', 'is not registered', '登録されていません')
    }
    return jsonResponse(200, { token: randomBytes(24).toString('base64url') })
  })

  app.delete('/operators/:operatorId', (c) => {
    const caller = permitted(runtime, c, 'sandboxDeleteOperator')
    if (caller.operatorId !== c.req.param('operatorId')) throw errors.otherOperator()
    worlds.delete(caller.operatorId)
    return jsonResponse(200, undefined)
  })

  app.post('/subscribers/create', async (c) => {
    const caller = permitted(runtime, c, 'sandboxCreateSubscriber')
    const wanted = await read(c.req.raw, subscriberBody, false)
    const world = worldOf(caller)
    const { createdTime, ...sim } = createShippedSim(world, wanted)
    const times = { createdAt: createdTime, lastModifiedAt: createdTime }
    return jsonResponse(200, { ...sim, ...times, tags: {} })
  })

  app.post('/stats/air/subscribers/:imsi', async (c) => {
    const caller = permitted(runtime, c, 'sandboxInsertAirStats')
    const { unixtime, dataTrafficStatsMap: traffic } = await read(c.req.raw, airStatsBody)
    return insert(caller, c.req.param('imsi'), { time: unixtime * 1000, traffic })
  })

  app.post('/stats/beam/subscribers/:imsi', async (c) => {
    const caller = permitted(runtime, c, 'sandboxInsertBeamStats')
    const { unixtime, beamStatsMap } = await read(c.req.raw, beamStatsBody)
    const counts = Object.fromEntries(
      Object.entries(beamStatsMap).map(([way, one]) => [way, one.count]),
    )
    return insert(caller, c.req.param('imsi'), { time: unixtime * 1000, counts })
  })

  app.post('/orders/ship', async (c) => {
    const caller = permitted(runtime, c, 'sandboxShipOrder')
    const { operatorId, orderId } = await read(c.req.raw, shipBody)
    if (operatorId !== caller.operatorId) throw errors.otherOperator()
    const world = worldOf(caller)
    settle(world, world.now())
    transaction(worlds.db, () => shipOrder(world, orderId))
    return jsonResponse(200, undefined)
  })

  app.post('/coupons/create', async (c) => {
    const caller = permitted(runtime, c, 'sandboxCreateCoupon')
    const { amount, expiryYearMonth, applicableBillItemName } = await read(c.req.raw, couponBody)
    const expiryMonth = parseYearMonth(expiryYearMonth)
    if (expiryMonth === undefined) {
      throw errors.badRequest(
        'expiryYearMonth',
        'not of the form yyyyMM',
        'yyyyMM の形式ではありません',
      )
    }
    const world = worldOf(caller)
    if (expiryMonth > addMonthsUtc(world.now(), 120)) {
      throw errors.badRequest('expiryYearMonth', 'more than ten years ahead', '10 年より先です')
    }
    const coupon = saveCoupon(world, {
      couponCode: randomBytes(8).toString('hex').toUpperCase(),
      amount: amount * priceLists[coverage].minorPerUnit,
      billItemName: applicableBillItemName,
      expiryMonth,
      registeredTime: null,
    })
    // The public sandbox answers without a currency.
    const { currency: _, ...answer } = presentCoupon(world, coupon, coupon.amount)
    return jsonResponse(200, answer)
  })

  function insert(caller: Caller, imsi: string, stats: Omit<Inserted, 'simId'>): Response {
    const world = worldOf(caller)
    const { sim } = getSimByImsi(world, imsi)
    transaction(worlds.db, () => {
      insertStats(world, { simId: sim.simId, ...stats })
      happened(world, sim, 'traffic', world.now(), { inserted: 'true' })
    })
    return jsonResponse(200, undefined)
  }

  function worldOf({ operatorId }: Caller): World {
    const world = worlds.world(operatorId, coverage)
    if (!world) throw errors.noSuchCoverage(coverage)
    return world
  }

  return app
}

function wellFormed(field: string, email: string): string {
  if (!z.email().safeParse(email).success) throw errors.malformedEmail(field)
  return email
}

async function read<T>(request: Request, schema: z.ZodType<T>, required = true): Promise<T> {
  return parseBody(schema, await readBody(request), required)
}
