import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import { Hono } from 'hono'
import type { Context } from 'hono'
import { routePath } from 'hono/route'
import { analysisOf } from './analysis/queries.ts'
import { administration } from './admin/administration.ts'
import { control } from './admin/control.ts'
import { createFirstOperators, removeUnfinished } from './admin/operators.ts'
import { openDatabase } from './db/db.ts'
import { addressOf, originOf, plainPath, type SandboxEnv } from './http/env.ts'
import { dispatch } from './http/dispatch.ts'
import { noSuchPath } from './http/errors.ts'
import { exportedFiles } from './files/files.ts'
import { FaultBoard, type Fault } from './http/faults.ts'
import { media } from './soracam/media/media.ts'
import { RateLimiter } from './http/rate-limit.ts'
import { errorResponse } from './http/respond.ts'
import type { Runtime } from './http/runtime.ts'
import type { Coverage } from './world.ts'
import { Worlds } from './worlds.ts'

export interface SandboxOptions {
  /** The data file; in memory when left out. */
  readonly database?: string | undefined
  /** SIMs of the default operator in Japan coverage, a tenth of it in Global; for a new database. */
  readonly sims?: number
  /** Cameras of the default operator, at most 99; some for every hundred SIMs when left out. */
  readonly cameras?: number
  readonly seed?: string
  /** Milliseconds every call with a token waits. */
  readonly latencyMs?: number
  /** Share of calls with a token that are answered 503, 0 to 1. */
  readonly errorRate?: number
  /** Calls per minute, operator and group of operations. */
  readonly rateLimitPerMinute?: number
  /** Sign-ins that may fail per minute and address. */
  readonly failedSignInsPerMinute?: number
  /** Whether a proxy in front is believed who calls, and by which name. */
  readonly trustProxy?: boolean
  /** The machine's time, UNIX milliseconds. */
  readonly wall?: () => number
}

/** A running sandbox: one app per coverage, each with its paths under `/v1`. */
export interface Sandbox {
  readonly jp: Hono<SandboxEnv>
  readonly g: Hono<SandboxEnv>
  readonly worlds: Worlds
  close(): void
}

/**
 * Opens the sandbox's data and, where it is new, makes the default operator with its accounts and
 * fleet. Throws `DataFileError` when the data file cannot be used.
 */
export function createSandbox(options: SandboxOptions = {}): Sandbox {
  const {
    seed = 'sandbox',
    sims = 1000,
    cameras,
    rateLimitPerMinute = 6000,
    failedSignInsPerMinute = 10,
    trustProxy = false,
    wall = Date.now,
  } = options
  const worlds = new Worlds(openDatabase(options.database), wall)
  const runtime: Runtime = {
    worlds,
    faults: new FaultBoard(usualFaults(options), seed),
    limits: new RateLimiter(rateLimitPerMinute),
    failedSignIns: new RateLimiter(failedSignInsPerMinute),
    trustProxy,
    calls: new Map(),
    seed,
  }
  removeUnfinished(worlds)
  if (worlds.operators().length === 0) createFirstOperators(worlds, { sims, cameras, seed })
  return {
    jp: coverageApp(runtime, 'jp'),
    g: coverageApp(runtime, 'g'),
    worlds,
    close: () => {
      analysisOf(worlds).runs.close()
      worlds.db.close()
    },
  }
}

function usualFaults({ latencyMs = 0, errorRate = 0 }: SandboxOptions): Fault[] {
  const faults: Fault[] = []
  if (latencyMs > 0) faults.push({ kind: 'latency', ms: latencyMs, rate: 1 })
  if (errorRate > 0) faults.push({ kind: 'error', status: 503, rate: errorRate })
  return faults
}

function coverageApp(runtime: Runtime, coverage: Coverage): Hono<SandboxEnv> {
  const app = new Hono<SandboxEnv>({ getPath: plainPath })
  app.route('/v1/sandbox/control', control(runtime))
  app.route('/v1/sandbox', administration(runtime, coverage))
  app.route('/media', media(runtime.worlds, coverage))
  app.route('/files', exportedFiles(runtime.worlds, coverage))
  app.all('/v1/*', (c) =>
    dispatch(runtime, {
      raw: c.req.raw,
      coverage,
      path: pathBelowVersion(c),
      base: originOf(c, runtime.trustProxy) + routePath(c).slice(0, -'/v1/*'.length),
      address: addressOf(c, runtime.trustProxy),
      drop: () => dropConnection(c),
    }),
  )
  app.notFound((c) => errorResponse(noSuchPath(c.req.path), c.req.raw))
  app.onError((error, c) => errorResponse(error, c.req.raw))
  return app
}

/** The path below `/v1` as it was sent, wherever the app is mounted. */
function pathBelowVersion(c: Context<SandboxEnv>): string {
  const { pathname } = new URL(c.req.url)
  return pathname.slice(pathname.indexOf('/v1/') + '/v1'.length)
}

function dropConnection(c: Context<SandboxEnv>): Response {
  if (!c.env?.incoming) return Response.error()
  c.env.incoming.socket.destroy()
  return RESPONSE_ALREADY_SENT
}
