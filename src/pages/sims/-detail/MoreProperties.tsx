import type { Sim } from '../../../api/generated/models/sim.ts'
import { Mono } from '../../../components/detail/Mono.tsx'
import { Property, PropertyGroup } from '../../../components/detail/Properties.tsx'
import { regionLabel } from '../-sim/words.ts'
import { otherFields } from './other-fields.ts'
import { identifier, time } from './Value.tsx'

/** The WireGuard connection of a virtual SIM; nothing for SIMs that never had one. */
export function ArcGroup({ sim }: { readonly sim: Sim }) {
  const arc = sim.arcSessionStatus
  if (!arc) return null
  return (
    <PropertyGroup title="WireGuard connection">
      <Property label="Client’s IP address">
        {identifier(arc.arcClientPeerIpAddress, 'IP address')}
      </Property>
      <Property label="Server’s endpoint">{identifier(arc.arcServerEndpoint, 'endpoint')}</Property>
      <Property label="Last updated">{time(arc.lastUpdatedAt)}</Property>
      <Property label="Client’s public key">
        {identifier(arc.arcClientPeerPublicKey, 'public key')}
      </Property>
      <Property label="Server’s public key">
        {identifier(arc.arcServerPeerPublicKey, 'public key')}
      </Property>
      <Property label="Allowed IP addresses">
        {identifier(arc.arcAllowedIPs?.join(', '), 'allowed IP addresses')}
      </Property>
      <Property label="Rendezvous point">{regionLabel(arc.placement?.region)}</Property>
      <Property label="VPG">{identifier(arc.vpgId, 'VPG ID')}</Property>
      <Property label="Gateway’s public IP address">
        {identifier(arc.gatewayPublicIpAddress, 'public IP address')}
      </Property>
      <Property label="Gateway’s private IP address">
        {identifier(arc.gatewayPrivateIpAddress, 'private IP address')}
      </Property>
    </PropertyGroup>
  )
}

/** What the device reported about itself, and whatever the API answers beyond its description. */
export function OtherFields({ sim }: { readonly sim: Sim }) {
  const local = Object.entries(sim.localInfo ?? {})
  const others = otherFields(sim)
  return (
    <>
      {local.length > 0 && (
        <PropertyGroup title="Reported by the device">
          {local.map(([name, value]) => (
            <Property key={name} label={name}>
              <bdi>{value}</bdi>
            </Property>
          ))}
        </PropertyGroup>
      )}
      {others.length > 0 && (
        <PropertyGroup title="Other fields">
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
