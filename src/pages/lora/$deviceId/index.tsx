import { t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import { useGetLoraDeviceSuspense } from '../../../api/generated/client/lora-device/lora-device.ts'
import { PageBody } from '../../../components/detail/Section.tsx'
import { DownlinkGroup } from '../../../components/device/DownlinkGroup.tsx'
import { msOf } from '../../../components/device/words.ts'
import { Facts } from '../../../components/resource/Facts.tsx'
import { downlinkLifeMs } from '../../../domain/lora/downlink.ts'
import { messageText } from '../-parts/words.ts'
import { loraDevice } from '../-resource.tsx'

export const Route = createFileRoute('/lora/$deviceId/')({ component: LoraDeviceOverview })

/** While a message waits one looks for the uplink that takes it along. */
const everyMs = 30_000

function LoraDeviceOverview() {
  const { deviceId } = Route.useParams()
  const query = { query: { refetchInterval: everyMs } }
  const { data: item } = useGetLoraDeviceSuspense(deviceId, query).data
  return (
    <PageBody wide>
      <Facts facts={loraDevice.facts} item={item} title={t`LoRaWAN device`}>
        <DownlinkGroup
          deviceId={deviceId}
          lastSeen={msOf(item.lastSeen?.time)}
          lifeMs={downlinkLifeMs}
          stateText={messageText}
        />
      </Facts>
    </PageBody>
  )
}
