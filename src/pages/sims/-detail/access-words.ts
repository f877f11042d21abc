import { t } from '@lingui/core/macro'
import type { NapterAuditLogEntry } from '../../../api/generated/models/napterAuditLogEntry.ts'
import { labels } from '../../../words/label.ts'

/** What happened to a remote access or a connection through one. */
const accessLabel = labels({
  CREATED: t`Remote access created`,
  DELETED: t`Remote access deleted`,
  EXPIRED: t`Remote access expired`,
  ACCESS: t`Connection requested`,
  DENIED: t`Connection denied`,
  CONNECTED: t`Connected through remote access`,
  CLOSED: t`Connection closed`,
  REFUSED: t`Connection refused after too many attempts`,
})

/** An entry of the remote access log in words, with where it came from and where it went. */
export function accessText({ type, direction }: NapterAuditLogEntry): string {
  const label = accessLabel(type)
  const from = direction?.sourceIPAddress
  const port = direction?.destinationPort
  if (from === undefined || port === undefined) return label
  return t`${label}: ${from} to port ${port}`
}
