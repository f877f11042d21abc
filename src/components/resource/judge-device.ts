import { t } from '@lingui/core/macro'
import { deviceRule, type DeviceLike, type DeviceVerb } from '../../domain/device/verbs.ts'
import type { Allowed } from '../action/action.ts'
import type { TraitVerb } from './resource.ts'

const verbs: Readonly<Partial<Record<TraitVerb, DeviceVerb>>> = {
  protect: 'disableTermination',
  unprotect: 'enableTermination',
}

/**
 * What the platform's rules say of a device that is no SIM, as the sandbox judges it too: how a
 * resource is judged that has no rules of its own.
 */
export function judgeDevice(device: DeviceLike, verb: TraitVerb | DeviceVerb): Allowed {
  const rule = deviceRule(device, verbs[verb as TraitVerb] ?? (verb as DeviceVerb))
  switch (rule) {
    case undefined:
      return { allowed: true }
    case 'terminated':
      return { allowed: false, reason: t`It is terminated. Termination is final.` }
    case 'protected':
      return {
        allowed: false,
        reason: t`It is protected from termination. Turn termination protection off first.`,
      }
    case 'already':
      return { allowed: false, reason: already(verb) }
  }
}

function already(verb: TraitVerb | DeviceVerb): string {
  switch (verb) {
    case 'protect':
      return t`Termination protection is on already.`
    case 'unprotect':
      return t`Termination protection is off already.`
    case 'unsetGroup':
      return t`It is not in a group.`
    case 'unsetNetworkSet':
      return t`It is in no network set.`
    default:
      return t`It is so already.`
  }
}
