import {
  fit,
  localDay,
  spanOf,
  type Stretch,
  type ViewLimits,
} from '../../../../components/timeline/view.ts'
import { dayMs } from '../../../../domain/time.ts'
import { spanOfText, textOfSpan, timeInUrl, timeOf, type MomentSearch } from './moment.ts'

/** What the timeline shows; `now` in UNIX milliseconds. */
export function viewOf(search: MomentSearch, limits: ViewLimits, now: number): Stretch {
  const middle = timeOf(search.at) ?? now
  const from = timeOf(search.from)
  const span = spanOfText(search.span)
  if (from !== undefined) return fit({ from, to: from + (span ?? dayMs) }, limits)
  if (span === undefined) return fit(localDay(middle), limits)
  return fit({ from: middle - span / 2, to: middle + span / 2 }, limits)
}

/** How a view stands in the URL: not at all where it is the moment's day. */
export function viewInUrl(
  view: Stretch,
  moment: number | undefined,
  now: number,
): Pick<MomentSearch, 'from' | 'span'> {
  const day = localDay(moment ?? now)
  if (Math.abs(view.from - day.from) < 1000 && Math.abs(view.to - day.to) < 1000) {
    return { from: undefined, span: undefined }
  }
  return { from: timeInUrl(view.from), span: textOfSpan(Math.round(spanOf(view) / 1000) * 1000) }
}
