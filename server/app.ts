import type { HttpBindings } from '@hono/node-server'
import { Hono } from 'hono'
import type { Sandbox } from '../sandbox/app.ts'
import { plainPath } from '../sandbox/http/env.ts'
import { noSuchPath } from '../sandbox/http/errors.ts'
import { errorResponse } from '../sandbox/http/respond.ts'
import { compressed } from './compress.ts'
import type { Config } from './config.ts'
import { serveFile, type StaticFiles } from './files.ts'
import { forward, soracomHosts } from './forward.ts'
import { onlyOnce } from './once.ts'
import { redirectsTold } from './redirects.ts'
import { checkHost, sameOriginOnly, securityHeaders } from './security.ts'

export interface ServerOptions {
  /** The address the server listens on; decides which host names it answers to. */
  readonly host: string
  readonly config: Config
  /** Whether a proxy in front is believed by which name it is called. */
  readonly trustProxy?: boolean
  /** The embedded API; none when the server runs without. */
  readonly sandbox?: Sandbox | undefined
  /** The built console; left out where something else serves it. */
  readonly files?: StaticFiles | undefined
  /** Stand-ins for Soracom's hosts, for tests. */
  readonly upstreams?: Readonly<Record<'jp' | 'g', string>>
  /** Milliseconds without data after which Soracom's host is given up; two minutes when left out. */
  readonly idleMs?: number
}

/**
 * The server's routes: the sandbox under `/api/sandbox` and `/api/sandbox-g`, Soracom's hosts
 * under `/api/jp` and `/api/g`, `/config.json`, and the console for everything else.
 */
export function createApp(options: ServerOptions): Hono<{ Bindings: Partial<HttpBindings> }> {
  const { sandbox, files, upstreams = soracomHosts, idleMs = 120_000 } = options
  const app = new Hono<{ Bindings: Partial<HttpBindings> }>({ getPath: plainPath })
  app.use(securityHeaders(options.config.media))
  app.use(checkHost(options.host))
  app.use('/api/*', sameOriginOnly(options.trustProxy ?? false))
  app.use('/api/*', onlyOnce())
  app.use('/api/*', redirectsTold)
  if (sandbox) {
    for (const [path, coverage] of [
      ['/api/sandbox', sandbox.jp],
      ['/api/sandbox-g', sandbox.g],
    ] as const) {
      app.use(`${path}/*`, compressed)
      app.route(path, coverage)
    }
  }
  for (const [coverage, upstream] of Object.entries(upstreams)) {
    const prefix = `/api/${coverage}`
    app.all(`${prefix}/*`, compressed, (c) => forward(c, { upstream, prefix, idleMs }))
  }
  app.all('/api/*', (c) => errorResponse(noSuchPath(c.req.path), c.req.raw))
  app.get('/config.json', (c) => c.json(options.config, 200, { 'cache-control': 'no-cache' }))
  if (files) app.all('*', (c) => serveFile(c, files))
  app.onError((error, c) => errorResponse(error, c.req.raw))
  return app
}
