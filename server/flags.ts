import { parseArgs } from 'node:util'

/** A flag or environment variable that cannot be used; the message is one line. */
export class UsageError extends Error {}

/** How the server was asked to run. */
export interface Flags {
  readonly help: boolean
  readonly host: string
  readonly port: number
  readonly sandbox: boolean
  readonly sims: number
  readonly seed: string
  /** The sandbox's data file; in memory when undefined. */
  readonly data: string | undefined
  readonly latencyMs: number
  /** 0 to 1. */
  readonly errorRate: number
  /** Folder of the built console; the one `npm run build` writes when undefined. */
  readonly console: string | undefined
  /** A config.json to use instead of the one built in. */
  readonly config: string | undefined
  /** Whether a proxy in front is believed who calls, and by which name. */
  readonly trustProxy: boolean
}

export const usage = `Usage: npm start -- [flags]

  --port N          port to listen on (default 8080, or PORT)
  --host ADDRESS    address to listen on (default 127.0.0.1, or HOST)
  --sims N          SIMs in the sandbox's Japan coverage, a tenth of it in Global (default 1000)
  --data FILE       keep the sandbox's state in this file
  --seed TEXT       what the made-up fleet is made from (default sandbox)
  --latency-ms N    let every sandbox call wait
  --error-rate R    let this share of sandbox calls fail, 0 to 1
  --config FILE     use this file as config.json
  --console FOLDER  serve the built console from here (default dist)
  --trust-proxy     believe X-Forwarded-For, -Host and -Proto: only behind a proxy that sets them
  --no-sandbox      serve without the sandbox
  --help            show this`

/** Reads the command line and PORT and HOST. Throws `UsageError`. */
export function readFlags(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Flags {
  const values = parse(args)
  return {
    help: values.help ?? false,
    host: values.host ?? (env['HOST'] || '127.0.0.1'),
    port:
      values.port === undefined
        ? integer('PORT', env['PORT'] || '8080', 0, 65_535)
        : integer('--port', values.port, 0, 65_535),
    sandbox: values.sandbox ?? true,
    sims: integer('--sims', values.sims ?? '1000', 0, 1_000_000),
    seed: values.seed ?? 'sandbox',
    data: values.data,
    latencyMs: integer('--latency-ms', values['latency-ms'] ?? '0', 0, 60_000),
    errorRate: share('--error-rate', values['error-rate'] ?? '0'),
    console: values.console,
    config: values.config,
    trustProxy: values['trust-proxy'] ?? false,
  }
}

function parse(args: readonly string[]) {
  const text = { type: 'string' } as const
  try {
    return parseArgs({
      args: [...args],
      allowNegative: true,
      options: {
        help: { type: 'boolean' },
        host: text,
        port: text,
        sandbox: { type: 'boolean' },
        sims: text,
        seed: text,
        data: text,
        'latency-ms': text,
        'error-rate': text,
        console: text,
        config: text,
        'trust-proxy': { type: 'boolean' },
      },
    }).values
  } catch (error) {
    const [line] = (error instanceof Error ? error.message : String(error)).split('\n')
    throw new UsageError(`${line} (--help lists the flags)`)
  }
}

function integer(name: string, text: string, min: number, max: number): number {
  const value = Number(text)
  if (/^\d+$/.test(text) && value >= min && value <= max) return value
  throw new UsageError(`${name} must be a whole number from ${min} to ${max}, not "${text}"`)
}

function share(name: string, text: string): number {
  const value = Number(text)
  if (text.trim() !== '' && value >= 0 && value <= 1) return value
  throw new UsageError(`${name} must be a number from 0 to 1, not "${text}"`)
}
