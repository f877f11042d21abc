import { t } from '@lingui/core/macro'
import { useId, useState } from 'react'
import { lineOf } from '../../domain/json-text.ts'
import type { JsonMark } from './json-editor.ts'
import { JsonFrame } from './JsonFrame.tsx'
import classes from './JsonField.module.css'

interface JsonFieldProps {
  readonly label: string
  /** Instead of what is said of secrets. */
  readonly hint?: string
  readonly value: string
  readonly onChange: (text: string) => void
  readonly marks: readonly JsonMark[]
  readonly readOnly?: boolean
}

const shownMarks = 20

/** A JSON text to edit, with what is wrong marked in it and listed below by line and column. */
export function JsonField({ label, hint, value, onChange, marks, readOnly }: JsonFieldProps) {
  const hintId = useId()
  const [cursor, setCursor] = useState<{ at: number }>()
  return (
    <div className={classes.field}>
      <p id={hintId} className={classes.hint}>
        {hint ??
          (readOnly
            ? t`Secrets are shown as dots.`
            : t`Secrets are shown as dots; dots that you leave alone keep the stored secret. Tab leaves the editor.`)}
      </p>
      <JsonFrame
        label={label}
        describedBy={hintId}
        value={value}
        onChange={onChange}
        marks={marks}
        readOnly={readOnly}
        cursor={cursor}
      />
      <div role="status">
        <ul className={classes.faults} aria-label={t`What is wrong in the JSON`}>
          {marks.slice(0, shownMarks).map(({ at, message }) => (
            <li key={`${at} ${message}`}>
              <Place text={value} at={at} onGo={() => setCursor({ at })} />
              <bdi>{message}</bdi>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}

interface PlaceProps {
  readonly text: string
  readonly at: number
  readonly onGo: () => void
}

function Place({ text, at, onGo }: PlaceProps) {
  const { line, column } = lineOf(text, at)
  return (
    <button type="button" className={classes.place} onClick={onGo}>
      {t`Line ${line}, column ${column}`}
    </button>
  )
}
