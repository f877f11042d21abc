import type { Cell } from '../../../api/generated/models/cell.ts'
import type { PreviousSessionStatus } from '../../../api/generated/models/previousSessionStatus.ts'
import type { SessionStatus } from '../../../api/generated/models/sessionStatus.ts'
import { pageLocale } from '../../../components/detail/locale.ts'
import { Property, PropertyGroup } from '../../../components/detail/Properties.tsx'
import { OnlineDot } from '../../../components/detail/StatusBadge.tsx'
import { countryOf, networkCode } from '../-sim/countries.ts'
import { regionLabel } from '../-sim/words.ts'
import { durationText } from '../-sim/duration.ts'
import { identifier, time } from './Value.tsx'

/** What the current session is like; while offline, what is still known. */
export function SessionGroup({ session }: { readonly session: SessionStatus | undefined }) {
  const placement = session?.placement
  return (
    <PropertyGroup title="Session">
      <Property label="State">
        {session?.online !== undefined && <OnlineDot online={session.online} />}
      </Property>
      <Property label="Last updated">{time(session?.lastUpdatedAt)}</Property>
      <Shared session={session} />
      <Property label="Rendezvous point">{regionLabel(placement?.region)}</Property>
      {session?.location && (
        <Property label="Location" wide>
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
    <PropertyGroup title="Previous session">
      <Property label="Began">{time(createdTime)}</Property>
      <Property label="Ended">{time(deletedTime)}</Property>
      <Property label="Lasted">
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
  readonly session: (SessionStatus & PreviousSessionStatus) | undefined
}) {
  return (
    <>
      <Property label="IP address">{identifier(session?.ueIpAddress, 'IP address')}</Property>
      <Property label="IMEI">{identifier(session?.imei, 'IMEI')}</Property>
      <Property label="IMSI">{identifier(session?.imsi, 'IMSI')}</Property>
      <Property label="Subscription">{session?.subscription}</Property>
      <Property label="Session ID">{identifier(session?.sessionId, 'session ID')}</Property>
      <Property label="DNS servers">
        {identifier(session?.dnsServers?.join(', '), 'DNS servers')}
      </Property>
      <CellProperties cell={session?.cell} />
      <Property label="VPG">{identifier(session?.vpgId, 'VPG ID')}</Property>
      <Property label="Gateway’s public IP address">
        {identifier(session?.gatewayPublicIpAddress, 'public IP address')}
      </Property>
      <Property label="Gateway’s private IP address">
        {identifier(session?.gatewayPrivateIpAddress, 'private IP address')}
      </Property>
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
      <Property label="Network">
        {code !== undefined && (country === undefined ? code : `${country} (${code})`)}
      </Property>
      <Property label="Radio">{cell?.radioType}</Property>
      <Property label="Cell">{identifier(parts.join(', '), 'cell')}</Property>
    </>
  )
}
