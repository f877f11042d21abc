/** The indexes of `sims`; apart, because filling a table and then indexing it is faster. */
export const simIndexes = {
  create: `
CREATE UNIQUE INDEX IF NOT EXISTS sims_by_id ON sims (world_id, sim_id);
CREATE INDEX IF NOT EXISTS sims_due ON sims (world_id, due_at) WHERE due_at IS NOT NULL;
CREATE INDEX IF NOT EXISTS sims_by_group ON sims (world_id, group_id) WHERE group_id IS NOT NULL;
CREATE INDEX IF NOT EXISTS sims_by_status ON sims (world_id, status);`,
  drop: 'DROP INDEX sims_by_id; DROP INDEX sims_due; DROP INDEX sims_by_group; DROP INDEX sims_by_status;',
} as const

/**
 * The tables of SIMs. Every key begins with the world, then the SIM's number in it
 * (`no`, from 1 in the order SIMs were made, which is also the order lists keep): whole ranges are
 * read without a sort. Times are UNIX milliseconds, flags 0 or 1.
 *
 * - `sims` holds the state, with `due_at` the next moment at which time itself changes the SIM.
 * - `subscribers` are its subscriptions, one of them primary.
 * - `sim_search` is what searches and counts run over: narrow rows of lower-case text.
 * - `sim_history` has a row per change of status, speed class or group.
 * - `sessions` are the connections that are stored. A `seeded` row is the newest of a past that
 *   is derived from it, see `sessions.ts`.
 */
export const schema = `
CREATE TABLE IF NOT EXISTS sims (
  world_id INTEGER NOT NULL,
  no INTEGER NOT NULL,
  sim_id TEXT NOT NULL,
  type TEXT NOT NULL,
  module_type TEXT NOT NULL,
  status TEXT NOT NULL,
  subscription TEXT NOT NULL,
  imsi TEXT NOT NULL,
  iccid TEXT NOT NULL,
  speed_class TEXT NOT NULL,
  group_id TEXT,
  tags TEXT NOT NULL,
  serial_number TEXT,
  termination_enabled INTEGER NOT NULL,
  expiry_time INTEGER,
  expiry_action TEXT,
  expired INTEGER NOT NULL DEFAULT 0,
  imei_lock TEXT,
  device_imei TEXT,
  usage TEXT NOT NULL,
  sends TEXT,
  online INTEGER NOT NULL DEFAULT 0,
  waiting INTEGER NOT NULL DEFAULT 0,
  connect_at INTEGER,
  due_at INTEGER,
  renewal_time INTEGER,
  created_time INTEGER NOT NULL,
  modified_time INTEGER NOT NULL,
  PRIMARY KEY (world_id, no)
) STRICT, WITHOUT ROWID;
${simIndexes.create}

CREATE TABLE IF NOT EXISTS subscribers (
  world_id INTEGER NOT NULL,
  sim_no INTEGER NOT NULL,
  imsi TEXT NOT NULL,
  iccid TEXT NOT NULL,
  msisdn TEXT,
  subscription TEXT NOT NULL,
  status TEXT NOT NULL,
  bundles TEXT NOT NULL,
  sms INTEGER NOT NULL,
  ota INTEGER NOT NULL,
  arc_public_key TEXT,
  PRIMARY KEY (world_id, sim_no, imsi)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS subscribers_by_imsi ON subscribers (world_id, imsi);

CREATE TABLE IF NOT EXISTS sim_search (
  world_id INTEGER NOT NULL,
  no INTEGER NOT NULL,
  sim_id TEXT NOT NULL,
  name TEXT NOT NULL,
  group_id TEXT NOT NULL,
  status TEXT NOT NULL,
  online INTEGER NOT NULL,
  module_type TEXT NOT NULL,
  serial_number TEXT NOT NULL,
  imsis TEXT NOT NULL,
  msisdns TEXT NOT NULL,
  iccids TEXT NOT NULL,
  subscriptions TEXT NOT NULL,
  bundles TEXT NOT NULL,
  tags TEXT NOT NULL,
  PRIMARY KEY (world_id, no)
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS sim_history (
  world_id INTEGER NOT NULL,
  sim_no INTEGER NOT NULL,
  entry INTEGER NOT NULL,
  time INTEGER NOT NULL,
  imsi TEXT NOT NULL,
  is_primary INTEGER NOT NULL,
  subscription TEXT NOT NULL,
  bundles TEXT NOT NULL,
  status TEXT NOT NULL,
  speed_class TEXT NOT NULL,
  group_id TEXT,
  PRIMARY KEY (world_id, sim_no, entry)
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS sessions (
  world_id INTEGER NOT NULL,
  sim_no INTEGER NOT NULL,
  created_time INTEGER NOT NULL,
  session_id TEXT NOT NULL,
  deleted_time INTEGER,
  imsi TEXT NOT NULL,
  subscription TEXT NOT NULL,
  imei TEXT,
  address TEXT NOT NULL,
  vpg_id TEXT,
  gateway_address TEXT,
  cell TEXT,
  seeded INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (world_id, sim_no, created_time)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS sessions_by_gateway ON sessions (world_id, vpg_id)
WHERE vpg_id IS NOT NULL AND deleted_time IS NULL;
`
