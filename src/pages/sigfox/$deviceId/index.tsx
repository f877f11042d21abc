import { t } from '@lingui/core/macro'
import { Anchor } from '@mantine/core'
import { createFileRoute, Link } from '@tanstack/react-router'
import { registerSigfoxDevice } from '../../../api/generated/access.ts'
import { useGetSigfoxDeviceSuspense } from '../../../api/generated/client/sigfox-device/sigfox-device.ts'
import { usePermissions } from '../../../api/permissions.ts'
import { Note } from '../../../components/action/Note.tsx'
import { PageBody } from '../../../components/detail/Section.tsx'
import { DownlinkGroup } from '../../../components/device/DownlinkGroup.tsx'
import { msOf } from '../../../components/device/words.ts'
import { Facts } from '../../../components/resource/Facts.tsx'
import { Rich } from '../../../words/Rich.tsx'
import { messageText } from '../-parts/words.ts'
import { sigfoxDevice } from '../-resource.tsx'

export const Route = createFileRoute('/sigfox/$deviceId/')({ component: SigfoxDeviceOverview })

/** While a message or a registration waits one looks for what comes of it. */
const everyMs = 30_000

function SigfoxDeviceOverview() {
  const { deviceId } = Route.useParams()
  const query = { query: { refetchInterval: everyMs } }
  const { data: item } = useGetSigfoxDeviceSuspense(deviceId, query).data
  return (
    <PageBody wide>
      {item.registration === 'failed' && <FailedNote deviceId={deviceId} />}
      <Facts facts={sigfoxDevice.facts} item={item} title={t`Sigfox device`}>
        <DownlinkGroup
          deviceId={deviceId}
          lastSeen={msOf(item.lastSeen?.time)}
          lifeMs={Infinity}
          stateText={messageText}
        />
      </Facts>
    </PageBody>
  )
}

function FailedNote({ deviceId }: { readonly deviceId: string }) {
  const { may } = usePermissions()
  const again = t`Check the device ID, the code (PAC) and the product certificate, and <link>register it again</link>.`
  return (
    <Note tone="warning" title={t`The registration failed`}>
      <p>
        {may(registerSigfoxDevice).allowed ? (
          <Rich
            text={again}
            parts={{
              link: (
                <Anchor
                  inherit
                  underline="always"
                  renderRoot={(props) => (
                    <Link to="/sigfox/register" search={{ device: deviceId }} {...props} />
                  )}
                />
              ),
            }}
          />
        ) : (
          t`Until it is registered, nothing that it sends arrives.`
        )}
      </p>
    </Note>
  )
}
