import { t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import * as op from '../../../api/generated/operations.ts'
import { paged } from '../../../api/lists.ts'
import { useNow } from '../../../components/detail/useNow.ts'
import { late } from '../../../components/feedback/late.tsx'
import { RetryError } from '../../../components/feedback/RetryError.tsx'
import { Loading } from '../../../components/feedback/States.tsx'
import { PageBody } from '../../../components/detail/Section.tsx'
import { LiveMark } from '../../../components/list/NewMark.tsx'
import { listSearch } from '../../../components/list/search.ts'
import { titled } from '../../../components/resource/routes.ts'
import { Segments } from '../../../components/shell/Segments.tsx'
import { rangeAt, readRange } from '../../../components/time/range.ts'
import { UrlRange } from '../../../components/time/UrlRange.tsx'
import { ActivityTable } from '../-detail/ActivityTable.tsx'
import { historyAsked, keptRange, sessionsAsked } from '../-detail/activity-pages.ts'
import classes from '../-detail/detail.module.css'
import { useActivity } from '../-detail/useActivity.ts'

const presets = ['24h', '7d', '32d', '12mo']
const usual = '7d'
const readList = listSearch(['event'])

/** Which of the two views is open; the list where the URL does not say. */
function readView(raw: Record<string, unknown>): { readonly view?: 'place' | undefined } {
  return { view: raw['view'] === 'place' ? 'place' : undefined }
}

// Drawn by those alone who look for it.
const PlaceView = late(() => import('../-places/PlaceView.tsx').then((all) => all.PlaceView))

export const Route = createFileRoute('/sims/$simId/activity')({
  validateSearch: (raw: Record<string, unknown>) => ({
    ...readList(raw),
    ...readRange(raw, presets),
    ...readView(raw),
  }),
  loaderDeps: ({ search: { last, from, to } }) => ({ last, from, to }),
  loader: ({ context: { queryClient }, params, deps }) => {
    const now = Date.now()
    const range = rangeAt(deps, usual, now)
    const kept = keptRange(range, now)
    const { simId } = params
    if (kept) {
      const sessions = paged(op.listSimSessionEvents, sessionsAsked(simId, kept))
      void queryClient.prefetchInfiniteQuery(sessions)
    }
    void queryClient.prefetchInfiniteQuery(paged(op.listSimStatusHistory, historyAsked(simId)))
    return { range, kept }
  },
  pendingComponent: Loading,
  errorComponent: RetryError,
  ...titled(t`Activity`),
  component: SimActivity,
})

function SimActivity() {
  const { simId } = Route.useParams()
  const search = Route.useSearch()
  const { range, kept } = Route.useLoaderData()
  const navigate = Route.useNavigate()
  const live = range.toMs === undefined
  const activity = useActivity({ simId, range, kept, now: useNow(), live, audited: true })
  const { view = 'list' } = search
  const controls = (
    <div className={classes.controls}>
      <UrlRange presets={presets} usual={usual} search={search} range={range} />
      <Segments
        size="small"
        label={t`View`}
        segments={[
          { value: 'list', label: t`List` },
          { value: 'place', label: t`Place` },
        ]}
        value={view}
        onChange={(next) =>
          void navigate({
            search: (old) => ({ ...old, view: next === 'place' ? next : undefined }),
            resetScroll: false,
          })
        }
      />
      {live && <LiveMark />}
    </div>
  )
  return (
    <PageBody wide>
      {view === 'place' ? (
        <div className={classes.tab}>
          {controls}
          <PlaceView
            events={activity.source.rows.flatMap((row) =>
              'session' in row ? [row.session.event] : [],
            )}
            waiting={activity.source.status === 'loading'}
          />
        </div>
      ) : (
        <ActivityTable simId={simId} range={range} kept={kept} activity={activity}>
          {controls}
        </ActivityTable>
      )}
    </PageBody>
  )
}
