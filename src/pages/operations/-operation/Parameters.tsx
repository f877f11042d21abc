import { t } from '@lingui/core/macro'
import type { CallArgs } from '../../../domain/call-search.ts'
import { without } from '../../../domain/own.ts'
import type { SchemaProblem } from '../../../domain/schema-check.ts'
import { schemaProblems } from '../../../domain/schema-check.ts'
import type { OperationProps } from './OperationPage.tsx'
import classes from './try.module.css'
import { usePicks } from './picks.ts'
import { ValueInput } from './ValueInput.tsx'

interface ParametersProps extends OperationProps {
  readonly args: CallArgs
  readonly onChange: (args: CallArgs) => void
}

/** The values of the path and the query. */
export function Parameters({ operation, described, schemas, args, onChange }: ParametersProps) {
  const { parameters } = described
  const picks = usePicks(operation)
  if (parameters.length === 0) return null
  return (
    <div className={classes.fields} role="group" aria-label={t`Parameters`}>
      {parameters
        .filter((one) => one.in !== 'header')
        .map(({ name, in: where, required, schema, description }) => {
          const inPath = where === 'path'
          const value = inPath ? args.path[name] : args.query[name]
          const problems: SchemaProblem[] =
            value === undefined ? [] : schemaProblems(value, schema, schemas, [name])
          return (
            <ValueInput
              key={`${where} ${name}`}
              name={name}
              schema={{ ...schema, description }}
              schemas={schemas}
              required={required}
              value={value}
              path={[name]}
              problems={problems}
              choices={picks.get(name)}
              onChange={(next) => {
                const others = without<unknown>(inPath ? args.path : args.query, name)
                const text = inPath && next !== undefined ? String(next) : next
                const values = next === undefined ? others : { ...others, [name]: text }
                onChange(
                  inPath
                    ? { ...args, path: values as CallArgs['path'] }
                    : { ...args, query: values },
                )
              }}
            />
          )
        })}
    </div>
  )
}
