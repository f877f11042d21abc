import { NumberInput } from '@mantine/core'
import { t } from '@lingui/core/macro'
import { useState, type ReactNode } from 'react'
import { countText } from '../../../components/detail/locale.ts'
import { Segments } from '../../../components/shell/Segments.tsx'
import { mebibyte } from '../../../domain/units.ts'
import classes from './builder.module.css'

interface TrafficInputProps {
  readonly label: string
  /** MiB as the API keeps them. */
  readonly value: number | undefined
  readonly onChange: (mebibytes: number | undefined) => void
  readonly error: ReactNode
  readonly disabled: boolean
}

const perUnit = { MiB: 1, GiB: 1024 } as const
type Unit = keyof typeof perUnit

/** An amount of data, typed in MiB or GiB. The API counts in whole MiB. */
export function TrafficInput({ label, value, onChange, error, disabled }: TrafficInputProps) {
  const [unit, setUnit] = useState<Unit>(value && value % 1024 === 0 ? 'GiB' : 'MiB')
  const shown = value === undefined ? '' : value / perUnit[unit]
  const count = value === undefined ? undefined : countText(value)
  const bytes = value === undefined ? '' : countText((value * mebibyte) / 1_000_000)
  return (
    <div className={classes.amount}>
      <NumberInput
        label={label}
        description={
          count === undefined ? t`1 GiB is 1,024 MiB.` : t`${count} MiB, which are ${bytes} MB.`
        }
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        min={0}
        clampBehavior="none"
        decimalScale={unit === 'MiB' ? 0 : 3}
        thousandSeparator
        value={shown}
        onChange={(next) =>
          onChange(typeof next === 'number' ? Math.round(next * perUnit[unit]) : undefined)
        }
        error={error}
        disabled={disabled}
      />
      <Segments
        label={t`Unit`}
        labelled
        segments={(['MiB', 'GiB'] as const).map((one) => ({ value: one, label: one }))}
        value={unit}
        onChange={(next) => setUnit(next)}
        disabled={disabled}
      />
    </div>
  )
}
