import { NumberInput, Select } from '@mantine/core'
import { t } from '@lingui/core/macro'
import type { ReactNode } from 'react'
import {
  numberIn,
  textIn,
  withProperty,
  type Configured,
} from '../../../domain/event-handler/draft.ts'
import { minutesText } from '../../../words/event-handler/names.ts'
import classes from './builder.module.css'

interface TimingInputProps {
  readonly label: string
  readonly hint?: string
  readonly of: Configured
  readonly onChange: (of: Configured) => void
  /** The property that names the moment, and the one that counts minutes from it on. */
  readonly moment: string
  readonly offset: string
  readonly choices: readonly string[]
  readonly word: (value: string) => string
  readonly error: ReactNode
  readonly offsetError: ReactNode
  readonly disabled: boolean
}

/** A moment among those there are, and how many minutes after it. */
export function TimingInput(props: TimingInputProps) {
  const { label, hint, of, onChange, moment, offset, choices, word, disabled } = props
  const chosen = textIn(of.properties, moment)
  const minutes = numberIn(of.properties, offset)
  const choose = (value: string) => {
    const next = withProperty(of, moment, value)
    onChange(value === 'NEVER' ? withProperty(next, offset, '') : next)
  }
  return (
    <div className={classes.pair}>
      <Select
        label={label}
        description={hint}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        data={[...new Set([...choices, chosen])]
          .filter(Boolean)
          .map((value) => ({ value, label: word(value) }))}
        allowDeselect={false}
        placeholder={t`Choose when`}
        value={chosen || null}
        onChange={(value) => choose(value ?? '')}
        error={props.error}
        disabled={disabled}
      />
      {chosen !== 'NEVER' && chosen !== '' && (
        <NumberInput
          label={t`Delay`}
          description={minutes ? minutesText(minutes) : t`None`}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          suffix={t` min`}
          placeholder={t`0 min`}
          min={0}
          max={525_600}
          clampBehavior="none"
          allowDecimal={false}
          value={minutes ?? ''}
          onChange={(value) => onChange(withProperty(of, offset, String(value)))}
          error={props.offsetError}
          disabled={disabled}
        />
      )}
    </div>
  )
}
