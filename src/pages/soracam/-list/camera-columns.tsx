import { t } from '@lingui/core/macro'
import { localStyle } from '../../../components/detail/locale.ts'
import { Time } from '../../../components/detail/Time.tsx'
import type { Column } from '../../../components/list/column.ts'
import * as fact from '../../../components/list/facts.tsx'
import type { Filter } from '../../../components/list/filter.ts'
import { Thumbnail } from '../../../components/picture/Thumbnail.tsx'
import { formatInstant } from '../../../domain/time-format.ts'
import classes from './list.module.css'
import { isoTime } from '../../../domain/time.ts'

/** Names of cameras by their device ids. */
export type Names = ReadonlyMap<string, string>

interface OfCamera {
  readonly deviceId: string
}

/** A moment (UNIX milliseconds) to the second, which tells it from the ones beside it. */
export const exactTime = (ms: number) => formatInstant(ms, localStyle())

/** A moment to the second, its zone on hover; in CSV as ISO 8601, UTC. */
export function momentColumn<Row>(
  id: string,
  header: string,
  width: number,
  msOf: (row: Row) => number,
): Column<Row> {
  return fact.custom(id, header, {
    width,
    cell: (row) => <Time at={msOf(row)} absolute="second" />,
    text: (row) => isoTime(msOf(row)),
    sortValue: msOf,
  })
}

/** A picture as small as a row; `none` says why there is none. In CSV nothing, or its address. */
export function pictureColumn<Row>(
  header: string,
  width: number,
  picture: (row: Row) => {
    readonly src: string | undefined
    readonly none: string
    readonly loading?: boolean
  },
  text: (row: Row) => string = () => '',
): Column<Row> {
  return fact.custom('picture', header, {
    width,
    unsortable: true,
    cell: (row) => (
      <span className={classes.cellPicture}>
        <Thumbnail alt="" {...picture(row)} />
      </span>
    ),
    text,
  })
}

/** The camera by its name, in a list of several cameras' things; none where `names` is not given. */
export function cameraColumn<Row extends OfCamera>(
  names: Names | undefined,
  width: number,
): readonly Column<Row>[] {
  const nameOf = ({ deviceId }: Row) => names?.get(deviceId) ?? deviceId
  return names === undefined ? [] : [fact.text<Row>('camera', t`Camera`, nameOf, { width })]
}

/** The choice among the cameras, in such a list. */
export function cameraFilter<Row extends OfCamera>(
  names: Names | undefined,
): readonly Filter<Row>[] {
  if (names === undefined) return []
  return [
    {
      id: 'camera',
      label: t`Camera`,
      options: [...names].map(([value, label]) => ({ value, label })),
      test: ({ deviceId }, values) => values.includes(deviceId),
    },
  ]
}
