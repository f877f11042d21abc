import { t } from '@lingui/core/macro'
import { Button, FileButton } from '@mantine/core'
import { useMemo, useState } from 'react'
import { bytesText } from '../../../components/detail/locale.ts'
import { JsonField } from '../../../components/json/JsonField.tsx'
import { marksOf } from '../../../components/json/marks.ts'
import { Segments } from '../../../components/shell/Segments.tsx'
import { parseJson, writeJson } from '../../../domain/exact-json.ts'
import type { Described, Example, Family } from '../../../domain/schema.ts'
import { exampleOf } from '../../../domain/schema-example.ts'
import type { SchemaProblem } from '../../../domain/schema-check.ts'
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

/** What a body can begin with: the description's examples, or what its shape alone says. */
function startsOf(
  { examples, schema }: BodyProps['body'],
  schemas: BodyProps['schemas'],
): readonly Example[] {
  if (examples.length > 0 || schema.type === 'string') return examples
  const least = exampleOf(schema, schemas, false)
  const most = exampleOf(schema, schemas, true)
  const whole = { name: t`All members`, value: most }
  const same = JSON.stringify(least) === JSON.stringify(most)
  return same ? [whole] : [{ name: t`What is required`, value: least }, whole]
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
  const marks = useMemo(() => {
    const placed = problems.map(({ path, misfit }) => ({ path, message: misfitText(misfit) }))
    return shown.trim() === '' ? [] : marksOf(shown, placed)
  }, [shown, problems])
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
          examples={startsOf(body, schemas)}
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
