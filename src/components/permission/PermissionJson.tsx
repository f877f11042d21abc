import { t } from '@lingui/core/macro'
import { useId, useMemo, useState } from 'react'
import { lineOf, pointer, readJson, stepsOf } from '../../domain/json-text.ts'
import type { Problem } from '../../domain/permission/problem.ts'
import { jsonProblem } from '../../words/json.ts'
import { permissionProblem } from '../../words/permission.ts'
import { Quiet } from '../detail/Quiet.tsx'
import type { JsonMark } from '../json/json-editor.ts'
import { JsonFrame } from '../json/JsonFrame.tsx'
import { ProblemList } from './ProblemList.tsx'
import classes from './permission.module.css'

interface PermissionJsonProps {
  readonly value: string
  readonly onChange: (text: string) => void
  readonly label: string
  readonly problems: readonly Problem[]
  readonly readOnly: boolean
}

/** A permission as its JSON; problems lead to their places in it. */
export function PermissionJson(props: PermissionJsonProps) {
  const { value, onChange, label, problems, readOnly } = props
  const hintId = useId()
  const [cursor, setCursor] = useState<{ at: number }>()
  const placed = useMemo(() => placedIn(value, problems), [value, problems])
  const marks = useMemo(
    () => placed.flatMap(({ mark, problem }) => (isGrave(problem) ? [mark] : [])),
    [placed],
  )
  return (
    <div className={classes.json}>
      <p id={hintId} className="visually-hidden">{t`Tab leaves the editor.`}</p>
      <JsonFrame
        label={label}
        describedBy={hintId}
        value={value}
        onChange={onChange}
        marks={marks}
        readOnly={readOnly}
        cursor={cursor}
      />
      {value.trim() === '' && !readOnly && (
        <Quiet>{t`There is no document yet. Choose a job under Statements, or write one.`}</Quiet>
      )}
      <div role="status">
        {placed.map(({ mark, problem }) => {
          const { line, column } = lineOf(value, mark.at)
          return (
            <div key={`${mark.at} ${mark.message}`} className={classes.placed}>
              <button
                type="button"
                className={classes.inlineButton}
                onClick={() => setCursor({ at: mark.at })}
              >
                {t`Line ${line}, column ${column}`}
              </button>
              {problem ? (
                <ProblemList problems={[problem]} />
              ) : (
                <Quiet inline>{mark.message}</Quiet>
              )}
            </div>
          )
        })}
      </div>
    </div>
  )
}

interface Placed {
  readonly mark: JsonMark
  /** Undefined where the text is no JSON at all. */
  readonly problem?: Problem
}

const isGrave = (problem: Problem | undefined) =>
  problem === undefined || problem.severity === 'error'

function placedIn(text: string, problems: readonly Problem[]): readonly Placed[] {
  if (text.trim() === '') return []
  const read = readJson(text)
  if (!read.ok) return [{ mark: { at: read.at, message: jsonProblem(read) } }]
  const placeOf = (steps: readonly string[]): number =>
    read.positions.get(pointer(steps)) ?? (steps.length === 0 ? 0 : placeOf(steps.slice(0, -1)))
  return problems.map((problem) => ({
    mark: { at: placeOf(stepsOf(problem.path)), message: permissionProblem(problem) },
    problem,
  }))
}
