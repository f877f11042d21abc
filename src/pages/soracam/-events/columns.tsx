import { t } from '@lingui/core/macro'
import type { SoraCamEvent } from '../../../api/generated/models/soraCamEvent.ts'
import { Thumbnail } from '../../../components/picture/Thumbnail.tsx'
import type { Column } from '../../../components/list/column.ts'
import * as fact from '../../../components/list/facts.tsx'
import { localStyle } from '../../../components/detail/locale.ts'
import type { Filter } from '../../../components/list/filter.ts'
import { eventKinds } from '../../../domain/soracam/event.ts'
import { formatInstant } from '../../../domain/time-format.ts'
import { durationText } from '../../sims/-sim/duration.ts'
import classes from '../-list/list.module.css'
import { eventKindLabel } from '../../../words/soracam.ts'
import { factsOf } from './query.ts'

/** Names of cameras by their device ids. */
export type Names = ReadonlyMap<string, string>

const recordingWords: Readonly<Record<string, string>> = {
  completed: t`Recorded`,
  recording: t`Being recorded`,
  failed: t`Not recorded`,
}

export const recordingText = (status: string | undefined) =>
  status === undefined ? '' : (recordingWords[status] ?? status)

/** The time of an event to the second, which tells it from the ones beside it. */
export const exactTime = (ms: number) => formatInstant(ms, localStyle())

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
  const nameOf = ({ deviceId }: SoraCamEvent) => names?.get(deviceId) ?? deviceId
  return [
    {
      ...fact.custom<SoraCamEvent>('time', t`Time`, {
        width: 250,
        cell: ({ time }) => exactTime(time),
        text: ({ time }) => new Date(time).toISOString(),
      }),
      sortValue: ({ time }) => time,
    },
    fact.custom('picture', t`Picture`, {
      width: 72,
      unsortable: true,
      cell: (event) => (
        <span className={classes.cellPicture}>
          <Thumbnail src={factsOf(event).picture} alt="" none={withoutPicture} />
        </span>
      ),
      text: (event) => factsOf(event).picture ?? '',
    }),
    fact.text('kind', t`Kind`, (event) => eventKindLabel(factsOf(event).kind), { width: 90 }),
    ...(names === undefined
      ? []
      : [fact.text<SoraCamEvent>('camera', t`Camera`, nameOf, { width: 200 })]),
    {
      ...fact.text<SoraCamEvent>('length', t`Length`, (event) => lengthText(factsOf(event)), {
        width: 100,
      }),
      sortValue: (event) => {
        const { from, to } = factsOf(event)
        return to === undefined ? undefined : to - from
      },
    },
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
  const kind: Filter<SoraCamEvent> = {
    id: 'kind',
    label: t`Kind`,
    options: kinds.map((value) => ({ value, label: eventKindLabel(value) })),
    test: (event, values) => values.includes(factsOf(event).kind),
  }
  if (names === undefined) return [kind]
  return [
    kind,
    {
      id: 'camera',
      label: t`Camera`,
      options: [...names].map(([value, label]) => ({ value, label })),
      test: ({ deviceId }, values) => values.includes(deviceId),
    },
  ]
}
