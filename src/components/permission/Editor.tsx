import { t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useMemo, useRef, useState } from 'react'
import { operations } from '../../api/operations.ts'
import { checkPermission } from '../../domain/permission/check.ts'
import {
  addMissing,
  addStatement,
  entriesOf,
  removeStatement,
  withStatement,
} from '../../domain/permission/statements.ts'
import { Note } from '../action/Note.tsx'
import { Quiet } from '../detail/Quiet.tsx'
import { Segments } from '../shell/Segments.tsx'
import { PermissionJson } from './PermissionJson.tsx'
import type { PermissionEditorProps } from './PermissionEditor.tsx'
import { ProblemList } from './ProblemList.tsx'
import { StartingPoints } from './StartingPoints.tsx'
import { RawCard, StatementCard } from './StatementCard.tsx'
import { useView } from '../shell/use-view.ts'
import classes from './permission.module.css'

/** The editor itself. What it cannot show as a statement stays as it is, and is shown as JSON. */
export function Editor({ value, onChange, label, readOnly = false }: PermissionEditorProps) {
  const [view, show] = useView(['cards', 'json'])
  const [starting, setStarting] = useState(false)
  const [now] = useState(Date.now)
  const frame = useRef<HTMLFieldSetElement>(null)
  const entries = entriesOf(value)
  const problems = useMemo(() => checkPermission(value, operations, now), [value, now])
  const under = (index: number) =>
    problems.filter(({ path }) => path.startsWith(`statements[${index}]`))
  const elsewhere = problems.filter(({ path }) => !path.startsWith('statements['))
  const isEmpty = entries?.length === 0
  const added = (text: string) => {
    onChange(text)
    setStarting(false)
    focusLast(frame.current)
  }
  return (
    <fieldset ref={frame} className={classes.editor} aria-label={label}>
      <div className={classes.head}>
        <Segments
          label={t`How to show the permission`}
          size="small"
          segments={[
            { value: 'cards', label: t`Statements` },
            { value: 'json', label: 'JSON' },
          ]}
          value={view}
          onChange={show}
        />
      </div>
      {view === 'json' ? (
        <PermissionJson
          value={value}
          onChange={onChange}
          label={label}
          problems={problems}
          readOnly={readOnly}
        />
      ) : entries ? (
        <>
          <ProblemList problems={elsewhere} />
          {entries.map(({ path, value: raw, draft }, index) =>
            draft ? (
              <StatementCard
                key={path}
                index={index}
                draft={draft}
                problems={under(index)}
                readOnly={readOnly}
                onChange={(next) => onChange(withStatement(value, index, next))}
                onRemove={() => {
                  onChange(removeStatement(value, index))
                  focusLast(frame.current)
                }}
              />
            ) : (
              <RawCard
                key={path}
                index={index}
                value={raw}
                problems={under(index)}
                onJson={() => show('json')}
                onRemove={readOnly ? undefined : () => onChange(removeStatement(value, index))}
              />
            ),
          )}
          {isEmpty && readOnly && <Quiet>{t`It has no statements: it allows nothing.`}</Quiet>}
          {!readOnly && (isEmpty || starting) && (
            <StartingPoints onChoose={(drafts) => added(addMissing(value, drafts))} />
          )}
          {!readOnly && (
            <div className={classes.row}>
              <Button
                variant="default"
                size="xs"
                leftSection={<IconPlus size={14} />}
                data-add
                onClick={() => added(addStatement(value, { effect: 'allow', api: [] }))}
              >
                {t`Add a statement`}
              </Button>
              {!isEmpty && (
                <Button
                  variant="subtle"
                  size="xs"
                  aria-expanded={starting}
                  onClick={() => setStarting(!starting)}
                >
                  {t`Add the permissions of a job`}
                </Button>
              )}
            </div>
          )}
        </>
      ) : (
        <Note tone="warning" title={t`The JSON cannot be read yet`}>
          <p>{t`The statements show again once it is mended. What you typed is kept.`}</p>
          <Button variant="default" size="xs" mt={8} onClick={() => show('json')}>
            {t`Back to the JSON`}
          </Button>
        </Note>
      )}
    </fieldset>
  )
}

/** Goes on where the work does: at the operations of the last statement, or at what adds one. */
function focusLast(frame: HTMLElement | null): void {
  requestAnimationFrame(() => {
    const places = frame?.querySelectorAll<HTMLElement>('[data-choose], [data-add]') ?? []
    ;(places[places.length - 2] ?? places[0])?.focus()
  })
}
