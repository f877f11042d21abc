import { t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import { useId } from 'react'
import { Note } from '../../../components/action/Note.tsx'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import { LateJsonEditor } from '../../../components/json/late-json-editor.tsx'
import { Segments } from '../../../components/shell/Segments.tsx'
import { useView } from '../../../components/shell/use-view.ts'
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
  const hint = useId()
  const statements = wholeStatements(value)
  const { problems } = parseTrustPolicy(value)
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
          <p id={hint} className={classes.hint}>
            {t`As the API takes it. Tab leaves the editor.`}
          </p>
          <div className={classes.json}>
            <LateJsonEditor
              describedBy={hint}
              label={t`Trust policy as JSON`}
              value={value}
              onChange={onChange}
              marks={[]}
              readOnly={readOnly}
            />
          </div>
          {statements?.length !== 0 && (
            <ul className={classes.problems} role="status">
              {problems.map((problem) => (
                <li key={problem.path + problem.code}>
                  {problem.path !== '' && <code translate="no">{problem.path}</code>}{' '}
                  {trustProblem(problem)}
                </li>
              ))}
            </ul>
          )}
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
