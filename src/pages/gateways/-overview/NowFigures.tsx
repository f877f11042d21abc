import { t } from '@lingui/core/macro'
import { Link } from '@tanstack/react-router'
import type { VirtualPrivateGateway } from '../../../api/generated/models/virtualPrivateGateway.ts'
import { Figure, Figures } from '../../../components/detail/Figures.tsx'
import { countText } from '../../../components/detail/locale.ts'
import { Dash, Mono } from '../../../components/detail/Mono.tsx'
import { StatusBadge } from '../../../components/detail/StatusBadge.tsx'
import { Time } from '../../../components/detail/Time.tsx'
import { mostSessions } from '../../../domain/gateways/types.ts'
import { Rich } from '../../../words/Rich.tsx'

/** How a gateway stands now: who is online, who may join the devices, and what the internet sees. */
export function NowFigures({ gateway }: { readonly gateway: VirtualPrivateGateway }) {
  const { vpgId = '', sessionStats, type, gateOpened, fixedPublicIpAddresses } = gateway
  const online = sessionStats?.online
  const most = mostSessions(type)
  const isNear = most !== undefined && online !== undefined && online > 0.9 * most
  const addresses = fixedPublicIpAddresses ?? []
  return (
    <Figures>
      <Figure
        label={t`SIMs online`}
        value={online === undefined ? <Dash /> : countText(online)}
        badge={isNear && <StatusBadge tone="suspended" label={t`Nearly full`} />}
      >
        {most !== undefined && <p>{t`It holds ${countText(most)} at once.`}</p>}
        {typeof sessionStats?.lastUpdatedAt === 'number' && (
          <p>
            <Rich
              text={t`Counted <time></time>.`}
              parts={{ time: <Time at={sessionStats.lastUpdatedAt} focusable /> }}
            />
          </p>
        )}
        {online !== undefined && online > 0 && (
          <p>
            <Link to="/sims" search={{ vpg: [vpgId] }}>
              {t`Show them`}
            </Link>
          </p>
        )}
      </Figure>
      <Figure
        label={t`Gate`}
        value={gateOpened === undefined ? <Dash /> : gateOpened ? t`Open` : t`Closed`}
      >
        <p>
          {gateOpened
            ? t`Your hosts can join the device network.`
            : t`Devices are reached from no host of yours.`}
        </p>
      </Figure>
      <Figure label={t`Internet`} value={internetText(gateway)}>
        {addresses.length > 0 ? (
          <p>
            <Mono>{addresses.join(', ')}</Mono>
          </p>
        ) : (
          gateway.useInternetGateway && <p>{t`From public addresses that many share.`}</p>
        )}
      </Figure>
    </Figures>
  )
}

function internetText({ useInternetGateway, fixedPublicIpAddresses }: VirtualPrivateGateway) {
  if (useInternetGateway === undefined) return <Dash />
  if (!useInternetGateway) return t`Closed network`
  return fixedPublicIpAddresses?.length ? t`Fixed addresses` : t`Shared addresses`
}
