import { t } from '@lingui/core/macro'
import { Input, SegmentedControl } from '@mantine/core'
import { useId } from 'react'
import { Dash } from '../../../components/detail/Mono.tsx'
import { choicesOf, valueLabel, type Setting, type Value } from './settings.ts'
import classes from './settings.module.css'

interface SettingFieldProps {
  readonly setting: Setting
  /** As it is stored; undefined where it could not be read. */
  readonly stored: Value | undefined
  readonly value: Value | undefined
  readonly onChange: (value: Value) => void
  readonly error: string | undefined
  /** Why it cannot be changed, as a sentence. */
  readonly refused: string | undefined
  /** It cannot be changed now, for a reason that the form tells. */
  readonly disabled: boolean
}

const unsaved = (stored: string) => t`Not saved; it is ${stored}`

/** One setting as a choice among what it can be. */
export function SettingField(props: SettingFieldProps) {
  const { setting, stored, value, onChange, error, refused, disabled } = props
  const { name, label, description } = setting
  const id = useId()
  const changed = value !== stored && stored !== undefined
  return (
    <div className={classes.field} data-changed={changed || undefined}>
      <div className={classes.about}>
        <div id={id} className={classes.label}>
          {label}
          {changed && <span className={classes.was}>{unsaved(valueLabel(name, stored))}</span>}
        </div>
        <Input.Description>{description}</Input.Description>
        {refused !== undefined && <Input.Description>{refused}</Input.Description>}
        {error !== undefined && (
          <Input.Error role="alert" mt={4}>
            {error}
          </Input.Error>
        )}
      </div>
      {stored === undefined || value === undefined ? (
        <Dash />
      ) : (
        <SegmentedControl
          aria-labelledby={id}
          size="xs"
          data={choicesOf(name, stored).map((choice) => ({
            value: String(choice),
            label: valueLabel(name, choice),
          }))}
          value={String(value)}
          onChange={(next) => {
            const choice = choicesOf(name, stored).find((one) => String(one) === next)
            if (choice !== undefined) onChange(choice)
          }}
          disabled={disabled || refused !== undefined}
        />
      )}
    </div>
  )
}
