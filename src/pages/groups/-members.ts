import { useQuery } from '@tanstack/react-query'
import { getListSubscribersInGroupQueryOptions } from '../../api/generated/client/group/group.ts'
import { getListDevicesQueryOptions } from '../../api/generated/client/device/device.ts'
import { getListLoraDevicesQueryOptions } from '../../api/generated/client/lora-device/lora-device.ts'
import * as op from '../../api/generated/operations.ts'
import { usePermissions } from '../../api/permissions.ts'

const limit = 100

/** The SIMs of a group, as far as one page tells; undefined until it is known, or where it may not be. */
export function useSimCount(groupId: string | undefined) {
  const { may } = usePermissions()
  const { data } = useQuery({
    ...getListSubscribersInGroupQueryOptions(groupId ?? '', { limit }),
    enabled: groupId !== undefined && may(op.listSubscribersInGroup, { group_id: groupId }).allowed,
  })
  return data && { count: data.data.length, more: hasMore(data.headers) }
}

/** The LoRaWAN devices of a group; undefined where one page does not hold all that there are. */
export function useLoraCount(groupId: string): number | undefined {
  const { may } = usePermissions()
  const { data } = useQuery({
    ...getListLoraDevicesQueryOptions({ limit }),
    enabled: may(op.listLoraDevices).allowed,
  })
  if (!data || hasMore(data.headers)) return undefined
  return data.data.filter((device) => device.groupId === groupId).length
}

/** The Inventory devices of a group; undefined where one page does not hold all that there are. */
export function useInventoryCount(groupId: string): number | undefined {
  const { may } = usePermissions()
  const { data } = useQuery({
    ...getListDevicesQueryOptions({ limit }),
    enabled: may(op.listDevices).allowed,
  })
  if (!data || hasMore(data.headers)) return undefined
  return data.data.filter((device) => device.groupId === groupId).length
}

const hasMore = (headers: Headers) => Boolean(headers.get('x-soracom-next-key'))
