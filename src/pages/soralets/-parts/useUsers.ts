import type { Group } from '../../../api/generated/models/group.ts'
import { useAllGroups } from '../../../components/group/useAllGroups.ts'
import { groupsUsing } from '../../../domain/orbit/srn.ts'

/** The groups whose settings of Orbit name a Soralet, or one version of it; as far as they are known. */
export function useUsers(soraletId: string) {
  const { groups, loading, failed } = useAllGroups()
  return {
    loading,
    failed,
    /** `newest` is the number that `$LATEST` means. */
    of: (version?: number, newest?: number): readonly Group[] =>
      groupsUsing(groups, soraletId, version === undefined ? undefined : { version, newest }),
  }
}
