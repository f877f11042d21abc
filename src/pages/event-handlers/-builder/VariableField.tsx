import { Menu, Textarea, TextInput } from '@mantine/core'
import { t } from '@lingui/core/macro'
import { IconBraces } from '@tabler/icons-react'
import { useId, useRef, type ReactNode } from 'react'
import { LateMenu } from '../../../components/shell/LateMenu.tsx'
import { expand } from '../../../domain/event-handler/variables.ts'
import { variableLabel } from '../../../words/event-handler/variables.ts'
import classes from './builder.module.css'

/** What the texts of actions may have in them, and what stands for it in the preview. */
export type Samples = Readonly<Record<string, string>>

interface VariableFieldProps {
  readonly label: string
  /** For who does not see where it stands, where the label alone does not say. */
  readonly ariaLabel?: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly samples: Samples
  readonly error?: ReactNode
  readonly hint?: ReactNode
  readonly placeholder?: string
  /** A text of several lines. */
  readonly lines?: number
  readonly code?: boolean
  readonly disabled: boolean
}

/** A text with variables: a menu inserts them where the cursor is, and below it is what will be sent. */
export function VariableField(props: VariableFieldProps) {
  const { label, ariaLabel, value, onChange, samples, error, hint, lines, code, disabled } = props
  const id = useId()
  const input = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  const insert = (name: string) => {
    const field = input.current
    const [from, to] = [field?.selectionStart ?? value.length, field?.selectionEnd ?? value.length]
    const variable = `\${${name}}`
    onChange(value.slice(0, from) + variable + value.slice(to))
    // The menu gives the focus back to its button first.
    setTimeout(() => {
      field?.focus()
      field?.setSelectionRange(from + variable.length, from + variable.length)
    }, 50)
  }
  const common = {
    id,
    ref: input,
    label,
    'aria-label': ariaLabel,
    description: hint,
    inputWrapperOrder: [
      'label' as const,
      'input' as const,
      'description' as const,
      'error' as const,
    ],
    placeholder: props.placeholder,
    autoComplete: 'off',
    error,
    disabled,
    value,
    styles: code ? { input: { fontFamily: 'var(--mantine-font-family-monospace)' } } : undefined,
  }
  const preview = value.includes('${') ? expand(value, samples) : undefined
  return (
    <div className={classes.variable} data-wrong={Boolean(error) || undefined}>
      {!disabled && (
        <LateMenu
          box={{ position: 'bottom-end', width: 280 }}
          renderButton={(target) => (
            <button
              {...target}
              type="button"
              className={classes.insert}
              aria-label={t`Insert a variable: ${ariaLabel ?? label}`}
            >
              <IconBraces size={14} stroke={1.75} aria-hidden />
              {t`Variable`}
            </button>
          )}
        >
          {() => (
            <Menu.Dropdown className={classes.variables}>
              {Object.entries(samples).map(([name, sample]) => (
                <Menu.Item key={name} onClick={() => insert(name)}>
                  <span className={classes.variableName} translate="no">{`\${${name}}`}</span>
                  <span className={classes.variableAbout}>
                    {variableLabel(name)} <bdi>{sample}</bdi>
                  </span>
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          )}
        </LateMenu>
      )}
      {lines === undefined ? (
        <TextInput
          {...common}
          onChange={(event) => onChange(event.currentTarget.value)}
          spellCheck={!code}
        />
      ) : (
        <Textarea
          {...common}
          autosize
          minRows={lines}
          maxRows={14}
          onChange={(event) => onChange(event.currentTarget.value)}
          spellCheck={!code}
        />
      )}
      {preview !== undefined && (
        <div className={classes.preview}>
          <span className={classes.previewLabel}>{t`Preview`}</span>
          <bdi className={classes.previewText} data-code={code || undefined}>
            {preview}
          </bdi>
        </div>
      )}
    </div>
  )
}
