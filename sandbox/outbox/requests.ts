import type { DatabaseSync } from 'node:sqlite'
import { fieldsOf, insertRow, lastRowId } from '../db/rows.ts'
import { prepare } from '../db/sql.ts'

/** `web_requests` holds what event handlers would have sent. Nothing leaves the sandbox. */
export const schema = `
CREATE TABLE IF NOT EXISTS web_requests (
  request_id INTEGER PRIMARY KEY AUTOINCREMENT,
  operator_id TEXT NOT NULL,
  coverage TEXT NOT NULL,
  sent_time INTEGER NOT NULL,
  handler_id TEXT NOT NULL,
  handler_name TEXT NOT NULL,
  method TEXT NOT NULL,
  url TEXT NOT NULL,
  headers TEXT NOT NULL,
  body TEXT,
  credentials_id TEXT
) STRICT;
CREATE INDEX IF NOT EXISTS web_requests_of_operator ON web_requests (operator_id, request_id);
`

/** A request that would have been sent; `sentTime` is UNIX milliseconds by the operator's clock. */
export interface WebRequest {
  readonly requestId: number
  readonly operatorId: string
  readonly coverage: string
  readonly sentTime: number
  readonly handlerId: string
  readonly handlerName: string
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | null
  /** The credential set that would have signed it; its secrets are not here. */
  readonly credentialsId: string | null
}

/** Requests that are kept of an operator. */
const mostKept = 200

/** Puts a request into the operator's outbox; answers its id. */
export function sendRequest(db: DatabaseSync, request: Omit<WebRequest, 'requestId'>): number {
  insertRow(db, 'web_requests', { ...request, headers: JSON.stringify(request.headers) })
  const requestId = lastRowId(db)
  prepare(
    db,
    `DELETE FROM web_requests WHERE operator_id = ?1 AND request_id <= (
      SELECT request_id FROM web_requests WHERE operator_id = ?1
      ORDER BY request_id DESC LIMIT 1 OFFSET ?2)`,
  ).run(request.operatorId, mostKept)
  return requestId
}

/** The requests in the operator's outbox, newest first. */
export function requestsOf(db: DatabaseSync, operatorId: string): WebRequest[] {
  const sql = 'SELECT * FROM web_requests WHERE operator_id = ? ORDER BY request_id DESC'
  return prepare(db, sql).all(operatorId).map(requestFrom)
}

function requestFrom(row: Readonly<Record<string, unknown>>): WebRequest {
  const request = fieldsOf<WebRequest>(row)
  return { ...request, headers: JSON.parse(String(row['headers'])) as WebRequest['headers'] }
}
