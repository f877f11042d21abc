import { t } from '@lingui/core/macro'
import type { Filter } from '../../../components/list/filter.ts'
import { sessionEventKinds } from '../../../domain/sim/session-event.ts'
import { sessionEventLabel } from '../../../words/session-event.ts'
import type { TimelineRow } from '../-sim/session-timeline.ts'

/**
 * What the table of sessions filters by, under its name in the URL. Apart from the table: what reads
 * the URL is loaded with the console.
 */
export const sessionFilter = {
  id: 'event',
  label: t`Event`,
  options: sessionEventKinds.map((value) => ({ value, label: sessionEventLabel(value) })),
  test: ({ event }, values) => values.includes(event.event ?? ''),
} as const satisfies Filter<TimelineRow>
