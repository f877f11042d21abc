import type { CameraSetting } from '../../src/domain/soracam/settings.ts'
import { mergeRanges, type Range } from '../../src/domain/soracam/timeline.ts'
import { insertRow } from '../db/rows.ts'
import { prepare } from '../db/sql.ts'
import type { World } from '../world.ts'

/** What a camera's state consists of: `power` (on, sleep), `connection` (online, offline), settings. */
export type StateKey = 'power' | 'connection' | CameraSetting

type Change = {
  time: number
  value: string
}

/** Writes that a camera's state is another from a time (UNIX milliseconds) on. */
export function recordChange(
  world: World,
  cameraNo: number,
  key: StateKey,
  value: string,
  time: number,
): void {
  const row = { worldId: world.id, cameraNo, key, time, value }
  insertRow(world.db, 'soracam_changes', row, 'REPLACE')
}

/** What holds at a moment, by key. */
export function stateAt(world: World, cameraNo: number, time: number): Map<StateKey, string> {
  const sql = `SELECT key, value, max(time) FROM soracam_changes
    WHERE world_id = ? AND camera_no = ? AND time <= ? GROUP BY key`
  const rows = prepare(world.db, sql).all(world.id, cameraNo, time) as {
    key: StateKey
    value: string
  }[]
  return new Map(rows.map(({ key, value }) => [key, value]))
}

/** When a camera's state under a key was (and will be) one of some values; merged. */
export function rangesWhere(
  world: World,
  cameraNo: number,
  key: StateKey,
  values: readonly string[],
): Range[] {
  const sql = `SELECT time, value FROM soracam_changes
    WHERE world_id = ? AND camera_no = ? AND key = ? ORDER BY time`
  const changes = prepare(world.db, sql).all(world.id, cameraNo, key) as Change[]
  return mergeRanges(
    changes.flatMap(({ time, value }, index) =>
      values.includes(value) ? [{ from: time, to: changes[index + 1]?.time ?? Infinity }] : [],
    ),
  )
}
