import { t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import { RetryError } from '../../../components/feedback/RetryError.tsx'
import { Loading } from '../../../components/feedback/States.tsx'
import { PageBody } from '../../../components/detail/Section.tsx'
import { listSearch } from '../../../components/list/search.ts'
import { titled } from '../../../components/resource/routes.ts'
import { rangeAt, readRange, urlTime } from '../../../components/time/range.ts'
import { RangeControl } from '../../../components/time/RangeControl.tsx'
import { ActivityTable } from '../-detail/ActivityTable.tsx'
import { historyPages, keptRange, sessionPages } from '../-detail/activity-pages.ts'

const presets = ['24h', '7d', '32d', '12mo']
const usual = '7d'
const readList = listSearch(['event'])

export const Route = createFileRoute('/sims/$simId/activity')({
  validateSearch: (raw: Record<string, unknown>) => ({
    ...readList(raw),
    ...readRange(raw, presets),
  }),
  loaderDeps: ({ search: { last, from, to } }) => ({ last, from, to }),
  loader: ({ context: { queryClient }, params, deps }) => {
    const now = Date.now()
    const range = rangeAt(deps, usual, now)
    const kept = keptRange(range, now)
    if (kept) void queryClient.prefetchInfiniteQuery(sessionPages(params.simId, kept))
    void queryClient.prefetchInfiniteQuery(historyPages(params.simId))
    return { range, kept }
  },
  pendingComponent: Loading,
  errorComponent: RetryError,
  ...titled(t`Activity`),
  component: SimActivity,
})

/** Why there can be nothing in a period. */
function problem(fromMs: number, toMs: number): string | undefined {
  return fromMs > toMs ? t`The start is later than the end. Choose an earlier start.` : undefined
}

function SimActivity() {
  const { simId } = Route.useParams()
  const search = Route.useSearch()
  const { range, kept } = Route.useLoaderData()
  const navigate = Route.useNavigate()
  const go = (next: Record<'last' | 'from' | 'to', string | undefined>) =>
    void navigate({ search: (old) => ({ ...old, ...next }), replace: true, resetScroll: false })
  return (
    <PageBody wide>
      <ActivityTable simId={simId} range={range} kept={kept}>
        <RangeControl
          presets={presets}
          preset={search.from === undefined ? (search.last ?? usual) : undefined}
          range={range}
          by="minute"
          problem={problem}
          onPreset={(last) =>
            go({ last: last === usual ? undefined : last, from: undefined, to: undefined })
          }
          onPeriod={(fromMs, toMs) =>
            go({ last: undefined, from: urlTime(fromMs), to: urlTime(toMs) })
          }
        />
      </ActivityTable>
    </PageBody>
  )
}
