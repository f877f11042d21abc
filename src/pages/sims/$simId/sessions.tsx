import { t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import { Loading } from '../../../components/feedback/States.tsx'
import { listSearch } from '../../../components/list/search.ts'
import { sessionHistoryMs } from '../../../domain/sim/session-event.ts'
import { minuteMs } from '../../../domain/time.ts'
import { titled } from '../../../components/resource/routes.ts'
import { RangeControl } from '../../../components/time/RangeControl.tsx'
import { SessionTable } from '../-detail/SessionTable.tsx'
import { sessionPages } from '../-detail/session-pages.ts'
import { RetryError } from '../../../components/feedback/RetryError.tsx'
import classes from '../-detail/detail.module.css'
import { rangeAt, readRange, urlTime } from '../../../components/time/range.ts'

const presets = ['24h', '7d', '32d']
const usual = '7d'
const readList = listSearch(['event'])

export const Route = createFileRoute('/sims/$simId/sessions')({
  validateSearch: (raw: Record<string, unknown>) => ({
    ...readList(raw),
    ...readRange(raw, presets),
  }),
  loaderDeps: ({ search: { last, from, to } }) => ({ last, from, to }),
  loader: ({ context, params, deps }) => {
    const range = rangeAt(deps, usual, Date.now())
    void context.queryClient.prefetchInfiniteQuery(sessionPages(params.simId, range))
    return range
  },
  pendingComponent: Loading,
  errorComponent: RetryError,
  ...titled(t`Sessions`),
  component: SimSessions,
})

/** Why the API would have nothing for a period, or refuse it. */
function problem(fromMs: number, toMs: number): string | undefined {
  if (fromMs > toMs) return t`The start is later than the end. Choose an earlier start.`
  if (fromMs < Date.now() - sessionHistoryMs - minuteMs) {
    return t`Session events are kept for 32 days. Choose a later start.`
  }
  return undefined
}

function SimSessions() {
  const { simId } = Route.useParams()
  const search = Route.useSearch()
  const range = Route.useLoaderData()
  const navigate = Route.useNavigate()
  const go = (next: Record<'last' | 'from' | 'to', string | undefined>) =>
    void navigate({ search: (old) => ({ ...old, ...next }), replace: true, resetScroll: false })
  return (
    <div className={classes.tab}>
      <SessionTable simId={simId} range={range}>
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
      </SessionTable>
    </div>
  )
}
