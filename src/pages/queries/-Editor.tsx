import { t } from '@lingui/core/macro'
import { Skeleton } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { GetAnalysisSchemasResponse } from '../../api/generated/models/getAnalysisSchemasResponse.ts'
import { late } from '../../components/feedback/late.tsx'
import { lineOf } from '../../domain/json-text.ts'
import type { Names } from './-SqlEditor.tsx'
import classes from './queries.module.css'

const SqlEditor = late(() => import('./-SqlEditor.tsx').then((all) => all.SqlEditor), {
  waiting: () => <Skeleton height={176} radius={0} />,
})

/** What is wrong with a query, and where, if that is known (UTF-16 units). */
export interface Problem {
  readonly at: number | undefined
  readonly message: string
}

interface EditorProps {
  readonly hintId: string
  readonly value: string
  readonly onChange: (text: string) => void
  readonly onRun: () => void
  readonly schemas: GetAnalysisSchemasResponse | undefined
  readonly problem: Problem | undefined
  readonly inserted: { readonly text: string } | undefined
}

/** The query's text, with what is wrong in it marked and said below. */
export function Editor(props: EditorProps) {
  const { hintId, value, onChange, onRun, schemas, problem, inserted } = props
  const [cursor, setCursor] = useState<{ at: number }>()
  const names = useMemo(
    (): Names =>
      Object.fromEntries(
        (schemas ?? []).map(({ name = '', columnInfo = [] }) => [
          name,
          columnInfo.flatMap((column) => column.name ?? []),
        ]),
      ),
    [schemas],
  )
  return (
    <div className={classes.editor}>
      <div className={classes.frame} data-invalid={problem !== undefined || undefined}>
        <SqlEditor
          label={t`Query`}
          hint={hintId}
          value={value}
          onChange={onChange}
          onRun={onRun}
          names={names}
          problem={problem}
          cursor={cursor}
          inserted={inserted}
        />
      </div>
      <p id={hintId} className={classes.about}>
        {t`Ctrl or Cmd with Enter runs the query. Tab leaves the editor.`}
      </p>
      <div role="alert" className={classes.problem}>
        {problem && (
          <>
            {problem.at !== undefined && (
              <Place text={value} at={problem.at} onGo={(at) => setCursor({ at })} />
            )}
            <bdi>{problem.message}</bdi>
          </>
        )}
      </div>
    </div>
  )
}

interface PlaceProps {
  readonly text: string
  readonly at: number
  readonly onGo: (at: number) => void
}

function Place({ text, at, onGo }: PlaceProps) {
  const { line, column } = lineOf(text, at)
  return (
    <button type="button" className={classes.place} onClick={() => onGo(at)}>
      {t`Line ${line}, column ${column}`}
    </button>
  )
}
