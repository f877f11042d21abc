import { Button, Group, Input } from '@mantine/core'
import { t } from '@lingui/core/macro'
import { useState } from 'react'
import { hidden } from '../../domain/settings/secrets.ts'
import { PasswordField } from '../form/PasswordField.tsx'
import classes from './settings.module.css'
import type { Wrapper } from './FieldInput.tsx'

interface SecretInputProps {
  readonly wrapper: Wrapper
  readonly value: string
  readonly onChange: (value: string | undefined) => void
}

/** A secret: one that is stored is never shown, only replaced or taken away. */
export function SecretInput({ wrapper, value, onChange }: SecretInputProps) {
  const [stored] = useState(value)
  const [replacing, setReplacing] = useState(false)
  const { disabled, label } = wrapper
  const kept = stored !== '' && value === stored
  if (kept && !replacing) {
    return (
      <Input.Wrapper label={label} labelElement="div" error={wrapper.error}>
        <Group gap={8} className={classes.stored}>
          <span aria-hidden>{hidden}</span>
          <span className="visually-hidden">{t`A secret is stored.`}</span>
          {!disabled && (
            <>
              <SmallButton label={t`Replace`} what={label} onClick={() => setReplacing(true)} />
              <SmallButton label={t`Remove`} what={label} onClick={() => onChange(undefined)} />
            </>
          )}
        </Group>
      </Input.Wrapper>
    )
  }
  return (
    <div>
      <PasswordField
        {...wrapper}
        autoComplete="new-password"
        value={kept ? '' : value}
        // What is copied brings blanks and tabs along, which nobody would see again.
        onBlur={() => !kept && value !== value.trim() && onChange(value.trim() || undefined)}
        onChange={({ currentTarget }) =>
          onChange(currentTarget.value || (replacing ? stored : undefined))
        }
      />
      {stored !== '' && !disabled && (
        <Group mt={8}>
          <SmallButton
            label={t`Keep the stored one`}
            what={label}
            onClick={() => {
              setReplacing(false)
              onChange(stored)
            }}
          />
        </Group>
      )}
    </div>
  )
}

interface SmallButtonProps {
  readonly label: string
  readonly what: string
  readonly onClick: () => void
}

function SmallButton({ label, what, onClick }: SmallButtonProps) {
  return (
    <Button variant="default" size="compact-sm" aria-label={t`${label}: ${what}`} onClick={onClick}>
      {label}
    </Button>
  )
}
