import type { Group } from '../../../api/generated/models/group.ts'
import { useAllGroups } from '../../../components/group/useAllGroups.ts'
import { gatewayOfGroup } from '../../../domain/gateways/group-use.ts'

/** The groups whose SIMs go through a gateway from their next session on, as far as they are known. */
export function useGroupsUsing(vpgId: string | undefined): {
  readonly groups: readonly Group[]
  readonly loading: boolean
  readonly failed: boolean
} {
  const { groups, loading, failed } = useAllGroups()
  return {
    groups: groups.filter(({ configuration }) => gatewayOfGroup(configuration) === vpgId),
    loading,
    failed,
  }
}
