import { useQuery } from '@tanstack/react-query'
import { getRole } from '../../../api/generated/client/role/role.ts'
import { readDocuments } from '../../../api/own-permissions.ts'
import { useSession } from '../../../api/use-session.ts'
import type { AttachedDocument } from '../../../domain/permission/judge.ts'
import type { CheckSearch } from './search.ts'

/** Whose rights are looked at, and the documents that say them. */
export interface Subject {
  /** The SAM user that conditions see. */
  readonly samUserName: string | undefined
  readonly documents: readonly AttachedDocument[] | undefined
  readonly error: unknown
  readonly retry: () => void
}

/**
 * The documents of the user, role or draft that the URL names; undefined while they are read. Who
 * names none looks at their own.
 */
export function useSubject({ user, role, draft }: CheckSearch, text: string): Subject {
  const session = useSession()
  const operatorId = session?.operatorId ?? ''
  const userName = user ?? session?.userName
  const query = useQuery({
    queryKey: ['permission-documents', operatorId, role ?? null, userName ?? null],
    // Read of several operations, under a name that no change of theirs marks.
    staleTime: 0,
    enabled: !draft && (role ?? userName) !== undefined,
    queryFn: async () => {
      if (role === undefined) return (await readDocuments(operatorId, userName ?? '')).documents
      const { data } = await getRole(operatorId, role)
      return [{ source: { kind: 'role', roleId: role }, text: data.permission }] as const
    },
  })
  const drafted = [{ source: { kind: 'inline' }, text }] as const
  return {
    samUserName: role === undefined && !draft ? userName : undefined,
    documents: draft ? drafted : query.data,
    error: query.error,
    retry: () => void query.refetch(),
  }
}
