import { t } from '@lingui/core/macro'
import type { Rule, TrafficPeriod } from '../../domain/event-handler/rules.ts'

type Occasion = Rule['occasion']

/** What a rule waits for, as a choice, with what it is good for. */
export const occasionWords: Readonly<
  Record<Occasion, { readonly label: string; readonly about: string }>
> = {
  traffic: { label: t`Data used`, about: t`More than a limit in a day, a month or ever.` },
  firstTraffic: { label: t`First data`, about: t`Sends or receives for the first time.` },
  charge: { label: t`Charges`, about: t`The bill of the month exceeds an amount.` },
  status: { label: t`Status`, about: t`Becomes active, suspended and so on.` },
  session: { label: t`Session`, about: t`Comes online or goes offline.` },
  speedClass: { label: t`Speed class`, about: t`Changes, by whomever.` },
  expiry: { label: t`Expiry`, about: t`The expiry time is reached.` },
  imei: { label: t`IMEI lock`, about: t`Refused in another device than it is locked to.` },
  subscription: { label: t`Subscription`, about: t`One is added over the air.` },
}

/** Why a rule cannot be had for a target that it does not fit. */
export function unfitting(occasion: Occasion): string {
  switch (occasion) {
    case 'charge':
      return t`Only the account has a bill: choose all SIMs.`
    case 'firstTraffic':
    case 'session':
      return t`Watched by IMSI: choose an IMSI, a group or all SIMs.`
    case 'subscription':
      return t`Watched by SIM: choose a SIM, a group or all SIMs.`
    default:
      return t`Does not fit what is watched.`
  }
}

/** What is counted, where a rule can count in several ways. */
export const perLabels: Readonly<Record<Rule['per'], string>> = {
  sim: t`Each SIM`,
  subscriber: t`Each IMSI`,
  target: t`All together`,
}

/** Over what data is added up. */
export const periodLabels: Readonly<Record<TrafficPeriod, string>> = {
  day: t`Day`,
  month: t`Month`,
  ever: t`Since the start`,
}
