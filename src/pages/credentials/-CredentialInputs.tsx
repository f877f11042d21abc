import { Input, Textarea, TextInput } from '@mantine/core'
import { t } from '@lingui/core/macro'
import type { UseFormReturnType } from '@mantine/form'
import { PasswordField } from '../../components/form/PasswordField.tsx'
import { TagEditor, type TagWords } from '../../components/form/TagEditor.tsx'
import { credentialFields, type CredentialField } from '../../words/credential.ts'
import classes from './-credentials.module.css'
import { rowProblems, valuePath, type CredentialValues } from './-values.ts'

interface CredentialInputsProps {
  readonly form: UseFormReturnType<CredentialValues>
  readonly type: string
  readonly disabled?: boolean
}

const words: TagWords = {
  legend: t`Values`,
  add: t`Add a value`,
  remove: t`Remove this value`,
  nameOf: (at) => t`Name of value ${at}`,
  valueOf: (at) => t`Value ${at}`,
  removeOf: (name) => t`Remove value ${name}`,
}

/** The description and the values of a credential set, as its type has them. */
export function CredentialInputs({ form, type, disabled = false }: CredentialInputsProps) {
  const { rows } = form.values
  const fields = credentialFields(type)
  return (
    <>
      <TextInput
        label={t`Description`}
        autoComplete="off"
        data-autofocus
        {...form.getInputProps('description')}
      />
      {fields?.map((field) => (
        <ValueInput key={`${type} ${field.name}`} field={field} type={type} form={form} />
      ))}
      {!fields && (
        <Input.Wrapper
          label={t`Values`}
          labelElement="div"
          description={t`The API does not describe the values of this type. Enter them by the names that the service asks for.`}
          error={form.errors['rows']}
        >
          <div className={classes.rows}>
            <TagEditor
              rows={rows}
              problems={form.errors['rows'] ? rowProblems(rows) : undefined}
              disabled={disabled}
              words={words}
              multiline
              onChange={(rows) => {
                form.clearFieldError('rows')
                form.setFieldValue('rows', rows)
              }}
            />
          </div>
        </Input.Wrapper>
      )}
    </>
  )
}

interface ValueInputProps {
  readonly field: CredentialField
  readonly type: string
  readonly form: UseFormReturnType<CredentialValues>
}

function ValueInput({ field, type, form }: ValueInputProps) {
  const { name, label, input, required, hint } = field
  const common = {
    label,
    description: hint,
    required,
    spellCheck: false,
    autoComplete: 'off',
    ...form.getInputProps(valuePath(type, name)),
  }
  if (input === 'text') return <TextInput {...common} />
  if (input === 'secret') {
    return (
      <PasswordField
        {...common}
        // Not a password of this site: nothing for the browser to keep.
        autoComplete="new-password"
        visibilityToggleButtonProps={{ 'aria-label': t`Show or hide: ${label}`, tabIndex: 0 }}
      />
    )
  }
  return <Textarea {...common} classNames={{ input: classes.document }} rows={5} />
}
