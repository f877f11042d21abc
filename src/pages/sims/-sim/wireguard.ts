import type { Sim } from '../../../api/generated/models/sim.ts'

/** What a WireGuard client needs to connect as a virtual SIM; what the API left out is absent. */
export interface WireGuard {
  readonly privateKey: string | undefined
  readonly address: string | undefined
  readonly serverPublicKey: string | undefined
  readonly endpoint: string | undefined
  readonly allowedIps: readonly string[]
}

/** Reads the connection out of the answer to createSim, the only one that holds the private key. */
export function wireGuardOf(sim: Sim): WireGuard {
  const arc = sim.arcSessionStatus
  const profiles = Object.values(sim.profiles ?? {})
  return {
    privateKey: profiles.find((one) => one.arcClientPeerPrivateKey)?.arcClientPeerPrivateKey,
    address: arc?.arcClientPeerIpAddress,
    serverPublicKey: arc?.arcServerPeerPublicKey,
    endpoint: arc?.arcServerEndpoint,
    allowedIps: arc?.arcAllowedIPs ?? [],
  }
}

/** A value of the API may not begin another line of the file. */
const line = (key: string, value: string | undefined) =>
  value === undefined || value === ''
    ? `# ${key}: the API answered none`
    : `${key} = ${value.replaceAll(/\s+/g, ' ')}`

/** The connection as a configuration file of WireGuard (`wg-quick`). */
export function wireGuardFile(wireGuard: WireGuard): string {
  const { privateKey, address, serverPublicKey, endpoint, allowedIps } = wireGuard
  return [
    '[Interface]',
    line('PrivateKey', privateKey),
    line('Address', address && (address.includes('/') ? address : `${address}/32`)),
    '',
    '[Peer]',
    line('PublicKey', serverPublicKey),
    line('AllowedIPs', allowedIps.join(', ')),
    line('Endpoint', endpoint),
    '',
  ].join('\n')
}

/** Whether the file is complete: a client can connect with it as it is. */
export function isComplete(wireGuard: WireGuard): boolean {
  const { privateKey, address, serverPublicKey, endpoint, allowedIps } = wireGuard
  return Boolean(privateKey && address && serverPublicKey && endpoint && allowedIps.length > 0)
}
