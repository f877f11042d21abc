import type { AnsweredCall } from '../../../api/calls.ts'
import type { Operation } from '../../../api/operation.ts'
import { valuesIn } from '../../../domain/permission/callable.ts'
import type { UsedCall } from '../../../domain/permission/least.ts'
import { permissionBeside } from '../../../domain/soracam/permission.ts'

/** An operation that was called, and how often; times are UNIX milliseconds. */
export interface UsedOperation {
  readonly operation: Operation
  readonly count: number
  /** How many of the calls were refused (403). */
  readonly refused: number
  readonly last: number
  /** What it was called for, each once. */
  readonly calls: readonly UsedCall[]
}

type Find = (method: string, path: string) => Operation | undefined

/** What everyone may call, whatever the permissions say. */
const needsNone = ({ id, public: isPublic }: Operation) => isPublic || id === 'logout'

/** The operations among calls that need a permission, by their names. */
export function usedOperations(calls: readonly AnsweredCall[], find: Find): UsedOperation[] {
  const used = new Map<string, UsedOperation>()
  for (const { method, address, status, at } of calls) {
    const [path = ''] = address.slice(address.indexOf('/v1/') + '/v1'.length).split('?')
    const operation = find(method, path)
    if (!operation || needsNone(operation)) continue
    const before = used.get(operation.id)
    const call = { names: namesOf(operation), path: valuesIn(operation.path, path) }
    const isKnown = before?.calls.some((one) => sameValues(one.path, call.path)) ?? false
    used.set(operation.id, {
      operation,
      count: (before?.count ?? 0) + 1,
      refused: (before?.refused ?? 0) + (status === 403 ? 1 : 0),
      last: Math.max(before?.last ?? 0, at),
      calls: isKnown ? (before?.calls ?? []) : [...(before?.calls ?? []), call],
    })
  }
  return [...used.values()].toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1))
}

/** The permission that an operation needs, as the platform documents it. */
export const nameOf = ({ operation }: Pick<UsedOperation, 'operation'>): string =>
  operation.permissions[0] ?? operation.id

function namesOf(operation: Operation): string[] {
  const beside = permissionBeside(operation)
  return [nameOf({ operation }), ...(beside === undefined ? [] : [beside])]
}

function sameValues(a: UsedCall['path'], b: UsedCall['path']): boolean {
  return Object.keys(a).every((name) => a[name] === b[name])
}
