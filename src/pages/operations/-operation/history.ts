import { kept } from '../../../components/shell/kept.ts'
import { addressArgs, readArgs, type CallArgs } from '../../../domain/call-args.ts'
import { isSettings } from '../../../domain/settings/settings.ts'

/** A call that was made in this tab; without secrets, so that it may be shown and repeated. */
export interface PastCall {
  readonly operationId: string
  readonly args: CallArgs
  /** UNIX milliseconds. */
  readonly at: number
  /** 0 where no answer came. */
  readonly status: number
}

/** Calls that are remembered. */
const most = 100

function read(value: unknown): PastCall | undefined {
  if (!isSettings(value)) return undefined
  const { operationId, args, at, status } = value
  if (typeof operationId !== 'string' || typeof at !== 'number' || typeof status !== 'number') {
    return undefined
  }
  return { operationId, args: readArgs(isSettings(args) ? args : {}), at, status }
}

const calls = kept('calls', read, () => sessionStorage)

/** The calls of this tab, the newest first. */
export const useCalls = calls.use

/** Remembers a call; in this tab only. */
export function remember(call: PastCall): void {
  calls.write([{ ...call, args: addressArgs(call.args) }, ...calls.read()].slice(0, most))
}
