import { parseAddress } from './cidr.ts'

/** Hosts that a gateway sends copies of its traffic to. */
export const mostMirrors = 2

/** What is wrong with the address of another host for copies. */
export type MirrorRule = 'malformed' | 'known' | 'full'

export function mirrorRule(address: string, known: readonly string[]): MirrorRule | undefined {
  if (known.length >= mostMirrors) return 'full'
  if (parseAddress(address) === undefined) return 'malformed'
  return known.includes(address) ? 'known' : undefined
}
