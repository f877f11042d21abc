import { t } from '@lingui/core/macro'
import type { ExpiryAction } from '../domain/sim/expiry.ts'
import { hasWrongCheckDigit, parseImeiLock } from '../domain/sim/imei.ts'
import type { SimSearchField } from '../domain/sim/search-field.ts'
import type { SimLike } from '../domain/sim/sim.ts'
import type { SimStatus } from '../domain/sim/status.ts'
import { allowed as judged, type SimVerb, type SimVerbs } from '../domain/sim/verbs.ts'
import type { SimRefusal } from '../domain/sim/verdict.ts'
import { labels } from './label.ts'

/** The word for a status. */
export const statusLabel = labels({
  ready: t`Ready`,
  active: t`Active`,
  inactive: t`Inactive`,
  standby: t`Standby`,
  suspended: t`Suspended`,
  terminated: t`Terminated`,
  testing: t`Testing`,
  transferring: t`Transferring`,
  instock: t`In stock`,
  shipped: t`Shipped`,
  delivered: t`Delivered`,
} satisfies Record<SimStatus, string> & Record<string, string>)

/** A radio technology as networks write it: older answers have it in small letters. */
export const radioLabel = labels(
  { GSM: 'GSM', LTE: 'LTE', 'LTE-M': 'LTE-M', 'NB-IoT': 'NB-IoT' },
  '',
)

/** The words for what happens at expiry; none set means "do nothing". */
/** The fields of SIMs that one can search in. */
export const searchFieldLabel = labels<SimSearchField>({
  name: t`Name`,
  tag: t`Tag value`,
  group: t`Group name`,
  group_id: t`Group ID`,
  sim_id: t`SIM ID`,
  imsi: t`IMSI`,
  msisdn: t`MSISDN`,
  iccid: t`ICCID`,
  serial_number: t`Serial number`,
})

export const expiryActionLabel = labels<ExpiryAction>(
  {
    doNothing: t`Do nothing`,
    deleteSession: t`Delete the session`,
    deactivate: t`Deactivate`,
    suspend: t`Suspend`,
    terminate: t`Terminate`,
  },
  t`Do nothing`,
)

/** Why a text cannot be locked to; undefined where it can. */
export function imeiProblem(text: string): string | undefined {
  return parseImeiLock(text) ? undefined : notAnImei
}

/** A warning where the last digit does not fit the others. */
export function imeiWarning(text: string): string | undefined {
  return hasWrongCheckDigit(text)
    ? t`The last digit of this IMEI does not match the others. Check it for a typing error.`
    : undefined
}

const notAnImei = t`An IMEI has 15 digits. Read it on the device or its box.`

/** Whether `verb` can be done with the SIM now, as the domain's rule of that name says; if not, why. */
export function allowed<Verb extends SimVerb>(
  sim: SimLike,
  verb: Verb,
  params?: SimVerbs[Verb],
): { readonly allowed: true } | { readonly allowed: false; readonly reason: string } {
  const verdict = judged(sim, verb, params)
  return verdict.allowed ? verdict : { allowed: false, reason: simRefusal(verdict) }
}

/** Why something cannot be done with a SIM now, and what to do. */
export function simRefusal(refusal: SimRefusal): string {
  switch (refusal.rule) {
    case 'terminated':
      return t`This SIM is terminated. Termination is final.`
    case 'unregistered':
      return t`This SIM is not registered yet. Register it first.`
    case 'transferring':
      return t`This SIM is being transferred to another operator. Cancel the transfer first.`
    case 'protected':
      return refusal.of === 'expiry'
        ? t`This SIM is protected from termination. Turn termination protection off first, or choose another action.`
        : t`This SIM is protected from termination. Turn termination protection off first.`
    case 'transition':
      return unreachable(refusal)
    case 'plan':
      return planForbids(refusal)
    case 'virtual':
      return virtualForbids(refusal)
    case 'used':
      return unused(refusal)
    case 'offline':
      return unconnected(refusal)
    case 'inactive':
      return t`This SIM is not active. Activate it first.`
    case 'service':
      return refusal.of === 'arc'
        ? t`This SIM has no Arc session. Reach it over its network.`
        : t`This SIM is connected over Arc alone. Reach it over Arc.`
    case 'invalid':
      return invalid(refusal)
    case 'notSet':
      return notSet(refusal)
    case 'already':
      return already(refusal)
  }
}

type Of<Rule extends SimRefusal['rule']> = Extract<SimRefusal, { rule: Rule }>

function unreachable({ from, to, known }: Of<'transition'>): string {
  if (!from) return t`The status of this SIM is not known. Reload the page to read it again.`
  const [now, wanted] = [statusLabel(from), statusLabel(to)]
  return known
    ? t`This SIM is in status “${now}”, from which it cannot become “${wanted}”. Activate it first.`
    : t`This SIM is in status “${now}”, which this console does not know how to change.`
}

function unused({ status }: Of<'used'>): string {
  const now = statusLabel(status)
  return t`Only SIMs that were never in use (“Ready”) can be transferred. This one is in status “${now}”.`
}

function virtualForbids({ of }: Of<'virtual'>): string {
  switch (of) {
    case 'status':
      return t`A virtual SIM is active until it is terminated. It has no other status.`
    case 'speedClass':
      return t`A virtual SIM has a single speed class, which cannot be changed.`
    case 'sms':
      return t`A virtual SIM has no SMS.`
  }
}

function unconnected({ of }: Of<'offline'>): string {
  switch (of) {
    case 'session':
      return t`This SIM is offline. It has no session to delete.`
    case 'imei':
      return t`This SIM is offline, so its device is not known. Enter the IMEI to lock to.`
    case 'device':
      return t`This SIM is offline, so its device cannot be reached. Wait until it is online.`
  }
}

function planForbids(refusal: Of<'plan'>): string {
  const { subscription } = refusal
  switch (refusal.of) {
    case 'sms':
      return t`This SIM of ${subscription} has no SMS.`
    case 'localInfo':
      return t`Only SIMs of plan01s can report about themselves. This is one of ${subscription}.`
    case 'speedClass':
      return t`A SIM of ${subscription} has a single speed class, which cannot be changed.`
    case 'suspended':
      return t`A SIM of ${subscription} cannot be suspended. Deactivate it instead.`
    case 'standby':
      return refusal.suspendable
        ? t`A SIM of ${subscription} cannot be put on standby. Deactivate or suspend it instead.`
        : t`A SIM of ${subscription} cannot be put on standby. Deactivate it instead.`
  }
}

function invalid(refusal: Of<'invalid'>): string {
  if (refusal.of === 'speedClass') {
    const { speedClass, subscription } = refusal
    const classes = refusal.classes.join(', ')
    return t`There is no speed class ${speedClass} in ${subscription}. Choose one of these: ${classes}.`
  }
  return refusal.of === 'imei'
    ? notAnImei
    : t`The session of this SIM reports no IMEI. Enter the IMEI to lock to.`
}

function notSet(refusal: Of<'notSet'>): string {
  switch (refusal.of) {
    case 'expiry':
      return t`This SIM has no expiry time.`
    case 'imeiLock':
      return t`This SIM is not locked to an IMEI.`
    case 'tags':
      return t`This SIM has no tags.`
    case 'tag': {
      const { tagName } = refusal
      return t`This SIM has no tag ${tagName}.`
    }
  }
}

const alreadyInStatus: ReadonlyMap<SimStatus, string> = new Map([
  ['active', t`This SIM is already active.`],
  ['inactive', t`This SIM is already inactive.`],
  ['standby', t`This SIM is already on standby.`],
  ['suspended', t`This SIM is already suspended.`],
])

function already(refusal: Of<'already'>): string {
  switch (refusal.of) {
    case 'status':
      return alreadyInStatus.get(refusal.status) ?? t`This SIM already has that status.`
    case 'unprotected':
      return t`Termination protection of this SIM is already off.`
    case 'protected':
      return t`Termination protection of this SIM is already on.`
    case 'group':
      return t`This SIM is already in that group.`
    case 'noGroup':
      return t`This SIM is not in a group.`
    case 'speedClass': {
      const { speedClass } = refusal
      return t`The speed class of this SIM is already ${speedClass}.`
    }
  }
}
