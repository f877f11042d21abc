import { t } from '@lingui/core/macro'

/** What an action may cost, or what it takes to undo it; undefined where there is nothing to say. */
export function costHint(type: string | undefined): string | undefined {
  switch (type) {
    case 'SuspendAction':
      return t`Leaving suspension can cost a fee, and the basic charge may go on. Not all plans can be suspended.`
    case 'StandbyAction':
      return t`Activating it again can cost a fee, as leaving standby does. Not all plans have standby.`
    case 'ActivationAction':
      return t`A SIM that is activated begins to be charged.`
    case 'ChangeSpeedClassAction':
      return t`A faster class costs more per megabyte. Of a plan that lacks the class, the action fails and is told in the error log.`
    default:
      return undefined
  }
}
