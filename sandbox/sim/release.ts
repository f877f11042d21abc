import { prepare } from '../db/sql.ts'
import type { World } from '../world.ts'

/** Takes all SIMs out of a group that is deleted, with an entry in each one's status history. */
export function releaseSims(world: World, groupId: string, now: number): void {
  const { db, id } = world
  prepare(
    db,
    `INSERT INTO sim_history (world_id, sim_no, entry, time, imsi, is_primary, subscription, bundles, status, speed_class, group_id)
     SELECT h.world_id, h.sim_no, h.entry + 1, ?, s.imsi, 1, s.subscription, p.bundles, s.status, s.speed_class, NULL
     FROM sims s
     JOIN sim_history h ON h.world_id = s.world_id AND h.sim_no = s.no
       AND h.entry = (SELECT max(entry) FROM sim_history WHERE world_id = s.world_id AND sim_no = s.no)
     JOIN subscribers p ON p.world_id = s.world_id AND p.sim_no = s.no AND p.imsi = s.imsi
     WHERE s.world_id = ? AND s.group_id = ?`,
  ).run(now, id, groupId)
  prepare(
    db,
    `UPDATE sim_search SET group_id = ''
     WHERE world_id = ? AND no IN (SELECT no FROM sims WHERE world_id = ? AND group_id = ?)`,
  ).run(id, id, groupId)
  prepare(
    db,
    'UPDATE sims SET group_id = NULL, modified_time = ? WHERE world_id = ? AND group_id = ?',
  ).run(now, id, groupId)
}
