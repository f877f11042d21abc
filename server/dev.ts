/** What `npm run dev` runs: Vite with hot reload, and the server's own routes, in one process. */
import { createServer } from 'node:http'
import { join } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import { createServer as createVite } from 'vite'
import { createApp } from './app.ts'
import { readConfig } from './config.ts'
import { addressOf, listen } from './listen.ts'
import { announce, flagsFromCommandLine, run, sandboxFor, stopOnSignal } from './start.ts'

const root = join(import.meta.dirname, '..')

await run(async () => {
  const flags = flagsFromCommandLine()
  const config = readConfig(flags.config ?? join(root, 'public/config.json'), flags.sandbox)
  const sandbox = sandboxFor(flags)
  const ours = getRequestListener(createApp({ ...flags, config, sandbox }).fetch)
  const server = createServer((request, response) => {
    const path = request.url ?? '/'
    if (path.startsWith('/api/') || path.startsWith('/config.json')) void ours(request, response)
    else vite.middlewares(request, response)
  })
  const vite = await createVite({
    root,
    appType: 'spa',
    server: { middlewareMode: true, ws: { server } },
  })
  await listen(server, flags.host, flags.port)
  stopOnSignal(server, async () => {
    await vite.close()
    sandbox?.close()
  })
  announce(addressOf(server, flags.host), flags, sandbox)
})
