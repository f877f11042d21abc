import { t } from '@lingui/core/macro'
import { SegmentedControl } from '@mantine/core'
import { positionKeys, type KeyFacts } from '../../domain/data/keys.ts'
import { late } from '../feedback/late.tsx'
import { DataChart } from './DataChart.tsx'
import classes from './DataView.module.css'
import { isCharted, type DataPictureProps } from './drawn.ts'
import type { EntryRow } from './entry-row.ts'
import { hasPictures } from './pictures.ts'
import type { PictureForm } from './search.ts'

const DataTrack = late(() => import('./DataTrack.tsx').then((all) => all.DataTrack))
const DataPictures = late(() => import('./DataPictures.tsx').then((all) => all.DataPictures))

const labels: Readonly<Record<PictureForm, string>> = {
  chart: t`Chart`,
  track: t`Track`,
  pictures: t`Pictures`,
  none: t({ message: 'None', context: 'picture' }),
}

/** What there is to draw of data: numbers, positions, addresses of pictures. */
function formsOf(rows: readonly EntryRow[], keys: readonly KeyFacts[]): PictureForm[] {
  const numbers = keys.some(({ kind }) => isCharted(kind))
  const places = positionKeys(keys.map(({ key }) => key)).length > 0
  return [
    ...(numbers ? (['chart'] as const) : []),
    ...(places ? (['track'] as const) : []),
    ...(hasPictures(rows) ? (['pictures'] as const) : []),
  ]
}

/** The picture above a table of data; nothing where there is nothing to draw. */
export function DataPicture(props: DataPictureProps) {
  const { rows, keys, search, update } = props
  const forms = formsOf(rows, keys)
  const [first] = forms
  if (first === undefined) return null
  const shown =
    search.show === 'none' ? 'none' : (forms.find((one) => one === search.show) ?? first)
  const choice = (
    <SegmentedControl
      size="xs"
      aria-label={t`What to draw`}
      data={[...forms, 'none' as const].map((value) => ({ value, label: labels[value] }))}
      value={shown}
      onChange={(next) => update({ show: next === first ? undefined : next })}
    />
  )
  return (
    <div className={classes.picture}>
      {shown === 'chart' && <DataChart {...props} choice={choice} />}
      {shown === 'track' && <DataTrack {...props} choice={choice} />}
      {shown === 'pictures' && <DataPictures {...props} choice={choice} />}
      {shown === 'none' && <div className={classes.controls}>{choice}</div>}
    </div>
  )
}
