/**
 * The tables of cameras. Times are UNIX milliseconds. A camera's number (`no`, 1 to 99) is its key;
 * what it recorded and noticed is not stored, see `activity.ts`.
 *
 * - `soracam_changes` says what a setting, the power or the connection was from a time on. An entry
 *   of the future (the end of a restart) holds when its time comes.
 * - `soracam_exports` are requests of stills, with how and when each will have ended.
 */
export const schema = `
CREATE TABLE IF NOT EXISTS soracam_cameras (
  world_id INTEGER NOT NULL,
  no INTEGER NOT NULL,
  device_id TEXT NOT NULL,
  name TEXT NOT NULL,
  product TEXT NOT NULL,
  device_type TEXT NOT NULL,
  firmware TEXT NOT NULL,
  license TEXT,
  shared INTEGER NOT NULL,
  scene TEXT NOT NULL,
  network TEXT NOT NULL,
  trouble TEXT,
  installed_time INTEGER NOT NULL,
  seeded_time INTEGER NOT NULL,
  PRIMARY KEY (world_id, no)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX IF NOT EXISTS soracam_cameras_by_id ON soracam_cameras (world_id, device_id);

CREATE TABLE IF NOT EXISTS soracam_changes (
  world_id INTEGER NOT NULL,
  camera_no INTEGER NOT NULL,
  key TEXT NOT NULL,
  time INTEGER NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (world_id, camera_no, key, time)
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS soracam_exports (
  world_id INTEGER NOT NULL,
  no INTEGER NOT NULL,
  export_id TEXT NOT NULL,
  camera_no INTEGER NOT NULL,
  time INTEGER NOT NULL,
  requested_time INTEGER NOT NULL,
  outcome TEXT NOT NULL,
  PRIMARY KEY (world_id, no)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS soracam_exports_by_camera ON soracam_exports (world_id, camera_no, no);
`
