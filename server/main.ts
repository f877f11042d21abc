/** What `npm start` runs and what one deploys: console, sandbox and forwarding in one server. */
import { existsSync } from 'node:fs'
import { createServer } from 'node:http'
import { join, resolve } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import { createApp } from './app.ts'
import { readConfig } from './config.ts'
import { listFiles } from './files.ts'
import { UsageError } from './flags.ts'
import { addressOf, listen } from './listen.ts'
import { announce, flagsFromCommandLine, run, sandboxFor, stopOnSignal } from './start.ts'

const dist = join(import.meta.dirname, '../dist')

await run(async () => {
  const flags = flagsFromCommandLine()
  const built = resolve(flags.console ?? dist)
  if (!existsSync(join(built, 'index.html'))) {
    throw new UsageError(`There is no built console in ${built}: run npm run build`)
  }
  const config = readConfig(flags.config ?? join(built, 'config.json'), flags.sandbox)
  const sandbox = sandboxFor(flags)
  const app = createApp({ ...flags, config, sandbox, files: listFiles(built) })
  const server = createServer(getRequestListener(app.fetch))
  await listen(server, flags.host, flags.port)
  stopOnSignal(server, () => sandbox?.close())
  announce(addressOf(server, flags.host), flags, sandbox)
})
