import { isPrivate, overlap, parseCidr, type Cidr } from './cidr.ts'

/** A VPC that is peered is told of by a range of this size at most. */
export const largestPeering = 16

/** What is wrong with the range of a VPC to be peered. */
export type PeeringRangeRule = 'malformed' | 'large' | 'public'

export function peeringRangeRule(text: string): PeeringRangeRule | undefined {
  const range = parseCidr(text)
  if (!range) return 'malformed'
  if (range.prefix < largestPeering) return 'large'
  return isPrivate(range) ? undefined : 'public'
}

/** What stands in the way of a route: the last can be overruled. */
export type RouteRule = 'malformed' | 'known' | 'internet' | 'devices' | 'overlap'

/** What a route is held against. */
export interface RouteSurroundings {
  readonly deviceSubnet: string
  readonly internet: boolean
  /** Destinations that have a route. */
  readonly known: readonly string[]
}

const isSame = (one: Cidr, other: Cidr) => one.first === other.first && one.prefix === other.prefix

export function routeRule(
  destination: string,
  { deviceSubnet, internet, known }: RouteSurroundings,
): RouteRule | undefined {
  const range = parseCidr(destination)
  if (!range) return 'malformed'
  if (known.some((one) => isSame(parseCidr(one) ?? { ...range, prefix: -1 }, range))) return 'known'
  if (range.prefix === 0) return internet ? 'internet' : undefined
  const devices = parseCidr(deviceSubnet)
  if (!devices || !overlap(devices, range)) return undefined
  return isSame(devices, range) ? 'devices' : 'overlap'
}

/** Whether a range shares addresses with another; false where one of them is none. */
export function rangesOverlap(one: string, other: string): boolean {
  const [first, second] = [parseCidr(one), parseCidr(other)]
  return first !== undefined && second !== undefined && overlap(first, second)
}

/** A peering as the API tells of it, as far as it could be read. */
export interface Peering {
  readonly peerOwnerId?: string
  readonly peerVpcId?: string
  readonly peerRegion?: string
  readonly destinationCidrBlock?: string
}

/**
 * Reads what stands for a peering. The description promises no more than a text; an object, or the
 * text of one, is taken apart, and of anything else nothing is known.
 */
export function peeringOf(value: unknown): Peering {
  const known = typeof value === 'string' ? parsed(value) : value
  if (typeof known !== 'object' || known === null) return {}
  const all = new Map<string, unknown>(Object.entries(known))
  const text = (key: keyof Peering) => {
    const one = all.get(key)
    return typeof one === 'string' && one !== '' ? { [key]: one } : {}
  }
  return {
    ...text('peerOwnerId'),
    ...text('peerVpcId'),
    ...text('peerRegion'),
    ...text('destinationCidrBlock'),
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}
