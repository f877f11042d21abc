import { t } from '@lingui/core/macro'
import type { Sim } from '../../../api/generated/models/sim.ts'

/** What a WireGuard client needs to connect as a virtual SIM; what is not known is absent. */
export interface WireGuard {
  readonly privateKey: string | undefined
  /** The key pair is the person's: nobody else has its private half. */
  readonly ownKey?: boolean
  readonly address: string | undefined
  readonly serverPublicKey: string | undefined
  readonly endpoint: string | undefined
  readonly allowedIps: readonly string[]
}

/** The private key in the answer to createSim. */
export function privateKeyOf(sim: Sim): string | undefined {
  const profiles = Object.values(sim.profiles ?? {})
  return profiles.find((one) => one.arcClientPeerPrivateKey)?.arcClientPeerPrivateKey
}

/** How a client connects as the virtual SIM; only the answer that made the keys holds the private one. */
export function wireGuardOf(sim: Sim, privateKey = privateKeyOf(sim)): WireGuard {
  const arc = sim.arcSessionStatus
  return {
    privateKey,
    address: arc?.arcClientPeerIpAddress,
    serverPublicKey: arc?.arcServerPeerPublicKey,
    endpoint: arc?.arcServerEndpoint,
    allowedIps: arc?.arcAllowedIPs ?? [],
  }
}

/** A value of the API may not begin another line of the file. */
const section = (title: string, values: Readonly<Record<string, string | undefined>>) => [
  title,
  ...Object.entries(values).map(([key, value]) =>
    value ? `${key} = ${value.replaceAll(/\s+/g, ' ')}` : t`# ${key}: the API answered none`,
  ),
  '',
]

/** The connection as a configuration file of WireGuard (`wg-quick`). */
export function wireGuardFile(wireGuard: WireGuard): string {
  const { privateKey, ownKey, address, serverPublicKey, endpoint, allowedIps } = wireGuard
  const Address = address && (address.includes('/') ? address : `${address}/32`)
  const AllowedIPs = allowedIps.join(', ')
  const PrivateKey = ownKey ? t`write your private key here` : privateKey
  return [
    ...section('[Interface]', { PrivateKey, Address }),
    ...section('[Peer]', { PublicKey: serverPublicKey, AllowedIPs, Endpoint: endpoint }),
  ].join('\n')
}

/** Whether the file is complete: a client can connect with it as it is. */
export function isComplete(wireGuard: WireGuard): boolean {
  const { privateKey, address, serverPublicKey, endpoint, allowedIps } = wireGuard
  return Boolean(privateKey && address && serverPublicKey && endpoint && allowedIps.length > 0)
}
