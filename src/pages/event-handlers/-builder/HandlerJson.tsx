import { t } from '@lingui/core/macro'
import { useId, useMemo, useState } from 'react'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import type { JsonMark } from '../../../components/json/json-editor.ts'
import { LateJsonEditor } from '../../../components/json/late-json-editor.tsx'
import { readHandler } from '../../../domain/event-handler/draft.ts'
import { lineOf, pointer, readJson } from '../../../domain/json-text.ts'
import { jsonProblem } from '../../../words/json.ts'
import type { Told } from './problems.ts'
import classes from './json.module.css'

interface HandlerJsonProps {
  readonly value: string
  readonly onChange: (text: string) => void
  readonly problems: readonly Told[]
  readonly readOnly: boolean
}

/** An event handler as its JSON; what is wrong leads to its place in it. */
export function HandlerJson({ value, onChange, problems, readOnly }: HandlerJsonProps) {
  const hintId = useId()
  const [cursor, setCursor] = useState<{ at: number }>()
  const marks = useMemo(() => marksIn(value, problems), [value, problems])
  return (
    <div>
      <p id={hintId} className="visually-hidden">{t`Tab leaves the editor.`}</p>
      <div className={classes.frame} data-invalid={marks.length > 0 || undefined}>
        <LateJsonEditor
          label={t`JSON of the event handler`}
          describedBy={hintId}
          value={value}
          onChange={onChange}
          marks={marks}
          readOnly={readOnly}
          cursor={cursor}
        />
      </div>
      <div role="status">
        {marks.map(({ at, message }) => {
          const { line, column } = lineOf(value, at)
          return (
            <p key={`${at} ${message}`} className={classes.place}>
              <button type="button" className={classes.go} onClick={() => setCursor({ at })}>
                {t`Line ${line}, column ${column}`}
              </button>{' '}
              <Quiet inline>{message}</Quiet>
            </p>
          )
        })}
      </div>
    </div>
  )
}

function marksIn(text: string, problems: readonly Told[]): readonly JsonMark[] {
  const read = readJson(text)
  if (!read.ok) return [{ at: read.at, message: jsonProblem(read) }]
  if (!readHandler(text)) {
    return [
      {
        at: 0,
        message: t`This is no event handler: its name and targets are texts, its rule and actions objects with a type and properties.`,
      },
    ]
  }
  const placeOf = (path: readonly string[]): number =>
    read.positions.get(pointer(path)) ?? (path.length === 0 ? 0 : placeOf(path.slice(0, -1)))
  return problems.map(({ path, message }) => ({ at: placeOf(path), message }))
}
