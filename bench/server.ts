import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

export interface ServerOptions {
  /** SIMs in Japan coverage. */
  readonly sims: number
  /** Folder of the built console. */
  readonly folder: string
}

export interface Server {
  /** For example `http://127.0.0.1:40123`. */
  readonly origin: string
  /** Milliseconds from the start of the process until a sign-in to the sandbox was answered. */
  readonly readyMs: number
  stop(): Promise<void>
}

/** Starts a server of its own on a free port, its sandbox in memory. Throws when it does not start. */
export async function startServer({ sims, folder }: ServerOptions): Promise<Server> {
  const started = performance.now()
  const flags = ['--port', '0', '--sims', String(sims), '--console', folder]
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', 'server/main.ts', ...flags],
    { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, HOST: '', PORT: '' } },
  )
  const ended = once(child, 'exit')
  const stop = async () => {
    child.kill()
    await ended
  }
  try {
    const origin = await addressIn(createInterface({ input: child.stdout }))
    if (origin === undefined) throw new Error('The server did not start.')
    await signIn(origin)
    return { origin, readyMs: performance.now() - started, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function signIn(origin: string): Promise<void> {
  const answer = await fetch(`${origin}/api/sandbox/v1/auth`, {
    method: 'POST',
    body: JSON.stringify({ email: 'root@example.com', password: 'sandbox' }),
  })
  if (!answer.ok) throw new Error(`Signing in was answered with status ${answer.status}.`)
  await answer.text()
}

/** The address that the server announces; undefined when its output ends without one. */
async function addressIn(lines: AsyncIterable<string>): Promise<string | undefined> {
  for await (const line of lines) {
    const address = /http:\S+$/.exec(line)?.[0]
    if (address !== undefined) return address
  }
  return undefined
}
