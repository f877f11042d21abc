import { t } from '@lingui/core/macro'
import type { SessionEventKind } from '../domain/sim/session-event.ts'
import { labels } from './label.ts'

/** The word for a session event. */
export const sessionEventLabel = labels<SessionEventKind>({
  Created: t`Connected`,
  Modified: t`Updated`,
  Deleted: t`Disconnected`,
})
