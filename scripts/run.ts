import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'

/** The path of a tool of the project. */
export const bin = (name: string) => resolve('node_modules/.bin', name)

interface RunOptions {
  readonly env?: NodeJS.ProcessEnv
  /** What it prints is shown as it comes or, beside other commands, when it has ended. */
  readonly shown?: 'at once' | 'at the end' | 'if it fails'
}

/** Runs a command; answers whether it ended well, and false where it could not be started. */
export async function run(
  command: string,
  args: readonly string[],
  { env = {}, shown = 'at once' }: RunOptions = {},
): Promise<boolean> {
  const stdio = shown === 'at once' ? 'inherit' : 'pipe'
  const child = spawn(command, args, { stdio, env: { ...process.env, ...env } })
  const printed: Buffer[] = []
  child.stdout?.on('data', (chunk: Buffer) => printed.push(chunk))
  child.stderr?.on('data', (chunk: Buffer) => printed.push(chunk))
  let ok = false
  try {
    const [code] = await once(child, 'close')
    ok = code === 0
  } catch (error) {
    printed.push(Buffer.from(`${command}: ${String(error)}\n`))
  }
  if (shown !== 'if it fails' || !ok) process.stdout.write(Buffer.concat(printed))
  return ok
}

/** Seconds since `started`, by `performance.now()`, as a step's detail tells them. */
export function secondsSince(started: number): string {
  return `${((performance.now() - started) / 1000).toFixed(1)} s`
}
