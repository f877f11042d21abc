import { t } from '@lingui/core/macro'
import type { Sim } from '../../../api/generated/models/sim.ts'
import type { Operation } from '../../../api/operation.ts'
import type { May } from '../../../api/permissions.ts'
import { subscribersOf } from '../../../domain/sim/sim.ts'
import type { Target } from './tool.ts'

/** The operations of a tool: by SIM, and by IMSI and telephone number where there are such. */
export interface TargetOperations {
  readonly sim: Operation
  readonly imsi: Operation
  readonly msisdn?: Operation
}

/** A subscription as one chooses it: under `value` it stands in the URL. */
export interface TargetChoice {
  readonly value: string
  readonly label: string
  readonly target: Target
}

/**
 * What the tool can be used on, by who may: the SIM, then its subscriptions. Of a SIM with a single
 * one all of them are the same, so that the first is enough.
 */
export function targetChoices(sim: Sim, ops: TargetOperations, may: May): readonly TargetChoice[] {
  const subscribers = subscribersOf(sim)
  const ofSim = { value: '', label: t`The SIM’s primary subscription`, target: { sim } }
  const choices = [
    ...(may(ops.sim).allowed ? [ofSim] : []),
    ...subscribers.flatMap(({ imsi, msisdn, subscription, primary }): TargetChoice[] => {
      const plan = subscription ?? ''
      const byImsi = primary ? t`${plan}, IMSI ${imsi} (primary)` : t`${plan}, IMSI ${imsi}`
      const number = msisdn ?? ''
      return [
        ...(may(ops.imsi).allowed
          ? [{ value: `imsi:${imsi}`, label: byImsi, target: { sim, imsi } }]
          : []),
        ...(ops.msisdn && msisdn && may(ops.msisdn).allowed
          ? [
              {
                value: `msisdn:${msisdn}`,
                label: t`${plan}, phone number ${number}`,
                target: { sim, msisdn },
              },
            ]
          : []),
      ]
    }),
  ]
  return subscribers.length > 1 ? choices : choices.slice(0, 1)
}

/** The IMSI that a target is about, for the rules; undefined for the primary subscription. */
export function imsiOf({ sim, imsi, msisdn }: Target): string | undefined {
  return (
    imsi ?? subscribersOf(sim).find((one) => msisdn !== undefined && one.msisdn === msisdn)?.imsi
  )
}
