import { t } from '@lingui/core/macro'
import { Group, Skeleton } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useId, useState } from 'react'
import type { CallValues, Operation } from '../../../../api/operation.ts'
import { Quiet } from '../../../../components/detail/Quiet.tsx'
import { Section } from '../../../../components/detail/Section.tsx'
import { late } from '../../../../components/feedback/late.tsx'
import { Form } from '../../../../components/form/Form.tsx'
import { OpenFile } from '../../../../components/form/OpenFile.tsx'
import { SubmitRow } from '../../../../components/form/SubmitRow.tsx'
import { readDefinition, type Definition } from '../../../../domain/inventory/definition.ts'
import { resourceLimit } from '../../../../domain/inventory/model.ts'
import { lineOf } from '../../../../domain/json-text.ts'
import { definitionProblem } from '../../-parts/words.ts'
import classes from './definition.module.css'
import { ModelTable } from './ModelTable.tsx'

const DefinitionEditor = late(
  () => import('./DefinitionEditor.tsx').then((all) => all.DefinitionEditor),
  { waiting: () => <Skeleton height={256} radius={0} /> },
)

interface DefinitionFormProps {
  /** What the button says. */
  readonly label: string
  readonly initial: string
  readonly operation: Operation
  readonly path?: Readonly<Record<string, string>>
  /** The object that the definition must be of. */
  readonly objectId?: string
  readonly done: boolean
  readonly onSave: (definition: string, read: Definition) => Promise<void>
  readonly onCancel: () => void
}

/**
 * The definition of an object model, pasted or from a file: what is wrong stands at its line while
 * one types, and what it defines below.
 */
export function DefinitionForm(props: DefinitionFormProps) {
  const { label, initial, operation, path, objectId, done, onSave, onCancel } = props
  const hint = useId()
  const [cursor, setCursor] = useState<{ at: number }>()
  const [unread, setUnread] = useState(false)
  const form = useForm({ initialValues: { definition: initial } })
  const { definition } = form.values
  const read = readDefinition(definition)
  const isOther = read.ok && objectId !== undefined && String(read.model.id) !== objectId
  const isEmpty = definition.trim() === ''
  const problem = read.ok || isEmpty ? undefined : { at: read.at, message: definitionProblem(read) }
  const set = (text: string) => form.setFieldValue('definition', text)
  const open = (file: File) => {
    setUnread(false)
    void file.text().then(set, () => setUnread(true))
  }
  const place = problem && lineOf(definition, problem.at)

  return (
    <div className={classes.form}>
      <Form
        form={form}
        onSave={async () => {
          if (read.ok && !isOther) await onSave(definition, read)
          else setCursor({ at: problem?.at ?? 0 })
        }}
      >
        {(busy) => (
          <>
            <div className={classes.field}>
              <div className={classes.head}>
                <p id={hint} className={classes.hint}>
                  {t`The OMA's XML, or JSON. An object has ${resourceLimit} resources at most. Tab leaves the editor.`}
                </p>
                <OpenFile
                  label={t`Open a file`}
                  accept=".xml,.json,application/xml,text/xml,application/json"
                  onFile={open}
                />
              </div>
              <div className={classes.frame} data-invalid={problem !== undefined || undefined}>
                <DefinitionEditor
                  value={definition}
                  onChange={set}
                  label={t`Definition`}
                  describedBy={hint}
                  at={problem?.at}
                  message={problem?.message}
                  cursor={cursor}
                />
              </div>
              <div role="status" className={classes.fault}>
                {unread && <p>{t`The file cannot be read.`}</p>}
                {problem && place && (
                  <p>
                    <button
                      type="button"
                      className={classes.place}
                      onClick={() => setCursor({ at: problem.at })}
                    >
                      {t`Line ${place.line}, column ${place.column}`}
                    </button>
                    <bdi>{problem.message}</bdi>
                  </p>
                )}
                {isOther && (
                  <p>{t`This defines the object ${String(read.model.id)}. The model is of the object ${objectId}, and stays so.`}</p>
                )}
              </div>
            </div>
            {read.ok && (
              <Section title={read.model.name}>
                <Group mb={8}>
                  <Quiet inline>{t`Object ${String(read.model.id)}`}</Quiet>
                  {read.model.description && <Quiet inline>{read.model.description}</Quiet>}
                </Group>
                <ModelTable model={read.model} />
              </Section>
            )}
            <SubmitRow
              label={label}
              busy={busy || done}
              disabled={!read.ok || isOther}
              onCancel={onCancel}
              api={{ operation, call: () => shownCall(path, definition) }}
            />
          </>
        )}
      </Form>
    </div>
  )
}

/** The call as commands show it: JSON as what it says, XML as its text. */
function shownCall(path: CallValues['path'], definition: string): CallValues {
  const read = readDefinition(definition)
  const isJson = read.ok && read.format === 'json'
  return { path, body: isJson ? (JSON.parse(definition) as unknown) : definition }
}
