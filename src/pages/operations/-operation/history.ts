import { kept } from '../../../components/shell/kept.ts'
import { addressArgs } from '../../../domain/call-args.ts'
import { readArgs, type CallArgs } from '../../../domain/call-search.ts'
import { isSettings } from '../../../domain/settings/settings.ts'

/** A call as it may be shown and repeated: without its secrets. */
export interface NotedCall {
  readonly operationId: string
  readonly args: CallArgs
  /** UNIX milliseconds. */
  readonly at: number
}

/** A call that was made in this tab. */
export interface PastCall extends NotedCall {
  /** 0 where no answer came. */
  readonly status: number
}

/** A call that a person keeps, under a name of their own. */
export interface SavedCall extends NotedCall {
  readonly name: string
}

/** Calls that are remembered. */
const most = 100

function readNoted(value: unknown): NotedCall | undefined {
  if (!isSettings(value)) return undefined
  const { operationId, args, at } = value
  if (typeof operationId !== 'string' || typeof at !== 'number') return undefined
  return { operationId, args: readArgs(isSettings(args) ? args : {}), at }
}

/** Reads an item that has one member more, of a type. */
const withMember =
  <Name extends string, T>(name: Name, is: (value: unknown) => value is T) =>
  (value: unknown): (NotedCall & Record<Name, T>) | undefined => {
    const noted = readNoted(value)
    const more = isSettings(value) ? value[name] : undefined
    return noted && is(more)
      ? ({ ...noted, [name]: more } as NotedCall & Record<Name, T>)
      : undefined
  }

const calls = kept(
  'calls',
  withMember('status', (value) => typeof value === 'number'),
  () => sessionStorage,
)
const collection = kept(
  'collection',
  withMember('name', (value) => typeof value === 'string'),
)

/** The calls of this tab, the newest first. */
export const useCalls = calls.useItems

/** The calls that the person keeps in this browser, in the order in which they were added. */
export const useCollection = collection.useItems

/** Remembers a call; in this tab only. */
export function remember(call: PastCall): void {
  calls.write([{ ...call, args: addressArgs(call.args) }, ...calls.read()].slice(0, most))
}

/** Keeps a call. Answers whether the browser will still know it tomorrow. */
export function keepCall(call: SavedCall): boolean {
  return collection.write([...collection.read(), { ...call, args: addressArgs(call.args) }])
}

/** Gives a kept call another name, or takes it out where there is none. */
export function nameCall({ at }: SavedCall, name: string | undefined): void {
  collection.write(
    collection
      .read()
      .flatMap((one) => (one.at !== at ? [one] : name === undefined ? [] : [{ ...one, name }])),
  )
}
