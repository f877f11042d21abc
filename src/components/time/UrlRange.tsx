import { t } from '@lingui/core/macro'
import { useNavigate } from '@tanstack/react-router'
import { urlTime, type Range, type RangeSearch } from './range.ts'
import { RangeControl } from './RangeControl.tsx'

interface UrlRangeProps {
  readonly presets: readonly string[]
  /** The preset while the URL names none. */
  readonly usual: string
  /** The range as the URL has it. */
  readonly search: RangeSearch
  /** What it means now. */
  readonly range: Range
  /** Why a period cannot be asked for, as a sentence; that there is none where it is left out. UNIX milliseconds. */
  readonly problem?: (fromMs: number, toMs: number) => string | undefined
}

/** Why there can be nothing in a period. */
function emptyPeriod(fromMs: number, toMs: number): string | undefined {
  if (fromMs > toMs) return t`The start is later than the end. Choose an earlier start.`
  return fromMs === toMs
    ? t`The start and the end are the same. Choose an earlier start.`
    : undefined
}

/** Chooses the time to look at, to the minute, and keeps it in the URL; what is usual is not written. */
export function UrlRange(props: UrlRangeProps) {
  const { presets, usual, search, range, problem = emptyPeriod } = props
  const navigate = useNavigate()
  const set = (next: RangeSearch) =>
    void navigate({
      to: '.',
      search: (old: Record<string, unknown>) => ({
        ...old,
        last: undefined,
        from: undefined,
        to: undefined,
        ...next,
      }),
      replace: true,
      resetScroll: false,
    })
  return (
    <RangeControl
      presets={presets}
      preset={search.from === undefined ? (search.last ?? usual) : undefined}
      range={range}
      by="minute"
      problem={problem}
      onPreset={(last) => set(last === usual ? {} : { last })}
      onPeriod={(from, to) => set({ from: urlTime(from), to: urlTime(to) })}
    />
  )
}
