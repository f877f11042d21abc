/** How data can be sent to the device of a SIM, the most used first; one of them is in the URL. */
export const sendKinds = ['http', 'tcp', 'udp', 'ssh', 'rtsp'] as const
export type SendKind = (typeof sendKinds)[number]

/** What the URL of a tool says: how data are sent, and to which subscription. Defaults are left out. */
export interface ToolSearch {
  kind?: SendKind | undefined
  /** `imsi:` or `msisdn:` and the number. */
  to?: string | undefined
}

/** Reads it; what makes no sense is left out. */
export function readToolSearch({ kind, to }: Record<string, unknown>): ToolSearch {
  return {
    kind: sendKinds.find((one) => one === kind && one !== 'http'),
    to: typeof to === 'string' && /^(?:imsi|msisdn):\d{1,20}$/.test(to) ? to : undefined,
  }
}
