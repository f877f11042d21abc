import { once } from 'node:events'
import type { Server } from 'node:http'
import { UsageError } from './flags.ts'

/** Makes a server listen. Throws `UsageError` where it cannot. */
export async function listen(server: Server, host: string, port: number): Promise<void> {
  // However long a body takes: a connection ends when nothing comes, later than one to Soracom does.
  server.requestTimeout = 0
  server.setTimeout(180_000)
  server.listen(port, host)
  try {
    await once(server, 'listening')
  } catch (error) {
    throw new UsageError(reason(error as NodeJS.ErrnoException, host, port))
  }
}

/** The address a server listens on, as one opens it in a browser. */
export function addressOf(server: Server, host: string): string {
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  const name = host.includes(':') ? `[${host}]` : host
  return `http://${name}:${port}`
}

function reason(error: NodeJS.ErrnoException, host: string, port: number): string {
  switch (error.code) {
    case 'EADDRINUSE':
      return `Port ${port} on ${host} is taken by another program: name another with --port N`
    case 'EACCES':
      return `Port ${port} on ${host} may not be used by this account: name one above 1023 with --port N`
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `This machine has no address ${host}: name another with --host ADDRESS`
    default:
      return `The server cannot listen on ${host}:${port}: ${error.message}`
  }
}
