import { useNavigate } from '@tanstack/react-router'
import { urlTime } from '../../components/time/range.ts'
import type { UsageSearch } from './periods.ts'

/** A part of the URL that can be changed; `undefined` takes it out. */
export type UsagePatch = Readonly<Record<string, string | number | readonly string[] | undefined>>

/**
 * Changes what a usage page shows, in its URL. Controls replace the history entry; zooming in makes
 * a new one, so that Back zooms out. Times are UNIX milliseconds.
 */
export function useUsageSearch() {
  const navigate = useNavigate()
  const change = (patch: UsagePatch, replace = true) =>
    void navigate({
      to: '.',
      search: (previous: Record<string, unknown>) => ({ ...previous, ...patch }),
      replace,
      resetScroll: false,
    })
  return {
    change,
    chooseRange: (range: UsageSearch) =>
      change({ last: undefined, from: undefined, to: undefined, ...range }),
    zoom: (fromMs: number, toMs: number) =>
      change({ last: undefined, from: urlTime(fromMs), to: urlTime(toMs) }, false),
  }
}
