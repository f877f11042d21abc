import { judge, rightsOf, type AttachedDocument } from '../domain/permission/judge.ts'
import type { Judgement, PathVariables, Rights } from '../domain/permission/judge.ts'
import { ApiError } from './errors.ts'
import { getRole, listUserRoles } from './generated/client/role/role.ts'
import { getDefaultPermissions, getUserPermission } from './generated/client/user/user.ts'
import type { OperationAccess } from './operation.ts'

export type Judge = (operation: OperationAccess, pathVariables: PathVariables) => Judgement

/** Judges calls that a SAM user makes now, from wherever. */
export function judgeFrom(
  documents: readonly AttachedDocument[],
  operatorId: string,
  samUserName: string,
): Judge {
  const rights: Rights = rightsOf(documents)
  return (operation, values) =>
    judge(rights, operation, { now: Date.now(), samUserName, operatorId }, values)
}

/** The documents that apply to a SAM user. */
export interface ReadDocuments {
  /** What cannot be read has no text. */
  readonly documents: readonly AttachedDocument[]
  /** Whether asking again would tell no more: what could not be read was refused (403). */
  readonly final: boolean
}

/**
 * Reads the documents that apply to a SAM user (`getUserPermission`, `listUserRoles`, `getRole`,
 * `getDefaultPermissions`). Never throws. With `first` the calls are sent before anything is known
 * of the caller's own rights, which they are to tell.
 */
export async function readDocuments(
  operatorId: string,
  userName: string,
  { first = false } = {},
): Promise<ReadDocuments> {
  const options = { unjudged: first }
  let final = true
  const failed = (source: AttachedDocument['source']) => (error: unknown) => {
    final &&= error instanceof ApiError && error.status === 403
    return { source, text: undefined }
  }
  const read = (source: AttachedDocument['source'], ask: () => Promise<string | undefined>) =>
    ask().then((text): AttachedDocument => ({ source, text: text ?? '' }), failed(source))

  const inline = read({ kind: 'inline' }, async () => {
    const { data } = await getUserPermission(operatorId, userName, options)
    return data.permission
  })
  const defaults = read({ kind: 'default' }, async () => {
    const { data } = await getDefaultPermissions(operatorId, options)
    return data.defaultPermissions
  })
  // One role that cannot be read must not hide what the others deny.
  const attached = async () => {
    const { data } = await listUserRoles(operatorId, userName, options)
    return Promise.all(
      data.map(({ roleId = '', permission }) =>
        read({ kind: 'role', roleId }, async () => {
          return permission ?? (await getRole(operatorId, roleId, options)).data.permission
        }),
      ),
    )
  }
  const roles = attached().catch((error: unknown) => [failed({ kind: 'roles' })(error)])
  const documents = (await Promise.all([inline, roles, defaults])).flat()
  return { documents, final }
}
