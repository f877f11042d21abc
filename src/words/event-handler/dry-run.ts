import { t } from '@lingui/core/macro'
import { textIn, type HandlerLike } from '../../domain/event-handler/draft.ts'
import type { Source } from '../../domain/event-handler/dry-run.ts'
import { effectOf } from '../../domain/event-handler/effects.ts'
import { ruleOf } from '../../domain/event-handler/rules.ts'

/** Why nothing can be said beforehand of when a rule would have been met. */
export function unknownOf(type: string | undefined): string {
  switch (ruleOf(type)?.occasion) {
    case 'imei':
      return t`The API keeps no list of connections that an IMEI lock refused.`
    case 'subscription':
      return t`The API keeps no list of when subscriptions were added.`
    case 'session':
      return t`Sessions are kept for each SIM: look at the activity of one.`
    default:
      return t`Choose what it waits for first.`
  }
}

interface Asked {
  readonly source: Source
  /** Of several SIMs only their sum is looked at. */
  readonly together: boolean
  readonly handler: HandlerLike
  /** The platform does not tell which SIMs ignore it. */
  readonly ignoresUntold: boolean
}

/** What a dry run cannot know, in sentences. */
export function untold(asked: Asked): readonly string[] {
  const { source, together, handler, ignoresUntold } = asked
  const { ruleConfig, actionConfigList = [] } = handler
  const effects = actionConfigList.flatMap((action) => effectOf(action) ?? [])
  const said: string[] = []
  if (source === 'traffic' || source === 'charges') {
    said.push(t`Of traffic and charges only the days are known, in UTC, not the hour.`)
  }
  if (source === 'traffic' && together) {
    said.push(t`Of many SIMs together the API tells the days of the last week only.`)
  }
  if (source === 'traffic' && !together) {
    said.push(t`Traffic is kept for 18 months: what was used before is not counted.`)
  }
  if (source === 'charges') {
    said.push(t`Charges of the last days may still change.`)
  }
  if (textIn(ruleConfig?.properties, 'inactiveTimeoutDateConst') === 'NEVER') {
    said.push(t`It fires only once: whether it had fired before the time looked at is not known.`)
  }
  if (effects.some((effect) => 'status' in effect) && source === 'traffic') {
    said.push(
      t`A SIM that it stops is taken to use nothing more until it activates it again, whatever was done to it otherwise.`,
    )
  }
  if (effects.some((effect) => 'speedClass' in effect) && source === 'traffic') {
    said.push(t`How much less a SIM would have used that it slows down is not known.`)
  }
  if (effects.length > 0 && source === 'history') {
    said.push(t`What it does to a SIM may meet its own rule again, and is counted then.`)
  }
  if (effects.length > 0 && source === 'charges') {
    said.push(t`What its own actions save is not taken off the charges.`)
  }
  said.push(t`What other event handlers would have done because of it is not played through.`)
  if (ignoresUntold) {
    said.push(t`Soracom does not tell which SIMs ignore it: they are counted too.`)
  }
  return said
}
