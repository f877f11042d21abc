import type { SimLike } from './sim.ts'

/** What the rules read of the API's Subscriber, a subscription of a SIM by its IMSI. */
export interface SubscriberOfSim extends Omit<SimLike, 'type' | 'profiles' | 'activeProfileId'> {
  readonly imsi?: string | null | undefined
  readonly iccid?: string | null | undefined
  readonly subscription?: string | null | undefined
  /** Null where it is not the SIM's primary subscription. */
  readonly moduleType?: string | null | undefined
}

/** Whether it is a subscription beside the primary one of its SIM, by whose IMSI nothing can be changed. */
export function isSecondary({ moduleType }: SubscriberOfSim): boolean {
  return moduleType === null
}

/** The SIM of a primary subscription, as far as the rules for SIMs look at one. */
export function simOfSubscriber(subscriber: SubscriberOfSim): SimLike {
  const { imsi, iccid, subscription, moduleType, ...sim } = subscriber
  const [card, number] = [iccid ?? '', imsi ?? '']
  return {
    ...sim,
    // The API's `type` of a subscriber is its speed class once more.
    type: moduleType === 'virtual' ? 'virtual' : undefined,
    activeProfileId: card,
    profiles: {
      [card]: { primaryImsi: number, subscribers: { [number]: { imsi, subscription } } },
    },
  }
}
