import { isPrivate, overlap, parseCidr, type Cidr } from './cidr.ts'

/** A LAN behind a SIM. */
export interface SimRoute {
  readonly simId: string
  readonly range: string
}

/** What is wrong with a route to the LAN behind a SIM. */
export type SimRouteRule = 'sim' | 'sameSim' | 'malformed' | 'public' | 'device' | 'overlap'

/**
 * What is wrong with each of the routes of a gateway, by their places; `deviceSubnet` is where the
 * SIMs themselves are.
 */
export function simRouteRules(
  routes: readonly SimRoute[],
  deviceSubnet: Cidr | undefined,
): readonly (SimRouteRule | undefined)[] {
  const ranges = routes.map(({ range }) => parseCidr(range))
  return routes.map(({ simId }, place) => {
    if (!/^\d{15,32}$/.test(simId)) return 'sim'
    if (routes.findIndex((other) => other.simId === simId) < place) return 'sameSim'
    const range = ranges[place]
    if (!range) return 'malformed'
    if (!isPrivate(range)) return 'public'
    if (deviceSubnet && overlap(range, deviceSubnet)) return 'device'
    const before = ranges.slice(0, place)
    return before.some((other) => other && overlap(other, range)) ? 'overlap' : undefined
  })
}
