import { Select, TextInput } from '@mantine/core'
import { t } from '@lingui/core/macro'
import { CredentialsInput } from '../../../components/settings/CredentialsInput.tsx'
import { Segments } from '../../../components/shell/Segments.tsx'
import { httpMethods, sendsBody } from '../../../domain/event-handler/actions.ts'
import { textIn, withProperty } from '../../../domain/event-handler/draft.ts'
import type { Parameter } from '../../../domain/event-handler/parameters.ts'
import { parameterHint, parameterLabel } from '../../../words/event-handler/parameters.ts'
import type { ActionCardProps } from './ActionCard.tsx'
import { HeaderRows } from './HeaderRows.tsx'
import { VariableField } from './VariableField.tsx'
import classes from './builder.module.css'

interface ActionInputProps extends ActionCardProps {
  readonly parameter: Parameter
  readonly error: string | undefined
}

/** One of the things that an action takes. */
export function ActionInput(props: ActionInputProps) {
  const { action, onAction, parameter, error, samples, disabled, speedClasses } = props
  const { name } = parameter
  const value = textIn(action.properties, name)
  const label = parameterLabel(name)
  const hint = parameterHint(name)
  const set = (next: string) => onAction(withProperty(action, name, next))
  switch (name) {
    case 'speedClass':
      return (
        <Select
          className={classes.short}
          label={label}
          data={speedClassChoices(parameter, speedClasses, value)}
          placeholder={t`Choose a speed class`}
          allowDeselect={false}
          value={value || null}
          onChange={(next) => set(next ?? '')}
          error={error}
          disabled={disabled}
        />
      )
    case 'httpMethod':
      return (
        <Segments
          label={label}
          labelled
          segments={httpMethods.map((method) => ({ value: method, label: method }))}
          value={httpMethods.find((method) => method === value) ?? 'POST'}
          onChange={(method) => {
            const next = withProperty(action, name, method)
            onAction(sendsBody(method) ? next : withProperty(next, 'body', ''))
          }}
          disabled={disabled}
        />
      )
    case 'headers':
      return (
        <HeaderRows
          value={action.properties?.[name]}
          onChange={set}
          samples={samples}
          error={error}
          disabled={disabled}
        />
      )
    case 'body':
      if (!sendsBody(textIn(action.properties, 'httpMethod')) && value === '') return null
      return (
        <VariableField
          {...{ label, value, samples, error, hint, disabled }}
          onChange={set}
          lines={4}
          code
        />
      )
    case 'credentialsId':
      return (
        <CredentialsInput
          field={{
            type: 'credentials',
            path: ['credentialsId'],
            label,
            writes: 'text',
            kinds: ['aws-credentials', 'aws-iam-role-credentials'],
          }}
          wrapper={{
            label,
            description: hint,
            error,
            disabled,
            inputWrapperOrder: ['label', 'input', 'description', 'error'],
          }}
          value={value}
          onChange={(next) => set(typeof next === 'string' ? next : '')}
        />
      )
    default: {
      const { kind } = parameter
      const expands = kind === 'url' || (kind === 'text' && parameter.expanded)
      if (expands && name !== 'endpoint') {
        return (
          <VariableField
            {...{ label, value, samples, error, hint, disabled }}
            onChange={set}
            code={kind === 'url'}
            {...(name === 'message' && { lines: 4 })}
          />
        )
      }
      return (
        <TextInput
          label={label}
          description={hint}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          autoComplete="off"
          spellCheck={false}
          value={value}
          onChange={({ currentTarget }) => set(currentTarget.value)}
          error={error}
          disabled={disabled}
        />
      )
    }
  }
}

/** Those that the SIM of the previews can have come first: it is one of those that are watched. */
function speedClassChoices(
  parameter: Parameter,
  fitting: readonly string[] | undefined,
  value: string,
) {
  const known = parameter.kind === 'choice' ? parameter.values : []
  const all = [...new Set([...known, ...(value === '' ? [] : [value])])]
  const first = all.filter((one) => fitting?.includes(one))
  const rest = all.filter((one) => !first.includes(one))
  return first.length === 0
    ? all
    : [
        { group: t`Of the plan of the SIM`, items: first },
        { group: t`Of other plans`, items: rest },
      ].filter(({ items }) => items.length > 0)
}
