import * as op from '../../../api/generated/operations.ts'
import { paged } from '../../../api/lists.ts'
import type { May } from '../../../api/permissions.ts'
import { usePermissions } from '../../../api/permissions.ts'

const query = { limit: 1000 }

/** Everything that sent data; by the older operation for who may call that one alone. */
export function metadataPages(may: May) {
  const older = !may(op.listDataResourceMetadata).allowed && may(op.listDataSourceResources).allowed
  return older
    ? paged(op.listDataSourceResources, { query })
    : paged(op.listDataResourceMetadata, { query })
}

export function useMetadata() {
  const { may } = usePermissions()
  return metadataPages(may)
}
