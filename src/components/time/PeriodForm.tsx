import { t } from '@lingui/core/macro'
import { Button, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { dayMs, isoTime } from '../../domain/time.ts'
import { DateTimeField } from '../form/DateTimeField.tsx'
import type { RangeControlProps } from './RangeControl.tsx'

/** From when to when, as one types it. */
export function PeriodForm(props: RangeControlProps & { readonly onClose: () => void }) {
  const { range, by, problem, onPeriod, onClose } = props
  const [from, setFrom] = useState<number | undefined>(range.fromMs)
  const [to, setTo] = useState<number | undefined>(() => range.toMs ?? Date.now())
  const Field = by === 'day' ? DayField : DateTimeField
  const complete = from !== undefined && to !== undefined
  const refused = complete ? problem(from, to) : undefined
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (!complete || refused !== undefined) return
        onPeriod(from, to)
        onClose()
      }}
    >
      <Stack gap="sm">
        <Field label={t`From`} value={from} onChange={setFrom} />
        <Field label={t`To`} value={to} onChange={setTo} />
        {refused !== undefined && (
          <Text size="sm" c="var(--mantine-color-error)" role="alert">
            {refused}
          </Text>
        )}
        <Button type="submit" size="xs" disabled={!complete || refused !== undefined}>
          {t`Show this period`}
        </Button>
      </Stack>
    </form>
  )
}

interface DayFieldProps {
  readonly label: string
  /** UNIX milliseconds. */
  readonly value: number | undefined
  readonly onChange: (ms: number | undefined) => void
}

/** A day in UTC, as its first millisecond. */
function DayField({ label, value, onChange }: DayFieldProps) {
  const day = isoTime(value).slice(0, 10)
  return (
    <TextInput
      type="date"
      label={t`${label} (UTC)`}
      value={day}
      onChange={({ currentTarget }) => {
        const ms = Date.parse(`${currentTarget.value}T00:00Z`)
        onChange(Number.isFinite(ms) && ms < 100_000_000 * dayMs ? ms : undefined)
      }}
    />
  )
}
