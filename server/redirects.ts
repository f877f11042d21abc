import type { MiddlewareHandler } from 'hono'
import { toldRedirect } from '../src/domain/told-redirect.ts'

/** Tells callers who ask for it where an answer leads, as JSON, instead of leading them there. */
export const redirectsTold: MiddlewareHandler = async (c, next) => {
  await next()
  const location = c.res.headers.get('location')
  if (c.req.header(toldRedirect) === undefined || location === null) return
  if (c.res.status < 300 || c.res.status > 399) return
  // Everything else that came stays; the redirect's own body says nothing.
  await c.res.body?.cancel()
  const headers = new Headers(c.res.headers)
  for (const name of ['location', 'content-length', 'content-encoding']) headers.delete(name)
  headers.set('content-type', 'application/json')
  c.res = undefined
  c.res = new Response(JSON.stringify({ location }), { status: 200, headers })
}
