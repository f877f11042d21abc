import { t } from '@lingui/core/macro'
import { textIn, type Configured } from '../../domain/event-handler/draft.ts'
import type { Source } from '../../domain/event-handler/dry-run.ts'
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
  readonly timing: Configured['properties']
}

/** What a dry run cannot know, in sentences. */
export function untold({ source, together, timing }: Asked): readonly string[] {
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
  if (textIn(timing, 'inactiveTimeoutDateConst') === 'NEVER') {
    said.push(t`It fires only once: whether it had fired before the time looked at is not known.`)
  }
  said.push(
    t`Its own actions are not played through: a SIM that it slows down would have used less.`,
    t`Which SIMs ignore it is not looked at.`,
  )
  return said
}
