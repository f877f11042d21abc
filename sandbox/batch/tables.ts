/**
 * - `batch_tasks` holds the tasks of each job in their order (from 0): `body` and `answer` are JSON,
 *   `status_code` is null for one that waits. Times are UNIX milliseconds.
 * - `batch_runs` names the jobs that are not over, so that whoever asks whether there is anything to
 *   do looks into a table that is nearly always empty.
 */
export const schema = `
CREATE TABLE IF NOT EXISTS batch_tasks (
  world_id INTEGER NOT NULL,
  job_id TEXT NOT NULL,
  no INTEGER NOT NULL,
  path TEXT NOT NULL,
  body TEXT,
  status_code INTEGER,
  answer TEXT,
  started_time INTEGER,
  finished_time INTEGER,
  PRIMARY KEY (world_id, job_id, no)
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS batch_runs (
  world_id INTEGER NOT NULL,
  job_id TEXT NOT NULL,
  method TEXT NOT NULL,
  PRIMARY KEY (world_id, job_id)
) STRICT, WITHOUT ROWID;
`
