import type { Operation } from '../../src/api/operation.ts'
import { compile, decide, type CompiledPermissions } from '../../src/domain/permission/decide.ts'
import { parsePermission } from '../../src/domain/permission/document.ts'
import { permissionBeside } from '../../src/domain/soracam/permission.ts'
import { forbidden } from '../http/errors.ts'
import type { Caller } from './caller.ts'

/** What conditions of a permission may look at. */
export interface CallContext {
  /** The operator's time, UNIX milliseconds. */
  readonly now: number
  readonly clientIp: string
  readonly pathVariables: Readonly<Record<string, string>>
}

const compiled = new Map<string, CompiledPermissions>()
const remembered = 200

/** Lets the caller pass or throws 403 with the user and the permission it lacks. */
export function authorise(
  caller: Caller,
  operation: Pick<Operation, 'id' | 'tag' | 'method' | 'permissions'>,
  context: CallContext,
): void {
  if (caller.userName === null) return
  const { userName: samUserName, operatorId } = caller
  const beside = permissionBeside(operation)
  for (const names of [operation.permissions, ...(beside ? [[beside]] : [])]) {
    const decision = decide(permissionsOf(caller), {
      names,
      context: { ...context, samUserName, operatorId, httpMethod: operation.method },
    })
    if (decision.effect === 'deny') throw forbidden(samUserName, names[0] ?? operation.id)
  }
}

/** A user makes many calls with the same documents: they are compiled once. */
function permissionsOf(caller: Caller): CompiledPermissions {
  const key = JSON.stringify(caller.permissions)
  const known = compiled.get(key)
  if (known) return known
  const made = compile(
    caller.permissions.map((document) => ({
      source: { kind: 'inline' },
      statements: parsePermission(document).statements,
    })),
  )
  if (compiled.size >= remembered) compiled.clear()
  compiled.set(key, made)
  return made
}
