import { t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import { useMemo } from 'react'
import { Note } from '../action/Note.tsx'
import { JsonField } from '../json/JsonField.tsx'
import { marksOf } from '../json/marks.ts'
import type { Problem } from '../../words/settings/check.ts'
import { writeJson } from '../../domain/exact-json.ts'
import { readJson } from '../../domain/json-text.ts'
import { textOf, withText, type Draft } from './draft.ts'
import type { SettingsSubject } from './review.ts'

interface JsonViewProps {
  readonly label: string
  /** Why there is no form. */
  readonly only: string | undefined
  readonly recognise: SettingsSubject['recognise']
  readonly draft: Draft
  readonly onChange: (draft: Draft) => void
  readonly problems: readonly Problem[]
  readonly readOnly: boolean
}

/** The same settings as JSON, where also keys can be set that no form knows. */
export function JsonView(props: JsonViewProps) {
  const { label, only, recognise, draft, onChange, problems, readOnly } = props
  const text = textOf(draft)
  const { fault } = draft
  const told = JSON.stringify(problems)
  // The editor marks them again whenever it is given another list.
  const marks = useMemo(
    () => (fault ? [fault] : marksOf(text, JSON.parse(told) as readonly Problem[])),
    [fault, text, told],
  )
  const read = draft.text === undefined ? undefined : readJson(draft.text)
  const other = read?.ok ? recognise?.(read.value, draft.value) : undefined
  return (
    <>
      {other && (
        <Note tone="warning" role="status" title={other.title}>
          <p>{other.about}</p>
          {other.settings && (
            <Button
              variant="default"
              size="xs"
              mt={8}
              onClick={() => onChange(withText(draft, writeJson(other.settings, 2)))}
            >
              {t`Take the settings from it`}
            </Button>
          )}
        </Note>
      )}
      {only !== undefined && (
        <Note tone="quiet" title={t`These settings can be edited as JSON only`}>
          <p>{only}</p>
        </Note>
      )}
      <JsonField
        label={t`Settings of ${label} as JSON`}
        value={text}
        onChange={(next) => onChange(withText(draft, next))}
        marks={marks}
        readOnly={readOnly}
      />
    </>
  )
}
