import { t } from '@lingui/core/macro'
import type { LinkProps } from '@tanstack/react-router'
import type { APIAuditLogEntry } from '../../api/generated/models/aPIAuditLogEntry.ts'
import type { Operation } from '../../api/operation.ts'
import { listText } from '../../components/detail/locale.ts'
import { pageAbout } from '../../components/shell/navigation.ts'
import { auditKey, outcomeOf, type Audited, type Outcome } from '../../domain/audit.ts'
import { decoded } from '../../domain/web-address.ts'
import { effectOf } from '../../domain/effect.ts'

/** A call of the audit log, with what the catalogue knows of it. */
export interface AuditRow {
  readonly key: string
  readonly entry: APIAuditLogEntry
  /** What it may have been: the log names no method. */
  readonly operations: readonly Operation[]
}

/** Entries as rows. Those that nothing tells apart, of one millisecond, are numbered. */
export function auditRows(
  entries: readonly APIAuditLogEntry[],
  find: (call: Audited) => readonly Operation[],
): AuditRow[] {
  const seen = new Map<string, number>()
  return entries.map((entry) => {
    const base = auditKey(entry)
    const count = seen.get(base) ?? 0
    seen.set(base, count + 1)
    return { key: count === 0 ? base : `${base} ${count}`, entry, operations: find(entry) }
  })
}

/** What was called, in words; the API kind where nobody knows it. */
export function calledText({ entry, operations }: Pick<AuditRow, 'entry' | 'operations'>): string {
  if (operations.length === 0) return entry.apiKind ?? ''
  return listText([...new Set(operations.map(({ summary }) => summary))], 'disjunction')
}

/** Who called. */
export const userText = ({ userName }: APIAuditLogEntry) => userName || t`Root user`

/** Who called what, in one line, and that it came to nothing where it did. */
export function callText(row: Pick<AuditRow, 'entry' | 'operations'>): string {
  const [user, operation] = [userText(row.entry), calledText(row)]
  const outcome = outcomeOf(row.entry.statusCode)
  if (outcome === undefined || outcome === 'done') return t`${user}: ${operation}`
  return outcome === 'refused'
    ? t`${user}: ${operation} (refused)`
    : t`${user}: ${operation} (failed)`
}

/** Whether the call may have changed something. */
export const mayChange = ({ operations }: Pick<AuditRow, 'operations'>) =>
  operations.some((one) => effectOf(one) !== 'reads' && one.tag !== 'Auth')

/** What calls do, as the filter and its URL name it. */
export function effectsOf({ operations }: AuditRow): readonly string[] {
  return operations.map((one) =>
    one.tag === 'Auth' ? 'signIn' : effectOf(one) === 'reads' ? 'read' : 'change',
  )
}

/** How a call was answered, in words. */
export function outcomeText(outcome: Outcome): string {
  switch (outcome) {
    case 'done':
      return t`Succeeded`
    case 'refused':
      return t`Refused (401, 403)`
    case 'rejected':
      return t`Not accepted (other 4xx)`
    case 'failed':
      return t`Failed (5xx)`
  }
}

/** The page of this console that shows what a path of the API is about. */
export function pageOf(path = ''): LinkProps | undefined {
  const [, , family, raw, kind, name] = path.split('/')
  const id = decoded(raw ?? '')
  if (family === 'sims' && id) return { to: '/sims/$simId', params: { simId: id } }
  if (family === 'subscribers' && /^\d{15}$/.test(id)) {
    return { to: '/subscribers/$imsi', params: { imsi: id } }
  }
  if (family === 'groups' && id) return { to: '/groups/$groupId', params: { groupId: id } }
  if (family === 'credentials' && id) {
    return { to: '/credentials/$credentialsId', params: { credentialsId: id } }
  }
  if (family === 'lora_devices' && id) return { to: '/lora/$deviceId', params: { deviceId: id } }
  if (family === 'sigfox_devices' && id) {
    return { to: '/sigfox/$deviceId', params: { deviceId: id } }
  }
  if (family === 'virtual_private_gateways' && id) {
    return { to: '/gateways/$vpgId', params: { vpgId: id } }
  }
  if (family === 'gadgets' && id && kind) {
    const params = { productId: id, serialNumber: decoded(kind) }
    return { to: '/gadgets/$productId/$serialNumber', params }
  }
  if (family === 'devices' && id) return { to: '/devices/$deviceId', params: { deviceId: id } }
  if (family === 'device_object_models' && id) {
    return { to: '/devices/models/$modelId', params: { modelId: id } }
  }
  if (family === 'batch_groups' && id) return { to: '/batches/$groupId', params: { groupId: id } }
  if (family === 'sora_cam' && id === 'devices' && kind && kind !== 'events') {
    return { to: '/soracam/$deviceId', params: { deviceId: decoded(kind) } }
  }
  if (name === 'default_permissions') return { to: '/permissions/default' }
  if (family === 'operators' && kind === 'users' && name) {
    return { to: '/users/$userName', params: { userName: decoded(name) } }
  }
  if (family === 'operators' && kind === 'roles' && name) {
    return { to: '/roles/$roleId', params: { roleId: decoded(name) } }
  }
  const page = pageAbout(path.replace(/^\/v1/, ''))
  return page && { to: page.path }
}
