import { exactText, writeJson } from './exact-json.ts'
import { hashText } from './random.ts'
import { dayMs } from './time.ts'

/** How long `getLogs` keeps errors, in milliseconds. */
export const logsKeptMs = 14 * dayMs

/** The services that write error logs; the API may name others. */
export const logServices = [
  'Air',
  'Beam',
  'EventHandler',
  'Funk',
  'Funnel',
  'Harvest',
  'Napter',
  'Orbit',
  'Unified',
] as const

/** How bad an entry is, the worst first; the API may name others. */
export const logLevels = ['error', 'warning', 'info', 'debug'] as const

/** What of an entry its message depends on; its body has no shape that is known. */
interface Told {
  readonly body?: unknown
}

/** The sentence in an entry's body, or the body itself, in one line. */
export function logMessage({ body }: Told): string {
  const message =
    typeof body === 'object' && body !== null && 'message' in body ? body.message : body
  if (typeof message === 'string') return exactText(message)
  return message === undefined || message === null ? '' : writeJson(message)
}

/** A text that tells an entry from all others, as far as entries can be told apart: they have no id. */
export function logKey(
  entry: Told & {
    readonly time?: number | undefined
    readonly resourceId?: string | undefined
    readonly service?: string | undefined
  },
): string {
  const { time, resourceId, service, body } = entry
  return [time, resourceId, service, hashText(JSON.stringify(body ?? null)).toString(36)].join('.')
}
