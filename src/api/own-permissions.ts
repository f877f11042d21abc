import { compile, decide, mightAllow, type SourcedStatements } from '../domain/permission/decide.ts'
import { parsePermission } from '../domain/permission/document.ts'
import { permissionBeside } from '../domain/soracam/permission.ts'
import { getRole, listUserRoles } from './generated/client/role/role.ts'
import { getDefaultPermissions, getUserPermission } from './generated/client/user/user.ts'
import type { OperationAccess } from './operation.ts'

/** Values of a path's placeholders by name. */
export type PathVariables = Readonly<Record<string, string | undefined>>

/**
 * What the readable rights say of a call: `granted`; `denied` by a statement; `notGranted` by any;
 * `depends` on what is not known before the call; `unknown` where a source could not be read.
 */
export type Verdict = 'granted' | 'denied' | 'notGranted' | 'depends' | 'unknown'

/** A verdict, and the permission it is about: of several that a call needs, the one that fails it. */
export interface Judgement {
  readonly verdict: Verdict
  readonly permission: string
}

export type Judge = (operation: OperationAccess, pathVariables: PathVariables) => Judgement

/** What keeps a call from happening comes first. */
const gravest: readonly Verdict[] = ['denied', 'notGranted', 'unknown', 'depends', 'granted']

type Source = SourcedStatements['source']

/**
 * Reads what a SAM user may read of its own rights (`getUserPermission`, `listUserRoles`, `getRole`,
 * `getDefaultPermissions`). Never throws: what cannot be read makes the knowledge incomplete.
 */
export async function readOwnPermissions(operatorId: string, userName: string): Promise<Judge> {
  const parts = await Promise.all([
    inline(operatorId, userName).catch(() => undefined),
    roles(operatorId, userName).catch(() => undefined),
    defaults(operatorId).catch(() => undefined),
  ])
  const documents = parts.flatMap((part) => part ?? [])
  const complete =
    parts.every((part) => part !== undefined) && documents.every((document) => document !== 'torn')
  const permissions = compile(documents.filter((document) => document !== 'torn'))

  const verdictOn = (
    names: readonly string[],
    operation: OperationAccess,
    values: PathVariables,
  ) => {
    const request = {
      names,
      context: {
        now: Date.now(),
        samUserName: userName,
        operatorId,
        httpMethod: operation.method,
        pathVariables: variablesOf(operation.path, { operator_id: operatorId, ...values }),
      },
    }
    const decision = decide(permissions, request)
    if (decision.effect === 'deny' && decision.reason.kind === 'statement') return 'denied'
    if (!complete) return 'unknown'
    const might = mightAllow(permissions, request)
    if (might === 'yes') return 'granted'
    return might === 'no' ? 'notGranted' : 'depends'
  }

  return (operation, pathVariables) => {
    const beside = permissionBeside(operation)
    const needed = [operation.permissions, ...(beside === undefined ? [] : [[beside]])]
    const judged = needed.map((names): Judgement => ({
      verdict: verdictOn(names, operation, pathVariables),
      permission: names[0] ?? operation.id,
    }))
    const rank = ({ verdict }: Judgement) => gravest.indexOf(verdict)
    return judged.reduce((worst, one) => (rank(one) < rank(worst) ? one : worst))
  }
}

/** Exactly the placeholders of a path template: a value that is not known yet is `undefined`. */
function variablesOf(path: string, values: PathVariables): PathVariables {
  const names = [...path.matchAll(/\{([^}]+)\}/g)].map((match) => match[1] ?? '')
  return Object.fromEntries(names.map((name) => [name, values[name]]))
}

/** A document's statements, `torn` where part of it could not be read. */
type Read = SourcedStatements | 'torn'

function parsed(source: Source, document: string | undefined): Read[] {
  if (!document?.trim()) return []
  const { statements, problems } = parsePermission(document)
  const torn = problems.some(({ severity }) => severity === 'error')
  return torn ? [{ source, statements }, 'torn'] : [{ source, statements }]
}

async function inline(operatorId: string, userName: string): Promise<Read[]> {
  const { data } = await getUserPermission(operatorId, userName)
  return parsed({ kind: 'inline' }, data.permission)
}

async function roles(operatorId: string, userName: string): Promise<Read[]> {
  const { data } = await listUserRoles(operatorId, userName)
  const read = data.map(async ({ roleId = '', permission }): Promise<Read[]> => {
    const text = permission ?? (await getRole(operatorId, roleId)).data.permission
    return parsed({ kind: 'role', roleId }, text)
  })
  // One role that cannot be read must not hide what the others deny.
  const settled = await Promise.allSettled(read)
  return settled.flatMap((role) => (role.status === 'fulfilled' ? role.value : ['torn']))
}

async function defaults(operatorId: string): Promise<Read[]> {
  const { data } = await getDefaultPermissions(operatorId)
  return parsed({ kind: 'default' }, data.defaultPermissions)
}
