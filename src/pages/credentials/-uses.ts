import { listGroups } from '../../api/generated/operations.ts'
import { usePermissions } from '../../api/permissions.ts'
import { usesOf } from '../../domain/credential/references.ts'
import { useAllGroups } from '../../components/group/useAllGroups.ts'

/** The groups whose configuration uses a credential set; `hidden` tells why they cannot be known. */
export function useUses(credentialsId: string) {
  const { groups, loading, failed } = useAllGroups()
  const permitted = usePermissions().may(listGroups)
  return {
    uses: usesOf(credentialsId, groups),
    loading,
    failed,
    hidden: permitted.allowed ? undefined : permitted.reason,
  }
}
