import { useQuery } from '@tanstack/react-query'
import { getListSubscribersInGroupQueryOptions } from '../../api/generated/client/group/group.ts'
import { getListDevicesQueryOptions } from '../../api/generated/client/device/device.ts'
import { getListLoraDevicesQueryOptions } from '../../api/generated/client/lora-device/lora-device.ts'
import { getListSigfoxDevicesQueryOptions } from '../../api/generated/client/sigfox-device/sigfox-device.ts'
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

/**
 * The Inventory, LoRaWAN and Sigfox devices of a group; undefined for a kind of which one page does
 * not hold all that there are.
 */
export function useDeviceCounts(groupId: string) {
  const { may } = usePermissions()
  const inventory = useQuery({
    ...getListDevicesQueryOptions({ limit }),
    enabled: may(op.listDevices).allowed,
  })
  const lora = useQuery({
    ...getListLoraDevicesQueryOptions({ limit }),
    enabled: may(op.listLoraDevices).allowed,
  })
  const sigfox = useQuery({
    ...getListSigfoxDevicesQueryOptions({ limit }),
    enabled: may(op.listSigfoxDevices).allowed,
  })
  const count = (answer: Devices | undefined) =>
    answer && !hasMore(answer.headers)
      ? answer.data.filter((device) => device.groupId === groupId).length
      : undefined
  return { inventory: count(inventory.data), lora: count(lora.data), sigfox: count(sigfox.data) }
}

interface Devices {
  readonly data: readonly { readonly groupId?: string }[]
  readonly headers: Headers
}

const hasMore = (headers: Headers) => Boolean(headers.get('x-soracom-next-key'))
