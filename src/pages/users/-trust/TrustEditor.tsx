import { t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import { useMemo } from 'react'
import { Note } from '../../../components/action/Note.tsx'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import { JsonField } from '../../../components/json/JsonField.tsx'
import type { JsonMark } from '../../../components/json/json-editor.ts'
import { marksOf } from '../../../components/json/marks.ts'
import { Segments } from '../../../components/shell/Segments.tsx'
import { useView } from '../../../components/shell/use-view.ts'
import { stepsOf } from '../../../domain/json-text.ts'
import { srnOf } from '../../../domain/access/principal.ts'
import {
  parseTrustPolicy,
  wholeStatements,
  writeTrustPolicy,
  type TrustStatement,
} from '../../../domain/access/trust-policy.ts'
import { TrustStatementCard } from './TrustStatementCard.tsx'
import classes from './trust.module.css'
import { trustProblem } from './words.ts'

interface TrustEditorProps {
  /** JSON text. */
  readonly value: string
  readonly onChange: (value: string) => void
  readonly readOnly: boolean
  /** Whether what is empty yet is told too. */
  readonly checked: boolean
}

const fresh: TrustStatement = { soracom: [srnOf({ operatorId: '', userName: '' })], service: [] }

/** A trust policy as statements of rows, or as JSON: two views of one text. */
export function TrustEditor({ value, onChange, readOnly, checked }: TrustEditorProps) {
  const [view, show] = useView(['cards', 'json'])
  const statements = wholeStatements(value)
  const { problems } = parseTrustPolicy(value)
  // The editor marks them again whenever it is given another list.
  const marks = useMemo(() => marksIn(value), [value])
  const isJson = view === 'json' || !statements
  const set = (next: readonly TrustStatement[]) => onChange(writeTrustPolicy(next))
  return (
    <fieldset className={classes.editor} aria-label={t`Trust policy`}>
      <Segments
        label={t`How to show the trust policy`}
        size="small"
        segments={[
          { value: 'cards', label: t`Statements` },
          { value: 'json', label: 'JSON' },
        ]}
        value={isJson ? 'json' : 'cards'}
        onChange={show}
      />
      {isJson ? (
        <>
          {!statements && view !== 'json' && (
            <Note tone="quiet" title={t`This policy is shown as JSON`}>
              <p>{t`It says more, or otherwise, than the fields can show.`}</p>
            </Note>
          )}
          <JsonField
            label={t`Trust policy as JSON`}
            hint={t`As the API takes it. Tab leaves the editor.`}
            value={value}
            onChange={onChange}
            marks={marks}
            readOnly={readOnly}
          />
        </>
      ) : (
        <>
          {statements.length === 0 && (
            <Quiet>{t`Nobody may switch to this user. A statement names whom it trusts.`}</Quiet>
          )}
          {statements.map((statement, index) => (
            <TrustStatementCard
              // Statements have nothing but their place.
              // oxlint-disable-next-line react/no-array-index-key
              key={index}
              index={index}
              statement={statement}
              problems={problems.filter(({ path }) => path.startsWith(`statements[${index}]`))}
              readOnly={readOnly}
              checked={checked}
              onChange={(next) => set(statements.with(index, next))}
              onRemove={() => set(statements.toSpliced(index, 1))}
            />
          ))}
          {!readOnly && (
            <div>
              <Button variant="default" onClick={() => set([...statements, fresh])}>
                {statements.length === 0 ? t`Trust somebody` : t`Another statement`}
              </Button>
            </div>
          )}
        </>
      )}
    </fieldset>
  )
}

/** What keeps a policy from being taken, at its places; nothing of one that says nothing yet. */
function marksIn(text: string): JsonMark[] {
  if (wholeStatements(text)?.length === 0) return []
  const { problems } = parseTrustPolicy(text)
  const placed = problems.map((problem) => ({
    path: stepsOf(problem.path),
    message: trustProblem(problem),
  }))
  return marksOf(text, placed)
}
