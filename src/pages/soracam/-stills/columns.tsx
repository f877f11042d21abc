import { t } from '@lingui/core/macro'
import type { SoraCamImageExportInfo } from '../../../api/generated/models/soraCamImageExportInfo.ts'
import { Dash } from '../../../components/detail/Mono.tsx'
import type { Column } from '../../../components/list/column.ts'
import * as fact from '../../../components/list/facts.tsx'
import type { Filter } from '../../../components/list/filter.ts'
import { Thumbnail } from '../../../components/picture/Thumbnail.tsx'
import { exactTime, type Names } from '../-events/columns.tsx'
import classes from '../-list/list.module.css'
import { exportStatusLabel } from '../../../words/soracam.ts'
import { DownloadStill } from './DownloadStill.tsx'
import { addressAt, statusAt } from './query.ts'
import { noStill, stillBadge } from './words.ts'

type Still = SoraCamImageExportInfo

/** The columns of a list of stills as they stand at `now`; `names` where they are of several cameras. */
export function stillColumns(now: number, names: Names | undefined): readonly Column<Still>[] {
  return [
    {
      ...fact.custom<Still>('requested', t`Requested`, {
        width: 250,
        cell: ({ requestedTime }) => exactTime(requestedTime),
        text: ({ requestedTime }) => new Date(requestedTime).toISOString(),
      }),
      sortValue: ({ requestedTime }) => requestedTime,
    },
    fact.custom('picture', t`Still`, {
      width: 72,
      unsortable: true,
      cell: (still) => (
        <span className={classes.cellPicture}>
          <Thumbnail src={addressAt(still, now)} alt="" none={noStill(statusAt(still, now))} />
        </span>
      ),
      text: () => '',
    }),
    fact.badge('state', t`State`, (still) => stillBadge(statusAt(still, now)), { width: 180 }),
    ...(names === undefined
      ? []
      : [
          fact.text<Still>('camera', t`Camera`, ({ deviceId }) => names.get(deviceId) ?? deviceId, {
            width: 220,
          }),
        ]),
    fact.time('expiry', t`Address good until`, ({ expiryTime }) => expiryTime, { width: 140 }),
    fact.custom('download', t`Download`, {
      width: 130,
      unsortable: true,
      cell: (still) => {
        const url = addressAt(still, now)
        return url === undefined ? <Dash /> : <DownloadStill url={url} />
      },
      text: () => '',
    }),
    fact.identifier('exportId', t`Export ID`, (s) => s.exportId, { width: 280 }),
  ]
}

/** The filters of a list of stills; states are those there are. */
export function stillFilters(
  rows: readonly Still[],
  now: number,
  names: Names | undefined,
): Filter<Still>[] {
  const states = [...new Set(rows.map((still) => statusAt(still, now)))].sort()
  const state: Filter<Still> = {
    id: 'state',
    label: t`State`,
    options: states.map((value) => ({ value, label: exportStatusLabel(value) })),
    test: (still, values) => values.includes(statusAt(still, now)),
  }
  if (names === undefined) return [state]
  return [
    state,
    {
      id: 'camera',
      label: t`Camera`,
      options: [...names].map(([value, label]) => ({ value, label })),
      test: ({ deviceId }, values) => values.includes(deviceId),
    },
  ]
}
