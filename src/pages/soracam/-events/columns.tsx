import type { SoraCamEvent } from '../../../api/generated/models/soraCamEvent.ts'
import { Thumbnail } from '../../../components/picture/Thumbnail.tsx'
import type { Column } from '../../../components/list/column.ts'
import { customColumn, identifierColumn, textColumn } from '../../../components/list/columns.tsx'
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
  completed: 'Recorded',
  recording: 'Being recorded',
  failed: 'Not recorded',
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
  return to === undefined ? 'Goes on' : durationText(to - from)
}

/** The columns of a list of events; `names` where they are of several cameras. */
export function eventColumns(names: Names | undefined): readonly Column<SoraCamEvent>[] {
  const nameOf = ({ deviceId }: SoraCamEvent) => names?.get(deviceId) ?? deviceId
  return [
    {
      ...customColumn<SoraCamEvent>({
        id: 'time',
        header: 'Time',
        width: 250,
        cell: ({ time }) => exactTime(time),
        text: ({ time }) => new Date(time).toISOString(),
      }),
      sortValue: ({ time }) => time,
    },
    customColumn({
      id: 'picture',
      header: 'Picture',
      width: 72,
      unsortable: true,
      cell: (event) => (
        <span className={classes.cellPicture}>
          <Thumbnail src={factsOf(event).picture} alt="" none={withoutPicture} />
        </span>
      ),
      text: (event) => factsOf(event).picture ?? '',
    }),
    textColumn({
      id: 'kind',
      header: 'Kind',
      width: 90,
      value: (event) => eventKindLabel(factsOf(event).kind),
    }),
    ...(names === undefined
      ? []
      : [textColumn<SoraCamEvent>({ id: 'camera', header: 'Camera', width: 200, value: nameOf })]),
    {
      ...textColumn<SoraCamEvent>({
        id: 'length',
        header: 'Length',
        width: 100,
        value: (event) => lengthText(factsOf(event)),
      }),
      sortValue: (event) => {
        const { from, to } = factsOf(event)
        return to === undefined ? undefined : to - from
      },
    },
    textColumn({
      id: 'labels',
      header: 'Detected',
      width: 120,
      value: (event) => factsOf(event).labels.join(', '),
    }),
    textColumn({
      id: 'recording',
      header: 'Recording',
      width: 120,
      value: (event) => recordingText(factsOf(event).recording),
    }),
    identifierColumn({ id: 'eventId', header: 'Event ID', hidden: true, value: (e) => e.eventId }),
  ]
}

export const withoutPicture = 'This event has no picture.'

/** The filters of a list of events; kinds that are not known can be chosen once they occurred. */
export function eventFilters(
  rows: readonly SoraCamEvent[],
  names: Names | undefined,
): Filter<SoraCamEvent>[] {
  const kinds = [...new Set([...eventKinds, ...rows.map((event) => factsOf(event).kind)])]
  const kind: Filter<SoraCamEvent> = {
    id: 'kind',
    label: 'Kind',
    options: kinds.map((value) => ({ value, label: eventKindLabel(value) })),
    test: (event, values) => values.includes(factsOf(event).kind),
  }
  if (names === undefined) return [kind]
  return [
    kind,
    {
      id: 'camera',
      label: 'Camera',
      options: [...names].map(([value, label]) => ({ value, label })),
      test: ({ deviceId }, values) => values.includes(deviceId),
    },
  ]
}
