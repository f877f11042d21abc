/**
 * The statuses that a person can choose or filter by, in the order of a SIM's life. The service has
 * others, and may add more: keep them as strings.
 */
export const simStatuses = [
  'ready',
  'active',
  'inactive',
  'standby',
  'suspended',
  'terminated',
] as const

export type SimStatus = (typeof simStatuses)[number]

const connecting: ReadonlySet<string> = new Set(['ready', 'active', 'standby', 'testing'])

/**
 * Whether a device can open a data session in this status. Ready and standby become active by it;
 * in every other status requests are rejected, and entering one ends the session there is.
 */
export function canConnect(status: string | null | undefined): boolean {
  return connecting.has(status ?? '')
}

const unregistered: ReadonlySet<string> = new Set(['instock', 'shipped', 'delivered'])

/** Whether a SIM is ordered or under way, but not the operator's to work with yet. */
export function isUnregistered(status: string | null | undefined): boolean {
  return unregistered.has(status ?? '')
}

const renewing: ReadonlySet<string> = new Set(['ready', 'standby', 'suspended'])

/** Whether `renewalFeeStatusSetTime` counts from entering this status: a SIM kept unused may cost a renewal fee. */
export function countsTowardsRenewalFee(status: string | null | undefined): boolean {
  return renewing.has(status ?? '')
}

/** Which of the states' colours and shapes stands for a status; `unknown` for those beside the six. */
export function statusTone(status: string | null | undefined): SimStatus | 'unknown' {
  return simStatuses.find((known) => known === status) ?? 'unknown'
}
