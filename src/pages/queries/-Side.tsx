import { plural, t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { explain } from '../../api/errors.ts'
import * as op from '../../api/generated/operations.ts'
import { Quiet } from '../../components/detail/Quiet.tsx'
import { Time } from '../../components/detail/Time.tsx'
import { Loading } from '../../components/feedback/States.tsx'
import { Segments } from '../../components/shell/Segments.tsx'
import { forgetQueries, usePastQueries, type PastQuery } from './-history.ts'
import type { QueriesSearch } from './-search.ts'
import { Tables } from './-Tables.tsx'
import { templates, type Template } from './-templates.ts'
import classes from './queries.module.css'

type Tab = 'tables' | 'templates' | 'history'

/** How the tables are read. */
export const schemas = queryOptions({
  queryKey: [op.getAnalysisSchemas.id],
  queryFn: ({ signal }) => op.getAnalysisSchemas.call({}, { signal }),
  staleTime: Infinity,
})

interface SideProps {
  readonly side: QueriesSearch['side']
  readonly onSide: (side: QueriesSearch['side']) => void
  readonly onInsert: (name: string) => void
  readonly onTemplate: (template: Template) => void
  readonly onPast: (past: PastQuery) => void
}

/** What helps to write a query: the tables, the usual questions, and what was asked before. */
export function Side({ side, onSide, onInsert, onTemplate, onPast }: SideProps) {
  const tab: Tab = side ?? 'tables'
  return (
    <aside className={classes.side} aria-label={t`Tables, templates and history`}>
      <Segments<Tab>
        size="small"
        label={t`What to show`}
        segments={[
          { value: 'tables', label: t`Tables` },
          { value: 'templates', label: t`Templates` },
          { value: 'history', label: t`History` },
        ]}
        value={tab}
        onChange={(next) => onSide(next === 'tables' ? undefined : next)}
      />
      {tab === 'tables' && <Schemas onInsert={onInsert} />}
      {tab === 'templates' && (
        <ul className={classes.entries}>
          {templates.map((template) => (
            <li key={template.id}>
              <button type="button" className={classes.entry} onClick={() => onTemplate(template)}>
                {template.label}
              </button>
            </li>
          ))}
        </ul>
      )}
      {tab === 'history' && <History onPast={onPast} />}
    </aside>
  )
}

function Schemas({ onInsert }: Pick<SideProps, 'onInsert'>) {
  const { data, error, refetch } = useQuery(schemas)
  if (error) {
    const { title, detail, retry } = explain(error)
    return (
      <div role="alert">
        <p className={classes.about}>{`${title} ${detail}`}</p>
        {retry && (
          <Button size="xs" variant="default" onClick={() => void refetch()}>{t`Try again`}</Button>
        )}
      </div>
    )
  }
  if (!data) return <Loading rows={6} />
  return <Tables schemas={data.data} onInsert={onInsert} />
}

function History({ onPast }: Pick<SideProps, 'onPast'>) {
  const past = usePastQueries()
  if (past.length === 0) {
    return <Quiet>{t`Queries that you run are listed here, in this browser alone.`}</Quiet>
  }
  return (
    <>
      <ul className={classes.entries}>
        {past.map((one) => (
          <li key={one.queryId}>
            <button type="button" className={classes.entry} onClick={() => onPast(one)}>
              <span className={classes.text} translate="no">
                {one.sql.replaceAll(/\s+/g, ' ').slice(0, 200)}
              </span>
              <span className={classes.about}>
                <Time at={one.at} />
                {one.rows !== undefined && (
                  <span>{plural(one.rows, { one: '# row', other: '# rows' })}</span>
                )}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <Button size="xs" variant="default" onClick={forgetQueries}>
        {t`Clear the history`}
      </Button>
    </>
  )
}
