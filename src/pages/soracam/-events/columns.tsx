import { t } from '@lingui/core/macro'
import type { SoraCamEvent } from '../../../api/generated/models/soraCamEvent.ts'
import type { Column } from '../../../components/list/column.ts'
import * as fact from '../../../components/list/facts.tsx'
import type { Filter } from '../../../components/list/filter.ts'
import { eventKinds } from '../../../domain/soracam/event.ts'
import { durationText } from '../../sims/-sim/duration.ts'
import { eventKindLabel } from '../../../words/soracam.ts'
import {
  cameraColumn,
  cameraFilter,
  momentColumn,
  pictureColumn,
  type Names,
} from '../-list/camera-columns.tsx'
import { factsOf } from './query.ts'

const recordingWords: Readonly<Record<string, string>> = {
  completed: t`Recorded`,
  recording: t`Being recorded`,
  failed: t`Not recorded`,
}

export const recordingText = (status: string | undefined) =>
  status === undefined ? '' : (recordingWords[status] ?? status)

/** How long it lasted; one that goes on has no end yet. */
export function lengthText({
  from,
  to,
}: {
  readonly from: number
  readonly to: number | undefined
}) {
  return to === undefined ? t`Goes on` : durationText(to - from)
}

/** The columns of a list of events; `names` where they are of several cameras. */
export function eventColumns(names: Names | undefined): readonly Column<SoraCamEvent>[] {
  return [
    momentColumn('time', t`Time`, 250, ({ time }) => time),
    pictureColumn(
      t`Picture`,
      72,
      (event) => ({ src: factsOf(event).picture, none: withoutPicture }),
      (event) => factsOf(event).picture ?? '',
    ),
    fact.text('kind', t`Kind`, (event) => eventKindLabel(factsOf(event).kind), { width: 90 }),
    ...cameraColumn<SoraCamEvent>(names, 200),
    fact.text('length', t`Length`, (event) => lengthText(factsOf(event)), {
      width: 100,
      sortValue: (event) => {
        const { from, to } = factsOf(event)
        return to === undefined ? undefined : to - from
      },
    }),
    fact.text('labels', t`Detected`, (event) => factsOf(event).labels.join(', '), { width: 120 }),
    fact.text('recording', t`Recording`, (event) => recordingText(factsOf(event).recording), {
      width: 120,
    }),
    fact.identifier('eventId', t`Event ID`, (e) => e.eventId, { hidden: true }),
  ]
}

export const withoutPicture = t`This event has no picture.`

/** The filters of a list of events; kinds that are not known can be chosen once they occurred. */
export function eventFilters(
  rows: readonly SoraCamEvent[],
  names: Names | undefined,
): Filter<SoraCamEvent>[] {
  const kinds = [...new Set([...eventKinds, ...rows.map((event) => factsOf(event).kind)])]
  return [
    {
      id: 'kind',
      label: t`Kind`,
      options: kinds.map((value) => ({ value, label: eventKindLabel(value) })),
      test: (event, values) => values.includes(factsOf(event).kind),
    },
    ...cameraFilter<SoraCamEvent>(names),
  ]
}
