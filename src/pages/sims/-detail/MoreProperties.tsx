import { t } from '@lingui/core/macro'
import type { Sim } from '../../../api/generated/models/sim.ts'
import { Mono } from '../../../components/detail/Mono.tsx'
import { Property, PropertyGroup } from '../../../components/detail/Properties.tsx'
import { regionLabel } from '../-sim/words.ts'
import { otherFields } from './other-fields.ts'
import { LocalInfoGroup } from './LocalInfoGroup.tsx'
import { Identifier, Moment } from './Value.tsx'

/** The WireGuard connection of a virtual SIM; nothing for SIMs that never had one. */
export function ArcGroup({ sim }: { readonly sim: Sim }) {
  const arc = sim.arcSessionStatus
  if (!arc) return null
  return (
    <PropertyGroup title={t`WireGuard connection`}>
      <Identifier label={t`Client’s IP address`} value={arc.arcClientPeerIpAddress} />
      <Identifier label={t`Server’s endpoint`} value={arc.arcServerEndpoint} />
      <Moment label={t`Last updated`} at={arc.lastUpdatedAt} />
      <Identifier label={t`Client’s public key`} value={arc.arcClientPeerPublicKey} />
      <Identifier label={t`Server’s public key`} value={arc.arcServerPeerPublicKey} />
      <Identifier label={t`Allowed IP addresses`} value={arc.arcAllowedIPs?.join(', ')} />
      <Property label={t`Rendezvous point`}>{regionLabel(arc.placement?.region)}</Property>
      <Identifier label={t`VPG`} value={arc.vpgId} />
      <Identifier label={t`Gateway’s public IP address`} value={arc.gatewayPublicIpAddress} />
      <Identifier label={t`Gateway’s private IP address`} value={arc.gatewayPrivateIpAddress} />
    </PropertyGroup>
  )
}

/** What the device reported about itself, and whatever the API answers beyond its description. */
export function OtherFields({ sim }: { readonly sim: Sim }) {
  const others = otherFields(sim)
  return (
    <>
      <LocalInfoGroup info={sim.localInfo} />
      {others.length > 0 && (
        <PropertyGroup title={t`Other fields`}>
          {others.map(([name, value]) => (
            <Property key={name} label={name}>
              <Mono copy={name}>{value}</Mono>
            </Property>
          ))}
        </PropertyGroup>
      )}
    </>
  )
}
