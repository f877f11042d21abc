import type { DatabaseSync } from 'node:sqlite'
import type { Signatures } from '../../src/api/generated/contract.ts'
import { insertRow } from '../db/rows.ts'
import { prepare } from '../db/sql.ts'
import { SoracomError } from '../http/error.ts'
import { badRequest, notFound, refused } from '../http/errors.ts'
import { supportOf } from './support.ts'

/** Settings of an account, a namespace each; `body` is JSON text. The version counts the changes. */
export const schema = `
CREATE TABLE IF NOT EXISTS operator_configurations (
  operator_id TEXT NOT NULL,
  namespace TEXT NOT NULL,
  version INTEGER NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (operator_id, namespace)
) STRICT, WITHOUT ROWID;
`

/** The namespaces, with the members of each; that of support follows from its contract. */
const namespaces = {
  Email: ['billing', 'notification'],
  UserConsole: ['usageMetricsAcknowledged', 'usageMetricsDisabled'],
  Support: ['tier', 'upcomingTier', 'paymentCoverage'],
} as const

type Namespace = keyof typeof namespaces
type Model = Signatures['getOperatorConfigurationNamespace']['data']
type Wanted = Signatures['setOperatorConfigurationNamespace']['body']

function known(text: string): Namespace {
  if (text === 'Email' || text === 'UserConsole' || text === 'Support') return text
  const names = Object.keys(namespaces).join(', ')
  throw badRequest('namespace', `must be one of ${names}`, `${names} のいずれかを指定してください`)
}

/** 400 for the namespace that the platform alone writes. */
function modifiable(text: string): Namespace {
  const namespace = known(text)
  if (namespace !== 'Support') return namespace
  throw refused(
    'AUM0143',
    'The configuration Support cannot be modified; it follows from the contract',
    '設定 Support は変更できません。契約に従います',
  )
}

interface Stored {
  readonly version: number
  readonly body: string
}

function find(db: DatabaseSync, operatorId: string, namespace: Namespace): Stored | undefined {
  const sql =
    'SELECT version, body FROM operator_configurations WHERE operator_id = ? AND namespace = ?'
  const row = prepare(db, sql).get(operatorId, namespace)
  return row && { version: Number(row['version']), body: String(row['body']) }
}

/** getOperatorConfigurationNamespace: 404 for one that was never set. */
export function getConfiguration(
  db: DatabaseSync,
  operatorId: string,
  name: string,
  now: number,
): Model {
  const namespace = known(name)
  if (namespace === 'Support') {
    const support = supportOf(db, operatorId, now)
    if (!support) throw notFound('Configuration', namespace)
    return { namespace, isModifiable: false, ...support }
  }
  const stored = find(db, operatorId, namespace)
  if (!stored) throw notFound('Configuration', namespace)
  const configuration = JSON.parse(stored.body) as Model['configuration'] & object
  return { namespace, isModifiable: true, version: stored.version, configuration }
}

/**
 * setOperatorConfigurationNamespace: replaces the whole of it. 409 where `expectedVersion` is not the
 * stored one, which is 0 before the first.
 */
export function setConfiguration(
  db: DatabaseSync,
  operatorId: string,
  name: string,
  { configuration, expectedVersion }: Wanted,
): Model {
  const namespace = modifiable(name)
  const members: readonly string[] = namespaces[namespace]
  for (const member of Object.keys(configuration)) {
    if (members.includes(member)) continue
    const field = `configuration.${member}`
    throw badRequest(field, `is not of ${namespace}`, `${namespace} の項目ではありません`)
  }
  const version = find(db, operatorId, namespace)?.version ?? 0
  if (expectedVersion !== undefined && expectedVersion !== version) {
    throw new SoracomError(409, 'AUM0144', {
      en: `The configuration ${namespace} was changed: its version is ${version}, not ${expectedVersion}`,
      ja: `設定 ${namespace} は変更されています。バージョンは ${expectedVersion} ではなく ${version} です`,
    })
  }
  const body = JSON.stringify(configuration)
  const row = { operatorId, namespace, version: version + 1, body }
  insertRow(db, 'operator_configurations', row, 'REPLACE')
  return { namespace, isModifiable: true, version: version + 1, configuration } as Model
}

/** deleteOperatorConfigurationNamespace: 404 for one that was never set. */
export function deleteConfiguration(db: DatabaseSync, operatorId: string, name: string): void {
  const namespace = modifiable(name)
  const sql = 'DELETE FROM operator_configurations WHERE operator_id = ? AND namespace = ?'
  const { changes } = prepare(db, sql).run(operatorId, namespace)
  if (changes === 0) throw notFound('Configuration', namespace)
}
