import { t } from '@lingui/core/macro'
import { useId, useState, type ComponentProps, type ReactNode } from 'react'
import classes from './Field.module.css'
import { keepOutOfDocument } from './keep-out.ts'

interface FieldProps extends Omit<ComponentProps<'input'>, 'id' | 'className'> {
  readonly label: string
  readonly description?: string
  readonly error?: string | undefined
  /** Stands at the end of the input. */
  readonly aside?: ReactNode
}

/**
 * A labelled text input. The sign-in form is the first thing anybody loads, so its fields and
 * buttons are plain elements that look like Mantine's without bringing its code.
 */
export function Field({ label, description, error, aside, ...input }: FieldProps) {
  const id = useId()
  const described = [description && `${id}about`, error && `${id}error`].filter(Boolean).join(' ')
  return (
    <div className={classes.field}>
      <label className={classes.label} htmlFor={id}>
        {label}
      </label>
      {description && (
        <p id={`${id}about`} className={classes.description}>
          {description}
        </p>
      )}
      <div className={classes.frame} data-error={error !== undefined || undefined}>
        <input
          autoCapitalize="none"
          spellCheck={false}
          {...input}
          id={id}
          className={classes.input}
          aria-invalid={error !== undefined}
          aria-describedby={described || undefined}
        />
        {aside}
      </div>
      {error && (
        <p id={`${id}error`} className={classes.error}>
          {error}
        </p>
      )}
    </div>
  )
}

/** A field for the password or secret of an existing account; can show what is typed. */
export function SecretField(props: Omit<FieldProps, 'type' | 'aside' | 'autoComplete'>) {
  const [shown, setShown] = useState(false)
  return (
    <Field
      {...props}
      ref={keepOutOfDocument}
      type={shown ? 'text' : 'password'}
      autoComplete="current-password"
      aside={
        <button
          type="button"
          className={classes.toggle}
          // Without the field's own label in it, so that the label leads to the field alone.
          aria-label={t`Show what is typed`}
          aria-pressed={shown}
          onClick={() => setShown(!shown)}
        >
          <svg viewBox="0 0 24 24" width="18" height="18" aria-hidden="true" focusable="false">
            <path d="M2 12c2.7-4.7 6-7 10-7s7.3 2.3 10 7c-2.7 4.7-6 7-10 7s-7.3-2.3-10-7z" />
            <circle cx="12" cy="12" r="2.8" />
            {shown && <path d="M4 20 20 4" />}
          </svg>
        </button>
      }
    />
  )
}
