import { t } from '@lingui/core/macro'
import { useNavigate } from '@tanstack/react-router'
import { urlTime, type Range, type RangeSearch } from '../time/range.ts'
import { RangeControl } from '../time/RangeControl.tsx'
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
  const navigate = useNavigate()
  const go = (next: RangeSearch) =>
    void navigate({
      to: '.',
      search: (old: Record<string, unknown>) => ({ ...old, ...next }),
      replace: true,
      resetScroll: false,
    })
  return (
    <RangeControl
      presets={dataPresets}
      preset={search.from === undefined ? (search.last ?? usualPreset) : undefined}
      range={search.range}
      by="minute"
      problem={problem}
      onPreset={(last) =>
        go({ last: last === usualPreset ? undefined : last, from: undefined, to: undefined })
      }
      onPeriod={(fromMs, toMs) => go({ last: undefined, from: urlTime(fromMs), to: urlTime(toMs) })}
    />
  )
}
