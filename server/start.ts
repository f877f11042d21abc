import type { Server } from 'node:http'
import { createSandbox, type Sandbox } from '../sandbox/app.ts'
import { sandboxPassword } from '../sandbox/auth/accounts.ts'
import { DataFileError } from '../sandbox/db/db.ts'
import { UsageError, readFlags, usage, type Flags } from './flags.ts'

/** Reads the flags, or prints the usage and ends where `--help` was given. */
export function flagsFromCommandLine(): Flags {
  const flags = readFlags(process.argv.slice(2), process.env)
  if (flags.help) {
    console.log(usage)
    process.exit(0)
  }
  return flags
}

/** Opens the sandbox the flags ask for, if any. */
export function sandboxFor(flags: Flags): Sandbox | undefined {
  return flags.sandbox ? createSandbox({ ...flags, database: flags.data }) : undefined
}

/** Says where the console is and how to sign in to the sandbox. */
export function announce(address: string, flags: Flags, sandbox: Sandbox | undefined): void {
  const lines = [`Soracom Console is at ${address}`]
  if (sandbox) {
    const state =
      flags.data === undefined ? 'in memory, gone when it stops' : `kept in ${flags.data}`
    lines.push(
      `Sandbox (${state}), every password is ${sandboxPassword}:`,
      '  root user     root@example.com',
      '  SAM users     admin, viewer, field of operator OP0000000001',
      `  soracom CLI   SORACOM_ENDPOINT=${address}/api/sandbox`,
    )
  }
  console.log(lines.join('\n'))
}

/** Ends server and sandbox cleanly on SIGINT and SIGTERM. */
export function stopOnSignal(server: Server, close: () => void | Promise<void>): void {
  const stop = async () => {
    server.close()
    server.closeAllConnections()
    await close()
    process.exit(0)
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
}

/** Runs a program's main function; what a person can mend is one line on stderr and exit 1. */
export async function run(main: () => Promise<void>): Promise<void> {
  try {
    await main()
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof DataFileError)) throw error
    console.error(error.message)
    process.exit(1)
  }
}
