interface Counted {
  readonly sessionStats?: { readonly online?: number } | undefined
}

/** How many SIMs are online through some gateways, as their answers say. */
export function onlineThrough(gateways: readonly Counted[]): number {
  return gateways.reduce((sum, { sessionStats }) => sum + (sessionStats?.online ?? 0), 0)
}
