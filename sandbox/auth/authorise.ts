import type { Operation } from '../../src/api/operation.ts'
import { compile, decide } from '../../src/domain/permission/decide.ts'
import { remembering } from '../../src/domain/once.ts'
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

/** Lets the caller pass or throws 403 with the user and the permission it lacks. */
export function authorise(
  caller: Caller,
  operation: Pick<Operation, 'id' | 'tag' | 'method' | 'permissions'>,
  context: CallContext,
): void {
  if (caller.userName === null) return
  const { userName: samUserName, operatorId } = caller
  const permissions = compiledOf(JSON.stringify(caller.permissions))
  const beside = permissionBeside(operation)
  for (const names of [operation.permissions, ...(beside ? [[beside]] : [])]) {
    const decision = decide(permissions, {
      names,
      context: { ...context, samUserName, operatorId, httpMethod: operation.method },
    })
    if (decision.effect === 'deny') throw forbidden(samUserName, names[0] ?? operation.id)
  }
}

/** What is compiled of the JSON of a list of documents: a user makes many calls with the same. */
const compiledOf = remembering(200, (documents: string) =>
  compile(
    (JSON.parse(documents) as Caller['permissions']).map((document) => ({
      source: { kind: 'inline' },
      statements: parsePermission(document).statements,
    })),
  ),
)
