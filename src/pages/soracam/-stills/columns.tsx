import { t } from '@lingui/core/macro'
import type { SoraCamImageExportInfo } from '../../../api/generated/models/soraCamImageExportInfo.ts'
import { Dash } from '../../../components/detail/Mono.tsx'
import type { Column } from '../../../components/list/column.ts'
import * as fact from '../../../components/list/facts.tsx'
import type { Filter } from '../../../components/list/filter.ts'
import {
  cameraColumn,
  cameraFilter,
  momentColumn,
  pictureColumn,
  type Names,
} from '../-list/camera-columns.tsx'
import { exportStatusLabel } from '../../../words/soracam.ts'
import { DownloadStill } from './DownloadStill.tsx'
import { addressAt, statusAt, type Told } from './query.ts'
import { noStill, stillBadge } from './words.ts'

type Still = SoraCamImageExportInfo

/** The columns of a list of stills as they stand at `now`; `names` where they are of several cameras. */
export function stillColumns(now: number, names: Names | undefined): readonly Column<Still>[] {
  return [
    momentColumn('requested', t`Requested`, 250, ({ requestedTime }) => requestedTime),
    pictureColumn(t`Still`, 72, (still) => ({
      src: addressAt(still, now),
      none: noStill(statusAt(still, now)),
    })),
    stateColumn(now),
    ...cameraColumn<Still>(names, 220),
    fact.time('expiry', t`Address good until`, ({ expiryTime }) => expiryTime, { width: 140 }),
    downloadColumn(now),
    fact.identifier('exportId', t`Export ID`, (s) => s.exportId),
  ]
}

/** How an export of a still or a video stands at `now`. */
export function stateColumn<Row extends Told>(now: number): Column<Row> {
  return fact.badge('state', t`State`, (one) => stillBadge(statusAt(one, now)), { width: 180 })
}

/** Where an export is had from, while its address is good. */
export function downloadColumn<Row extends Told>(now: number): Column<Row> {
  return fact.custom('download', t`Download`, {
    width: 130,
    unsortable: true,
    cell: (one) => {
      const url = addressAt(one, now)
      return url === undefined ? <Dash /> : <DownloadStill url={url} />
    },
    text: () => '',
  })
}

/** The filters of a list of stills or videos; states are those there are. */
export function stillFilters<Row extends Told & { readonly deviceId: string }>(
  rows: readonly Row[],
  now: number,
  names: Names | undefined,
): Filter<Row>[] {
  const states = [...new Set(rows.map((still) => statusAt(still, now)))].sort()
  return [
    {
      id: 'state',
      label: t`State`,
      options: states.map((value) => ({ value, label: exportStatusLabel(value) })),
      test: (still, values) => values.includes(statusAt(still, now)),
    },
    ...cameraFilter<Row>(names),
  ]
}
