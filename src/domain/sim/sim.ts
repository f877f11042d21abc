import { nameOf } from '../tags.ts'
import { planOf } from './subscriptions.ts'

/**
 * What the rules read of a SIM: a structural subset of the API's Sim. Everything may be missing,
 * because permissions, older records and search results leave things out.
 */
export interface SimLike {
  readonly simId?: string | null | undefined
  readonly type?: string | null | undefined
  readonly moduleType?: string | null | undefined
  readonly status?: string | null | undefined
  readonly activeProfileId?: string | null | undefined
  /** By ICCID. */
  readonly profiles?: Readonly<Record<string, ProfileLike>> | null | undefined
  readonly groupId?: string | null | undefined
  readonly speedClass?: string | null | undefined
  readonly tags?: Readonly<Record<string, string>> | null | undefined
  readonly capabilities?: CapabilitiesLike | null | undefined
  /** The inverse of "termination protection". */
  readonly terminationEnabled?: boolean | null | undefined
  /** UNIX milliseconds. */
  readonly expiryTime?: number | null | undefined
  readonly expiryAction?: string | null | undefined
  readonly imeiLock?: { readonly imei?: string | null | undefined } | null | undefined
  readonly sessionStatus?: SessionLike | null | undefined
  /** There is one as soon as the SIM has a peer of Arc, whatever its other session. */
  readonly arcSessionStatus?: object | null | undefined
}

interface SessionLike {
  readonly online?: boolean | null | undefined
  readonly imsi?: string | null | undefined
  readonly imei?: string | null | undefined
  readonly subscription?: string | null | undefined
}

interface CapabilitiesLike {
  readonly data?: boolean | null | undefined
  readonly sms?: boolean | null | undefined
}

export interface ProfileLike {
  readonly iccid?: string | null | undefined
  readonly primaryImsi?: string | null | undefined
  /** Whether subscriptions can be written onto it over the air. */
  readonly otaSupported?: boolean | null | undefined
  readonly arcClientPeerPublicKey?: string | null | undefined
  /** By IMSI. */
  readonly subscribers?: Readonly<Record<string, SubscriberLike>> | null | undefined
}

export interface SubscriberLike {
  readonly imsi?: string | null | undefined
  readonly msisdn?: string | null | undefined
  readonly status?: string | null | undefined
  readonly subscription?: string | null | undefined
  readonly bundles?: readonly string[] | null | undefined
  readonly capabilities?: CapabilitiesLike | null | undefined
}

/** A subscriber with what the nesting of the API says about it. */
export interface SimSubscriber extends SubscriberLike {
  readonly imsi: string
  readonly iccid: string
  /** Whether it is the one whose status is the SIM's own. */
  readonly primary: boolean
}

/** All subscribers of all profiles of a SIM, the primary one first, the others in the API's order. */
export function subscribersOf(sim: SimLike): SimSubscriber[] {
  const all = profilesOf(sim).flatMap(([iccid, profile], index) =>
    Object.entries(profile.subscribers ?? {}).map(([imsi, subscriber]): SimSubscriber => {
      const primary = index === 0 && imsi === profile.primaryImsi
      return Object.assign({}, subscriber, {
        imsi: subscriber.imsi ?? imsi,
        iccid: profile.iccid ?? iccid,
        primary,
      })
    }),
  )
  const first = all.find((subscriber) => subscriber.primary) ?? all[0]
  if (!first) return []
  return [{ ...first, primary: true }, ...all.filter((subscriber) => subscriber !== first)]
}

/** The profiles with their ICCIDs, the active one first. */
function profilesOf(sim: SimLike): [iccid: string, profile: ProfileLike][] {
  const entries = Object.entries(sim.profiles ?? {})
  const active = entries.filter(([iccid]) => iccid === sim.activeProfileId)
  return [...active, ...entries.filter(([iccid]) => iccid !== sim.activeProfileId)]
}

/** The subscriber whose status is the SIM's: the active profile's primary IMSI, else the first there is. */
export function primarySubscriber(sim: SimLike): SimSubscriber | undefined {
  return subscribersOf(sim)[0]
}

/** The SIM's primary IMSI. */
export function primaryImsi(sim: SimLike): string | undefined {
  return primarySubscriber(sim)?.imsi
}

/** The plan of the primary subscriber (`plan-D`, `plan01s`, ...), on which the SIM's own rules rest. */
export function primarySubscription(sim: SimLike): string | undefined {
  return primarySubscriber(sim)?.subscription ?? undefined
}

/** The telephone numbers of a SIM, the primary subscriber's first; a virtual SIM has none. */
export function msisdns(sim: SimLike): string[] {
  return subscribersOf(sim).flatMap(({ msisdn }) => msisdn || [])
}

/** The name a person gave the SIM (its tag `name`); undefined where there is none. */
export function simName(sim: SimLike): string | undefined {
  return nameOf(sim.tags) ?? undefined
}

/** What to call the SIM in a sentence: its name, else its simId. */
export function simLabel(sim: SimLike): string {
  return simName(sim) ?? sim.simId ?? ''
}

/** Whether the SIM is a virtual SIM/Subscriber of its own (not one added to a physical SIM). */
export function isVirtual(sim: SimLike): boolean {
  return sim.type ? sim.type === 'virtual' : planOf(primarySubscription(sim))?.virtual === true
}

/** Whether the SIM has a session now. */
export function isOnline(sim: SimLike): boolean {
  return sim.sessionStatus?.online === true
}

/** The ways to a device from outside: over its network, or over Arc (WireGuard). */
export type SimService = 'air' | 'arc'

/** How the device behind a SIM can be reached now; in no way while it is offline. */
export function reachableBy(sim: SimLike): readonly SimService[] {
  if (!isOnline(sim)) return []
  const session = planOf(sim.sessionStatus?.subscription ?? primarySubscription(sim))
  if (session?.virtual) return ['arc']
  return sim.arcSessionStatus ? ['air', 'arc'] : ['air']
}

/** Whether SMS can be sent to the SIM: by its own capabilities, else by any of its subscribers'. */
export function hasSms(sim: SimLike): boolean {
  return (
    sim.capabilities?.sms ??
    subscribersOf(sim).some((subscriber) => subscriber.capabilities?.sms === true)
  )
}
