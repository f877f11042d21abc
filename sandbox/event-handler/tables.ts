/**
 * What event handlers have to do and have done. Times are UNIX milliseconds by the operator's clock.
 *
 * - `event_handler_work` is what comes next, in the order of its moments. A `happened` row is something
 *   that became of a SIM and that a handler watches; a `look` row is when the traffic or the bill of
 *   an object may have reached a handler's limit; an `act` row is an action that waits for its time.
 *   `sim_no` is 0 where it is about the whole target.
 * - `event_handler_states` says until when a handler does nothing more about an object, and how
 *   often it fired in the hour that began at `hour`.
 * - `event_handler_ignores` has the subscriptions that ignore a handler.
 */
export const schema = `
CREATE TABLE IF NOT EXISTS event_handler_work (
  work_id INTEGER PRIMARY KEY AUTOINCREMENT,
  world_id INTEGER NOT NULL,
  due_at INTEGER NOT NULL,
  kind TEXT NOT NULL,
  handler_id TEXT NOT NULL,
  sim_no INTEGER NOT NULL,
  facts TEXT NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS event_handler_work_due ON event_handler_work (world_id, due_at, work_id);
CREATE UNIQUE INDEX IF NOT EXISTS event_handler_looks
  ON event_handler_work (world_id, handler_id, sim_no) WHERE kind = 'look';
CREATE TABLE IF NOT EXISTS event_handler_states (
  world_id INTEGER NOT NULL,
  handler_id TEXT NOT NULL,
  sim_no INTEGER NOT NULL,
  asleep_until INTEGER NOT NULL,
  hour INTEGER NOT NULL,
  fired INTEGER NOT NULL,
  PRIMARY KEY (world_id, handler_id, sim_no)
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS event_handler_ignores (
  world_id INTEGER NOT NULL,
  handler_id TEXT NOT NULL,
  imsi TEXT NOT NULL,
  PRIMARY KEY (world_id, handler_id, imsi)
) STRICT, WITHOUT ROWID;
`
