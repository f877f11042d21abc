import { logMessage } from '../log.ts'
import { isSettings, type Settings } from '../settings/settings.ts'
import { textIn, type HandlerLike } from './draft.ts'
import { ruleOf } from './rules.ts'

/** An entry of the platform's log, as far as it matters here; its body has no shape that is known. */
interface LogLike {
  readonly time?: number | undefined
  readonly resourceType?: string | undefined
  readonly resourceId?: string | undefined
  readonly logLevel?: string | undefined
  readonly body?: unknown
}

/** What became of an action: `waits` for its time, is `never` done by its own timing, or `untold`. */
export type ActionState = 'done' | 'failed' | 'waits' | 'never' | 'untold'

/** What the log says of one action of a firing. */
export interface ActionTold {
  /** Its place in the handler, from 1 on; beyond its actions for what else is logged. */
  readonly no: number
  readonly type: string | undefined
  readonly state: ActionState
  /** When it was done or will be, UNIX milliseconds. */
  readonly at: number | undefined
  /** What the log says, in the platform's own words. */
  readonly message: string | undefined
  /** In the sandbox's outbox. */
  readonly mailId?: number | undefined
  readonly requestId?: number | undefined
}

/** One time that a handler fired, as far as the log tells. */
export interface ToldFiring {
  readonly key: string
  /** UNIX milliseconds. */
  readonly at: number
  /** The SIM that it fired for; none where it was for its whole target. */
  readonly simId: string | undefined
  readonly imsi: string | undefined
  readonly actions: readonly ActionTold[]
}

/** Whether an entry is about a handler: it is its subject, or is named somewhere in the body. */
function isAbout({ resourceId, body }: LogLike, handlerId: string): boolean {
  return resourceId === handlerId || JSON.stringify(body ?? null).includes(`"${handlerId}"`)
}

const numberOf = (value: unknown) =>
  typeof value === 'number' && Number.isFinite(value) ? value : undefined
const textOf = (value: unknown) => (typeof value === 'string' ? value : undefined)
const bodyOf = ({ body }: LogLike): Settings => (isSettings(body) ? body : {})

/** The handler that an entry of the log names; undefined where it names none. */
export function handlerIn(entry: LogLike & { readonly service?: string }): string | undefined {
  return entry.service === 'EventHandler' ? textOf(bodyOf(entry)['handlerId']) : undefined
}

/**
 * What the log says of a handler's firings at `now` (UNIX milliseconds), newest first. The sandbox
 * says which entries belong together; one that does not say so stands for itself.
 */
export function firingsIn(
  entries: readonly LogLike[],
  handlerId: string,
  now: number,
): readonly ToldFiring[] {
  const own = entries.filter((entry) => isAbout(entry, handlerId))
  const together = Map.groupBy(own, (entry) => {
    const { firedAt, simId } = bodyOf(entry)
    const at = numberOf(firedAt) ?? entry.time
    return [at, textOf(simId) ?? entry.resourceId].join(' ')
  })
  return [...together]
    .map(([key, some]) => firingOf(key, some, now))
    .toSorted((a, b) => b.at - a.at)
}

/** The newest firing of each object, which says from when on the handler can fire again for it. */
export function newestFirings(
  { ruleConfig: { type, properties } = {} }: HandlerLike,
  firings: readonly ToldFiring[],
): ReadonlySet<ToldFiring> {
  const once = ruleOf(type)?.per === 'target' || textIn(properties, 'runOnceAmongTarget') === 'true'
  const objects = Map.groupBy(firings, ({ simId, imsi }) => (once ? '' : (simId ?? imsi ?? '')))
  return new Set([...objects.values()].map((some) => some.reduce((a, b) => (b.at > a.at ? b : a))))
}

function firingOf(key: string, entries: readonly LogLike[], now: number): ToldFiring {
  const [first = {}] = entries
  const body = bodyOf(first)
  const planned = entries
    .map((entry) => bodyOf(entry)['actions'])
    .find((value): value is readonly unknown[] => Array.isArray(value))
  const rest = new Set(entries.filter((entry) => !Array.isArray(bodyOf(entry)['actions'])))
  const actions = (planned ?? []).map((action, index): ActionTold => {
    const entry = [...rest].find((one) => bodyOf(one)['actionNo'] === index + 1)
    const { type, at } = isSettings(action) ? action : { type: action, at: undefined }
    if (entry) {
      rest.delete(entry)
      return toldBy(entry, index + 1, textOf(type))
    }
    const due = numberOf(at)
    const state = at === null ? 'never' : due !== undefined && due > now ? 'waits' : 'untold'
    return { no: index + 1, type: textOf(type), state, at: due, message: undefined }
  })
  return {
    key,
    at: numberOf(body['firedAt']) ?? first.time ?? 0,
    simId: textOf(body['simId']),
    imsi: first.resourceType === 'Subscriber' ? first.resourceId : undefined,
    actions: [
      ...actions,
      ...[...rest].map((entry, index) => toldBy(entry, actions.length + index + 1)),
    ],
  }
}

/** What a level says of an action; of one that is not known nothing follows. */
const levels: ReadonlyMap<string | undefined, ActionState> = new Map([
  ['error', 'failed'],
  ['warning', 'failed'],
  ['info', 'done'],
  ['debug', 'done'],
])

function toldBy(entry: LogLike, no: number, type = textOf(bodyOf(entry)['action'])): ActionTold {
  const { mailId, requestId } = bodyOf(entry)
  return {
    no,
    type,
    state: levels.get(entry.logLevel) ?? 'untold',
    at: entry.time,
    message: logMessage(entry),
    mailId: numberOf(mailId),
    requestId: numberOf(requestId),
  }
}
