import { t } from '@lingui/core/macro'
import type { Range, RangeSearch } from '../time/range.ts'
import { UrlRange } from '../time/UrlRange.tsx'
import { dataPresets, usualPreset } from './data-pages.ts'

/** The period that is looked at, as the URL says it and as it is now. */
export interface DataSearch extends RangeSearch {
  readonly range: Range
}

/** Why there is nothing in a period, by its ends (UNIX milliseconds). */
const problem = (fromMs: number, toMs: number) =>
  fromMs > toMs ? t`The start is later than the end. Choose an earlier start.` : undefined

/** Chooses the period of a data tab; it stands in the URL. */
export function DataRange({ search }: { readonly search: DataSearch }) {
  return (
    <UrlRange
      presets={dataPresets}
      usual={usualPreset}
      search={search}
      range={search.range}
      problem={problem}
    />
  )
}
