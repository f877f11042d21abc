import { unfolded, type Value } from '../data/entry.ts'

/** What a SIM reported about itself and its device, as its page shows it. */
export interface LocalInfo {
  /** `updated`, or `failed` where the device was not reached; as the API has it. */
  readonly status: string | undefined
  /** When it was reported, UNIX milliseconds. */
  readonly time: number | undefined
  /** Everything else by the API's names, nested ones joined by dots. */
  readonly facts: readonly (readonly [name: string, value: Value])[]
}

/** Reads a SIM's `localInfo`, whose members are not described; undefined where nothing was reported. */
export function readLocalInfo(info: unknown): LocalInfo | undefined {
  if (info === null || typeof info !== 'object') return undefined
  const { status, lastModifiedTime: time, createdTime: _, ...facts } = unfolded(info)
  const known = Object.entries(facts).filter(([, value]) => value !== null && value !== '')
  if (status === undefined && known.length === 0) return undefined
  return {
    status: typeof status === 'string' ? status : undefined,
    time: typeof time === 'number' ? time : undefined,
    facts: known,
  }
}
