/** The types of private gateways that can be made today: Type-E, Type-F and Type-F2. */
export const creatableTypes = [14, 15, 242] as const
export type CreatableType = (typeof creatableTypes)[number]

/** How the platform calls its types. */
const letters: Readonly<Record<number, string>> = {
  12: 'C',
  13: 'D',
  14: 'E',
  15: 'F',
  120: 'X',
  242: 'F2',
}

/** `F2` for 242; undefined for a type that nobody published. */
export function typeLetter(type: number): string | undefined {
  return letters[type]
}

/** What a type may have or lack, with those that have it; what every type can is not among these. */
const having = {
  /** Peering with a VPC on AWS (Canal). */
  peering: [15],
  /** A transit gateway of its own: VPC attachments, peerings with other transit gateways, routes. */
  transitGateway: [242],
  /** Lines that support arranges: Door and Direct. */
  lines: [15, 242],
  /** It can be made without the way to the internet. */
  withoutInternet: [15, 242],
  /** Gate can be closed; without it, it is always open. */
  closedGate: [14, 15],
  /** LANs behind SIMs are reached by routes of each SIM. */
  simRouting: [15],
  /** Mirroring and inspection of its traffic. */
  junction: [15, 242],
  redirection: [15],
  capture: [14, 15, 242],
  /** Rules by domain, protocol and port. */
  trafficFilter: [15, 242],
} as const satisfies Readonly<Record<string, readonly CreatableType[]>>

export type GatewayFeature = keyof typeof having

/**
 * Whether gateways of a type have something. Of types that cannot be made any more nothing is
 * published: they are let through, and the API decides.
 */
export function supports(type: number | undefined, feature: GatewayFeature): boolean {
  const known = creatableTypes.find((one) => one === type)
  return known === undefined || having[feature].some((one) => one === known)
}

/** How many sessions a gateway of a type holds at once; undefined where that is not published. */
export function mostSessions(type: number | undefined): number | undefined {
  return type === 14 ? 1_000 : type === 15 || type === 242 ? 100_000 : undefined
}
