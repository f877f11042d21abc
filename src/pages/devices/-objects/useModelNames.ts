import { useListDeviceObjectModels } from '../../../api/generated/client/device-object-model/device-object-model.ts'
import { listDeviceObjectModels } from '../../../api/generated/operations.ts'
import { usePermissions } from '../../../api/permissions.ts'

const fresh = 5 * 60_000

/** What custom objects are called, by their numbers, as far as the person may know. */
export function useModelNames(): ReadonlyMap<number, string> {
  const { may } = usePermissions()
  const enabled = may(listDeviceObjectModels).allowed
  const { data } = useListDeviceObjectModels(undefined, { query: { enabled, staleTime: fresh } })
  return new Map(
    (data?.data ?? []).flatMap(({ objectId, objectName }) =>
      objectName ? [[Number(objectId), objectName] as const] : [],
    ),
  )
}
