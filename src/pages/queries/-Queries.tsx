import { t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import { IconLayoutSidebar, IconPlayerPlay } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useId, useState } from 'react'
import * as op from '../../api/generated/operations.ts'
import { usePermissions } from '../../api/permissions.ts'
import { send } from '../../api/send.ts'
import { ApiCall } from '../../components/action/ApiCall.tsx'
import { pageLocale } from '../../components/detail/locale.ts'
import { late } from '../../components/feedback/late.tsx'
import { Empty, Failed, Loading } from '../../components/feedback/States.tsx'
import { ListPage } from '../../components/list/ListPage.tsx'
import { rangeAt, urlTime } from '../../components/time/range.ts'
import { UrlRange } from '../../components/time/UrlRange.tsx'
import { brokenQuery, placeInQuery } from '../../domain/analysis/statement.ts'
import { templateTexts } from '../../domain/analysis/template-texts.ts'
import { toSeconds } from '../../domain/time.ts'
import { queryProblem } from '../../words/query.ts'
import { Editor, type Problem } from './-Editor.tsx'
import { Follow } from './-Follow.tsx'
import { keepDraft, keptDraft, noteQuery, usePastQueries, type PastQuery } from './-history.ts'
import { longestInAddress, queryPresets, usualPreset, type QueriesSearch } from './-search.ts'
import { schemas, Side } from './-Side.tsx'
import type { Template } from './-templates.ts'
import { useRun } from './-useRun.ts'
import classes from './queries.module.css'

const Result = late(() => import('./-result/Result.tsx').then((all) => all.Result), {
  waiting: () => <Loading rows={8} />,
})

const unshown = { sort: undefined, columns: undefined, q: undefined, show: undefined }

/** The page: what is asked and of which time above, what was found below, and beside it what helps. */
export function Queries({ search }: { readonly search: QueriesSearch }) {
  const navigate = useNavigate()
  const past = usePastQueries().find(({ queryId }) => queryId === search.query)
  const named = search.sql ?? past?.sql
  const [seen, setSeen] = useState(named)
  const [draft, setDraft] = useState(() => named ?? keptDraft() ?? '')
  // Another address is another text.
  if (named !== seen) {
    setSeen(named)
    if (named !== undefined) setDraft(named)
  }
  const [problem, setProblem] = useState<Problem>()
  const [failure, setFailure] = useState<unknown>()
  const [isSending, setSending] = useState(false)
  const [inserted, setInserted] = useState<{ text: string }>()
  const [isOpen, setOpen] = useState(false)
  const run = useRun(search.query)
  const permitted = usePermissions().may(op.startAnalysisQueries)
  const known = useQuery(schemas)
  const since = past?.at
  const [opened] = useState(() => Date.now())
  const hintId = useId()
  const range = rangeAt(search, usualPreset, opened)
  const failed = run.error ?? failure
  // What was wrong in the text that ran says nothing about what was written since.
  const shownProblem = problem ?? problemOf(draft, draft === named ? failed : failure)

  const go = (patch: Partial<QueriesSearch>, replace = false) =>
    void navigate({
      to: '.',
      search: (old: Record<string, unknown>) => ({ ...old, ...patch }),
      replace,
      resetScroll: false,
    })
  const write = (text: string) => {
    setDraft(text)
    keepDraft(text)
    setProblem(undefined)
    setFailure(undefined)
  }
  const periodNow = () => {
    const now = Date.now()
    const { fromMs, toMs = now } = rangeAt(search, usualPreset, now)
    return { from: toSeconds(fromMs), to: toSeconds(toMs) }
  }
  const start = async () => {
    if (isSending || !permitted.allowed) return
    setFailure(undefined)
    const broken = brokenQuery(draft)
    setProblem(broken && { at: broken.at, message: queryProblem(broken, pageLocale()) })
    if (broken) return
    setSending(true)
    try {
      const { from, to } = periodNow()
      const { data } = await send(op.startAnalysisQueries, { body: { sql: draft, from, to } })
      const { queryId = '' } = data
      noteQuery({ queryId, sql: draft, from: from * 1000, to: to * 1000, at: Date.now() })
      const sql = draft.length > longestInAddress ? undefined : draft
      go({ ...unshown, sql, query: queryId, show: search.show })
    } catch (error) {
      setFailure(error)
    }
    setSending(false)
  }
  const take = ({ id, last }: Template) => {
    write(templateTexts[id])
    setOpen(false)
    go({ last: last === usualPreset ? undefined : last, from: undefined, to: undefined }, true)
  }
  const lookAt = ({ queryId, sql, from, to }: PastQuery) => {
    write(sql)
    setOpen(false)
    go({
      ...unshown,
      sql: sql.length > longestInAddress ? undefined : sql,
      query: queryId,
      last: undefined,
      from: urlTime(from),
      to: urlTime(to),
    })
  }
  const { answer } = run

  return (
    <ListPage
      title={t`Queries`}
      actions={
        <Button
          variant="default"
          className={classes.toggle}
          aria-expanded={isOpen}
          leftSection={<IconLayoutSidebar size={16} stroke={1.75} />}
          onClick={() => setOpen(!isOpen)}
        >
          {t`Tables`}
        </Button>
      }
    >
      <div className={classes.page} data-open={isOpen || undefined}>
        <Side
          side={search.side}
          onSide={(side) => go({ side }, true)}
          onInsert={(text) => setInserted({ text })}
          onTemplate={take}
          onPast={lookAt}
        />
        <div className={classes.main}>
          <Editor
            hintId={hintId}
            value={draft}
            onChange={write}
            onRun={() => void start()}
            schemas={known.data?.data}
            problem={shownProblem}
            inserted={inserted}
          />
          <div className={classes.controls}>
            <Button
              loading={isSending}
              disabled={!permitted.allowed}
              leftSection={<IconPlayerPlay size={16} stroke={1.75} />}
              onClick={() => void start()}
            >
              {t`Run query`}
            </Button>
            <UrlRange presets={queryPresets} usual={usualPreset} search={search} range={range} />
            <span className={classes.used}>
              {!permitted.allowed && permitted.reason}
              {answer?.usedExecCount !== undefined && t`${answer.usedExecCount} run this month`}
            </span>
            <ApiCall
              operation={op.startAnalysisQueries}
              count={draft === '' ? 0 : 1}
              call={() => ({ body: { sql: draft, ...periodNow() } })}
            />
          </div>
          {failed && shownProblem === undefined ? (
            <Failed error={failed} onRetry={run.error ? run.look : () => void start()} />
          ) : failed ? null : search.query === undefined ? (
            <Empty title={t`Ask what your SIMs and devices did`}>
              {t`Choose a template, or write a query over the tables and run it. Every run counts for this month.`}
            </Empty>
          ) : answer?.status === 'COMPLETED' ? (
            <Result
              queryId={search.query}
              answer={answer}
              show={search.show}
              onShow={(show) => go({ show }, true)}
              onExpired={run.look}
            />
          ) : (
            <Follow
              status={answer?.status}
              since={since ?? opened}
              stopped={run.isStopped}
              onStop={run.stop}
              onGoOn={run.goOn}
            />
          )}
        </div>
      </div>
    </ListPage>
  )
}

/** What the engine finds wrong in a query, at its place; undefined for an error about something else. */
function problemOf(sql: string, error: unknown): Problem | undefined {
  if (!error || !(error instanceof Error) || !('status' in error) || error.status !== 400) {
    return undefined
  }
  const at = placeInQuery(sql, error.message)
  // The place is said beside it, as a link.
  const message = error.message
    .replace(/^SQL compilation error:\s*/, '')
    .replace(/^error line \d+ at position \d+\s*/, '')
    .replace(/ line \d+ at position \d+/, '')
  return { at, message }
}
