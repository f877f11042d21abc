import { t } from '@lingui/core/macro'
import { textIn, type HandlerLike } from '../../domain/event-handler/draft.ts'
import type { ActionState } from '../../domain/event-handler/firings.ts'
import { ruleOf } from '../../domain/event-handler/rules.ts'

/** What became of an action, where the log has no words of its own for it. */
export const actionStates: Readonly<Record<Exclude<ActionState, 'waits'>, string>> = {
  done: t`Done`,
  failed: t`Failed`,
  never: t`Never carried out`,
  untold: t`Nothing is logged of it`,
}

/** When a handler looks whether its rule is met, as a sentence; undefined for a rule that is not known. */
export function lookText({ ruleConfig, status }: HandlerLike): string | undefined {
  if (status === 'inactive') return t`It is off: nothing is looked at, and it does not fire.`
  switch (ruleOf(ruleConfig?.type)?.occasion) {
    case undefined:
      return undefined
    case 'firstTraffic':
      return t`The data used is looked at every five minutes.`
    case 'traffic':
      return t`The data used is looked at every five minutes, so it may exceed the limit by then.`
    case 'charge':
      return t`The bill is looked at whenever it is reckoned anew, every 12 to 24 hours, so it may exceed the amount by then.`
    default:
      return t`It is looked at as soon as it happens.`
  }
}

/** What the list of firings cannot know, in sentences; `sandbox` for ours, which logs all of it. */
export function untoldOfFirings(handler: HandlerLike, sandbox: boolean): readonly string[] {
  const said: string[] = []
  if (!sandbox) {
    said.push(
      t`Soracom’s API has no list of what event handlers did. This one is read from the error log: what succeeded may be missing.`,
    )
  }
  said.push(t`The log keeps two weeks.`)
  if (textIn(handler.ruleConfig?.properties, 'inactiveTimeoutDateConst') !== 'IMMEDIATELY') {
    said.push(
      t`When it can fire again is reckoned from the rule as it is stored now. It may be sooner after the event handler was saved.`,
    )
  }
  return said
}
