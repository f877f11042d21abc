import { t } from '@lingui/core/macro'
import { numberIn, textIn, type Configured } from '../../domain/event-handler/draft.ts'
import { minutesText } from './names.ts'
import type { Subject } from './subject.ts'

/** What happens, and when that is: "a mail goes to ops@example.com at once". */
export function executionText(what: string, properties: Configured['properties']): string {
  const minutes = numberIn(properties, 'executionOffsetMinutes') ?? 0
  const delay = minutesText(minutes)
  switch (textIn(properties, 'executionDateTimeConst')) {
    case 'BEGINNING_OF_NEXT_MONTH':
      return minutes > 0
        ? t`${what} ${delay} after the beginning of the next month`
        : t`${what} at the beginning of the next month`
    case 'BEGINNING_OF_NEXT_DAY':
      return minutes > 0
        ? t`${what} ${delay} after the beginning of the next day`
        : t`${what} at the beginning of the next day`
    case 'AFTER_ONE_DAY':
      return minutes > 0 ? t`${what} a day and ${delay} later` : t`${what} a day later`
    case 'NEVER':
      return t`it is kept and never carried out that ${what}`
    default:
      return minutes > 0 ? t`${what} ${delay} later` : t`${what} at once`
  }
}

/** When it can fire again, as a sentence; undefined where nothing says so. */
export function restText(properties: Configured['properties'], { whom }: Subject) {
  const minutes = numberIn(properties, 'inactiveTimeoutOffsetMinutes') ?? 0
  const delay = minutesText(minutes)
  switch (textIn(properties, 'inactiveTimeoutDateConst')) {
    case 'IMMEDIATELY':
      return minutes > 0 ? t`It can fire again for ${whom} ${delay} later.` : t`It fires each time.`
    case 'BEGINNING_OF_NEXT_MONTH':
      return minutes > 0
        ? t`It can fire again for ${whom} ${delay} after the beginning of the next month.`
        : t`It can fire again for ${whom} from the next month on.`
    case 'BEGINNING_OF_NEXT_DAY':
      return minutes > 0
        ? t`It can fire again for ${whom} ${delay} after the beginning of the next day.`
        : t`It can fire again for ${whom} from the next day on.`
    case 'AFTER_ONE_DAY':
      return minutes > 0
        ? t`It can fire again for ${whom} a day and ${delay} later.`
        : t`It can fire again for ${whom} a day later.`
    case 'NEVER':
      return t`It fires once for ${whom}, and never again.`
    default:
      return undefined
  }
}
