import { plural, t } from '@lingui/core/macro'
import { SegmentedControl, Select } from '@mantine/core'
import { InfoMark } from '../detail/InfoMark.tsx'
import { ListLine } from '../list/ListPage.tsx'
import { LiveMark } from '../list/NewMark.tsx'
import type { SearchPatch } from '../list/search.ts'
import { UrlRange } from '../time/UrlRange.tsx'
import classes from './DataView.module.css'
import {
  dataPresets,
  latestCounts,
  refreshSeconds,
  usualPreset,
  type Asked,
  type DataSearch,
} from './search.ts'

interface DataLineProps {
  readonly search: DataSearch
  readonly asked: Asked
  readonly update: (patch: SearchPatch) => void
}

const noPeriod = { last: undefined, from: undefined, to: undefined }

/** Which entries are looked at, how often for new ones, and how they are listed. */
export function DataLine({ search, asked, update }: DataLineProps) {
  return (
    <ListLine>
      <div className={classes.controls}>
        <SegmentedControl
          size="xs"
          aria-label={t`Latest entries or a period`}
          data={[
            { value: '', label: t`Period` },
            ...latestCounts.map((count) => ({ value: count, label: latestLabel(Number(count)) })),
          ]}
          value={search.latest ?? ''}
          onChange={(next) => update({ ...noPeriod, latest: next || undefined })}
        />
        {search.latest === undefined && (
          <UrlRange presets={dataPresets} usual={usualPreset} search={search} range={asked} />
        )}
      </div>
      <div className={classes.controls}>
        {search.every !== undefined && asked.toMs === undefined && <LiveMark />}
        <Select
          size="xs"
          w={150}
          aria-label={t`Refresh`}
          disabled={asked.toMs !== undefined}
          allowDeselect={false}
          data={[
            { value: '', label: t`No refresh` },
            ...refreshSeconds.map((value) => ({ value, label: everyLabel(Number(value)) })),
          ]}
          value={search.every ?? ''}
          onChange={(next) => update({ every: next || undefined })}
        />
        <SegmentedControl
          size="xs"
          aria-label={t`How to list the data`}
          data={[
            { value: 'table', label: t`Table` },
            { value: 'json', label: t`JSON` },
          ]}
          value={search.as ?? 'table'}
          onChange={(next) => update({ as: next === 'json' ? next : undefined })}
        />
        <InfoMark
          label={t`Data is kept for 40 days, or for 731 with Extended Harvest Data. With it, what is read counts as exported data, which is billed above a quota; without it, reading is free.`}
        />
      </div>
    </ListLine>
  )
}

const latestLabel = (count: number) => t`Latest ${plural(count, { one: '#', other: '#' })}`

const everyLabel = (seconds: number) =>
  plural(seconds, { one: 'Every second', other: 'Every # seconds' })
