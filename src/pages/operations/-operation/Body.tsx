import { t } from '@lingui/core/macro'
import { Button, FileButton } from '@mantine/core'
import { useMemo, useState } from 'react'
import { bytesText } from '../../../components/detail/locale.ts'
import { JsonField } from '../../../components/json/JsonField.tsx'
import { Segments } from '../../../components/shell/Segments.tsx'
import { parseJson, writeJson } from '../../../domain/exact-json.ts'
import { pointer, readJson } from '../../../domain/json-text.ts'
import type { Described, Family } from '../../../domain/schema.ts'
import type { SchemaProblem } from '../../../domain/schema-check.ts'
import { jsonProblem } from '../../../words/json.ts'
import { misfitText } from '../../../words/schema.ts'
import type { BodyKinds } from './body-kinds.ts'
import { Examples } from './Examples.tsx'
import { Prose } from './Prose.tsx'
import classes from './try.module.css'
import { ValueInput } from './ValueInput.tsx'

interface BodyProps {
  readonly body: NonNullable<Described['body']>
  readonly schemas: Family['schemas']
  readonly value: unknown
  readonly onChange: (value: unknown) => void
  readonly problems: readonly SchemaProblem[]
  readonly file: File | undefined
  readonly onFile: (file: File | undefined) => void
  readonly kinds: BodyKinds
}

/** The body as a form and as JSON, one value in two views; or a file. */
export function Body(props: BodyProps) {
  const { body, schemas, value, onChange, problems, file, onFile, kinds } = props
  const views = [
    ...(kinds.json
      ? [
          { value: 'form' as const, label: t`Form` },
          { value: 'json' as const, label: 'JSON' },
        ]
      : []),
    ...(kinds.file ? [{ value: 'file' as const, label: t`File` }] : []),
  ]
  const [view, setView] = useState(views[0]?.value ?? 'json')
  const [text, setText] = useState<string>()
  const shown = text ?? (value === undefined ? '' : writeJson(value, 2))
  const marks = useMemo(() => marksOf(shown, problems), [shown, problems])
  const type = (next: string) => {
    setText(next)
    if (next.trim() === '') return onChange(undefined)
    try {
      onChange(parseJson(next))
    } catch {
      // It is still being typed; what was understood last stays.
    }
    return undefined
  }
  return (
    <div className={classes.body} role="group" aria-label={t`Body`}>
      <div className={classes.bodyHead}>
        <h3 className={classes.bodyTitle}>{body.required ? t`Body` : t`Body (may be left out)`}</h3>
        {views.length > 1 && (
          <Segments
            size="small"
            label={t`Show the body as`}
            segments={views}
            value={view}
            onChange={(next) => {
              setText(undefined)
              if (next !== 'file') onFile(undefined)
              setView(next)
            }}
          />
        )}
        <Examples
          examples={body.examples}
          onChoose={(example) => {
            setText(undefined)
            onChange(example)
          }}
        />
      </div>
      <Prose blocks={body.description} />
      {view === 'file' ? (
        <FileButton onChange={(chosen) => onFile(chosen ?? undefined)}>
          {(button) => (
            <Button variant="default" size="xs" {...button}>
              {file ? t`${file.name}, ${bytesText(file.size)}` : t`Choose a file`}
            </Button>
          )}
        </FileButton>
      ) : view === 'form' ? (
        <ValueInput
          name={t`Body`}
          schema={body.schema}
          schemas={schemas}
          required
          value={value}
          onChange={onChange}
          path={[]}
          problems={problems}
        />
      ) : (
        <JsonField label={t`Body as JSON`} value={shown} onChange={type} marks={marks} />
      )}
    </div>
  )
}

/** Where in the text the problems stand: at their value, or at what it is missing from. */
function marksOf(text: string, problems: readonly SchemaProblem[]) {
  const read = text.trim() === '' ? undefined : readJson(text)
  if (!read) return []
  if (!read.ok) return [{ at: read.at, message: jsonProblem(read) }]
  const placeOf = (path: readonly string[]): number => {
    const at = read.positions.get(pointer(path))
    return at ?? (path.length === 0 ? 0 : placeOf(path.slice(0, -1)))
  }
  return problems.map(({ path, misfit }) => ({ at: placeOf(path), message: misfitText(misfit) }))
}
