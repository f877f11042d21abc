import { t } from '@lingui/core/macro'
import type { Cell } from '../../../api/generated/models/cell.ts'
import type { PreviousSessionStatus } from '../../../api/generated/models/previousSessionStatus.ts'
import type { SessionStatus } from '../../../api/generated/models/sessionStatus.ts'
import { pageLocale } from '../../../components/detail/locale.ts'
import { Property, PropertyGroup } from '../../../components/detail/Properties.tsx'
import { OnlineDot } from '../../../components/detail/StatusBadge.tsx'
import { radioLabel } from '../../../words/sim.ts'
import { countryOf, networkCode } from '../-sim/countries.ts'
import { regionLabel } from '../-sim/words.ts'
import { durationText } from '../-sim/duration.ts'
import { Identifier, Moment } from './Value.tsx'

/** What the current session is like; while offline, what is still known of it. */
export function SessionGroup({ session }: { readonly session: SessionStatus | undefined }) {
  const placement = session?.placement
  return (
    <PropertyGroup title={t`Session`} known={session?.online !== true}>
      <Property label={t`State`}>
        {session?.online !== undefined && <OnlineDot online={session.online} />}
      </Property>
      <Moment label={t`Last updated`} at={session?.lastUpdatedAt} />
      <Shared session={session} />
      <Property label={t`Rendezvous point`}>{regionLabel(placement?.region)}</Property>
      {session?.location && (
        <Property label={t`Location`} wide>
          {JSON.stringify(session.location)}
        </Property>
      )}
    </PropertyGroup>
  )
}

export function PreviousSessionGroup({
  session,
}: {
  readonly session: PreviousSessionStatus | undefined
}) {
  if (!session) return null
  const { createdTime, deletedTime } = session
  return (
    <PropertyGroup title={t`Previous session`}>
      <Moment label={t`Began`} at={createdTime} />
      <Moment label={t`Ended`} at={deletedTime} />
      <Property label={t`Lasted`}>
        {createdTime !== undefined &&
          deletedTime !== undefined &&
          durationText(deletedTime - createdTime)}
      </Property>
      <Shared session={session} />
    </PropertyGroup>
  )
}

function Shared({
  session,
}: {
  readonly session: SessionStatus | PreviousSessionStatus | undefined
}) {
  return (
    <>
      <Identifier label={t`IP address`} value={session?.ueIpAddress} />
      <Identifier label="IMEI" value={session?.imei} />
      <Identifier label="IMSI" value={session?.imsi} />
      <Property label={t`Subscription`}>{session?.subscription}</Property>
      <Identifier label={t`Session ID`} value={session?.sessionId} />
      <Identifier label={t`DNS servers`} value={session?.dnsServers?.join(', ')} />
      <CellProperties cell={session?.cell} />
      <Identifier label={t`VPG`} value={session?.vpgId} />
      <Identifier label={t`Gateway’s public IP address`} value={session?.gatewayPublicIpAddress} />
      <Identifier
        label={t`Gateway’s private IP address`}
        value={session?.gatewayPrivateIpAddress}
      />
    </>
  )
}

const cellParts = ['tac', 'eci', 'lac', 'ci', 'rac', 'sac'] as const

function CellProperties({ cell }: { readonly cell: Cell | undefined }) {
  const country = countryOf(cell?.mcc, pageLocale())
  const code = networkCode(cell)
  const parts = cellParts.flatMap((name) =>
    cell?.[name] === undefined ? [] : [`${name.toUpperCase()} ${cell[name]}`],
  )
  return (
    <>
      <Property label={t`Network`}>
        {code !== undefined && (country === undefined ? code : `${country} (${code})`)}
      </Property>
      <Property label={t`Radio`}>{radioLabel(cell?.radioType)}</Property>
      <Identifier label={t`Cell`} value={parts.join(', ')} />
    </>
  )
}
