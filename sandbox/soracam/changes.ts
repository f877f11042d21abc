import type { SettingName } from '../../src/domain/soracam/settings.ts'
import { mergeRanges, type Range } from '../../src/domain/soracam/timeline.ts'
import { collection } from '../db/collection.ts'
import type { World } from '../world.ts'
import { keyOf } from './cameras.ts'

/**
 * What a camera's state consists of: `power` (on, sleep), `connection` (online, offline), settings,
 * `license` (its type, or none), `firmware` (its version), `updating` (the version that is being
 * put on it, or no) and `realTimeAccess` (on, off).
 */
export type StateKey =
  | 'power'
  | 'connection'
  | 'license'
  | 'firmware'
  | 'updating'
  | 'realTimeAccess'
  | SettingName

/** What something was from a time (UNIX milliseconds) on; one of the future holds when it comes. */
interface Change {
  readonly key: StateKey
  readonly time: number
  readonly value: string
}

/** All changes of a camera's state, in the order of their times. */
const histories = collection<{ readonly cameraNo: number; readonly changes: readonly Change[] }>(
  'cameraChanges',
  { id: ({ cameraNo }) => keyOf(cameraNo), kind: 'Camera' },
)

function changesOf(world: World, cameraNo: number): readonly Change[] {
  return histories.find(world, keyOf(cameraNo))?.changes ?? []
}

/** Writes that a camera's state is another from a time (UNIX milliseconds) on. */
export function recordChange(
  world: World,
  cameraNo: number,
  key: StateKey,
  value: string,
  time: number,
): void {
  const others = changesOf(world, cameraNo).filter((one) => one.key !== key || one.time !== time)
  const changes = [...others, { key, time, value }].sort((a, b) => a.time - b.time)
  histories.put(world, { cameraNo, changes })
}

/** What holds at a moment, by key. */
export function stateAt(world: World, cameraNo: number, time: number): Map<StateKey, string> {
  const past = changesOf(world, cameraNo).filter((change) => change.time <= time)
  return new Map(past.map(({ key, value }) => [key, value]))
}

/** What a camera's state under a key was (and will be), earliest first; the last has no end. */
export function periodsOf(
  world: World,
  cameraNo: number,
  key: StateKey,
): (Range & { readonly value: string })[] {
  const changes = changesOf(world, cameraNo).filter((change) => change.key === key)
  return changes.map(({ time, value }, index) => ({
    from: time,
    to: changes[index + 1]?.time ?? Infinity,
    value,
  }))
}

/** When a camera's state under a key was (and will be) one of some values; merged. */
export function rangesWhere(
  world: World,
  cameraNo: number,
  key: StateKey,
  values: readonly string[],
): Range[] {
  return mergeRanges(periodsOf(world, cameraNo, key).filter(({ value }) => values.includes(value)))
}
