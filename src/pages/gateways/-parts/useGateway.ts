import type { VirtualPrivateGateway } from '../../../api/generated/models/virtualPrivateGateway.ts'
import { useGetVirtualPrivateGatewaySuspense } from '../../../api/generated/client/virtual-private-gateway/virtual-private-gateway.ts'
import { isOnItsWay } from '../../../domain/gateways/status.ts'

/** How often one that is being made or ended is looked at. */
const everyMs = 3_000

/**
 * The gateway that the page has loaded; while it, or a part of it (`isWaiting`), is on its way to
 * another status it is followed.
 */
export function useGateway(
  vpgId: string,
  isWaiting: (gateway: VirtualPrivateGateway) => boolean = isOnItsWay,
): VirtualPrivateGateway {
  const query = useGetVirtualPrivateGatewaySuspense(vpgId, {
    query: {
      refetchInterval: ({ state }) => state.data && isWaiting(state.data.data) && everyMs,
    },
  })
  return query.data.data
}
