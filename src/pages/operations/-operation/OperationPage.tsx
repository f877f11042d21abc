import { t } from '@lingui/core/macro'
import type { Operation } from '../../../api/operation.ts'
import { Section } from '../../../components/detail/Section.tsx'
import { AfterPaint } from '../../../components/feedback/AfterPaint.tsx'
import type { CallArgs } from '../../../domain/call-search.ts'
import type { Described, Family } from '../../../domain/schema.ts'
import { AnswerShapes } from './AnswerShapes.tsx'
import { Facts } from './Facts.tsx'
import classes from './operation.module.css'
import { Prose } from './Prose.tsx'
import { Try } from './Try.tsx'

export interface OperationProps {
  readonly operation: Operation
  readonly described: Described
  readonly schemas: Family['schemas']
}

interface OperationPageProps extends OperationProps {
  /** What the address holds. */
  readonly given: CallArgs
}

/** What an operation is for, the form that calls it, and what it answers. */
export function OperationPage({ operation, described, schemas, given }: OperationPageProps) {
  return (
    <div className={classes.parts}>
      <Facts operation={operation} />
      <Prose blocks={described.description} />
      <Section title={t`Try it`}>
        <Try operation={operation} described={described} schemas={schemas} given={given} />
      </Section>
      <AfterPaint>
        <Section title={t`What it answers`}>
          <AnswerShapes answers={described.answers} schemas={schemas} />
        </Section>
      </AfterPaint>
    </div>
  )
}
