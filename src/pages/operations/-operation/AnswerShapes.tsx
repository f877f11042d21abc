import { t } from '@lingui/core/macro'
import type { DescribedAnswer, Family } from '../../../domain/schema.ts'
import classes from './operation.module.css'
import { Prose } from './Prose.tsx'
import { SchemaTree } from './SchemaTree.tsx'

interface AnswerShapesProps {
  readonly answers: readonly DescribedAnswer[]
  readonly schemas: Family['schemas']
}

/** Each status that the description knows, with the shape of what it answers. */
export function AnswerShapes({ answers, schemas }: AnswerShapesProps) {
  return answers.map(({ status, description, type, schema, example }) => (
    <section key={status} className={classes.shape} aria-label={t`Status ${status}`}>
      <h3 className={classes.status}>
        <span className={classes.code}>{status}</span>
        {type !== undefined && type !== 'application/json' && <span translate="no">{type}</span>}
      </h3>
      <Prose blocks={description} />
      {schema && <SchemaTree schema={schema} schemas={schemas} />}
      {example !== undefined && (
        <details className={classes.example}>
          <summary>{t`Example`}</summary>
          <pre translate="no">
            {typeof example === 'string' ? example : JSON.stringify(example, null, 2)}
          </pre>
        </details>
      )}
    </section>
  ))
}
