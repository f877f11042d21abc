import { t } from '@lingui/core/macro'
import { statusLabel } from '../../../words/sim.ts'
import type { SimSubscriber } from '../../../domain/sim/sim.ts'

/**
 * What the status of an additional subscription means: it is written onto the card over the air, as
 * the description of a SIM's profiles tells. Nothing for the primary one, whose status is the SIM's.
 */
const overTheAir: ReadonlyMap<string, string> = new Map([
  ['shipped', t`It is ready to be written onto the SIM over the air, or being sent.`],
  ['delivered', t`The SIM has received it and is installing it.`],
  ['ready', t`It is installed on the SIM, and no connection was made with it yet.`],
  ['active', t`A connection was made with it.`],
  ['terminated', t`It can no longer be used.`],
])

export function subscriptionStatus({ primary, status, subscription }: SimSubscriber): {
  readonly label: string
  readonly meaning: string | undefined
} {
  const label = statusLabel(status)
  if (primary || subscription === 'planArc01') return { label, meaning: undefined }
  return { label, meaning: overTheAir.get(status ?? '') }
}
