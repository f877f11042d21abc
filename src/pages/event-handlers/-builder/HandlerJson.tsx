import { t } from '@lingui/core/macro'
import { useMemo } from 'react'
import type { JsonMark } from '../../../components/json/json-editor.ts'
import { JsonField } from '../../../components/json/JsonField.tsx'
import { marksOf } from '../../../components/json/marks.ts'
import { readHandler } from '../../../domain/event-handler/draft.ts'
import { readJson } from '../../../domain/json-text.ts'
import type { Told } from './problems.ts'

interface HandlerJsonProps {
  readonly value: string
  readonly onChange: (text: string) => void
  readonly problems: readonly Told[]
  readonly readOnly: boolean
}

/** An event handler as its JSON; what is wrong leads to its place in it. */
export function HandlerJson({ value, onChange, problems, readOnly }: HandlerJsonProps) {
  const marks = useMemo(() => marksIn(value, problems), [value, problems])
  return (
    <JsonField
      label={t`JSON of the event handler`}
      hint={t`Tab leaves the editor.`}
      value={value}
      onChange={onChange}
      marks={marks}
      readOnly={readOnly}
    />
  )
}

function marksIn(text: string, problems: readonly Told[]): readonly JsonMark[] {
  if (!readJson(text).ok || readHandler(text)) return marksOf(text, problems)
  return [
    {
      at: 0,
      message: t`This is no event handler: its name and targets are texts, its rule and actions objects with a type and properties.`,
    },
  ]
}
