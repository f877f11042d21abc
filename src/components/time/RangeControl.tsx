import { Button, Group, Popover, SegmentedControl, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { DateTimeField } from '../form/DateTimeField.tsx'
import { dayMs } from '../../domain/time.ts'
import classes from './RangeControl.module.css'
import type { Preset, Range } from './range.ts'

interface RangeControlProps {
  readonly presets: readonly Preset[]
  /** The chosen preset; undefined for a period of one's own. */
  readonly preset: string | undefined
  readonly range: Range
  /** Days are chosen in UTC, in which they are counted; minutes in local time. */
  readonly by: 'day' | 'minute'
  /** Why the period cannot be asked for, as a sentence. UNIX milliseconds. */
  readonly problem: (fromMs: number, toMs: number) => string | undefined
  readonly onPreset: (preset: string) => void
  readonly onPeriod: (fromMs: number, toMs: number) => void
}

/** Chooses the time to look at: one of the presets, or from when to when. */
export function RangeControl(props: RangeControlProps) {
  const { presets, preset, onPreset } = props
  const [opened, setOpened] = useState(false)
  return (
    <Group gap="sm" className={classes.range}>
      <SegmentedControl
        size="xs"
        aria-label="Time"
        data={presets.map(({ value, label }) => ({ value, label }))}
        value={preset ?? ''}
        onChange={onPreset}
      />
      <Popover
        opened={opened}
        onChange={setOpened}
        position="bottom-start"
        width={280}
        shadow="md"
        trapFocus
        returnFocus
      >
        <Popover.Target>
          <Button
            size="xs"
            variant={preset === undefined ? 'light' : 'default'}
            aria-pressed={preset === undefined}
            onClick={() => setOpened((was) => !was)}
          >
            From, to
          </Button>
        </Popover.Target>
        <Popover.Dropdown aria-label="From when to when">
          {opened && <Period {...props} onClose={() => setOpened(false)} />}
        </Popover.Dropdown>
      </Popover>
    </Group>
  )
}

function Period(props: RangeControlProps & { readonly onClose: () => void }) {
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
        <Field label="From" value={from} onChange={setFrom} />
        <Field label="To" value={to} onChange={setTo} />
        {refused !== undefined && (
          <Text size="sm" c="var(--mantine-color-error)" role="alert">
            {refused}
          </Text>
        )}
        <Button type="submit" size="xs" disabled={!complete || refused !== undefined}>
          Show this period
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
  const day = value === undefined ? '' : new Date(value).toISOString().slice(0, 10)
  return (
    <TextInput
      type="date"
      label={`${label} (UTC)`}
      value={day}
      onChange={({ currentTarget }) => {
        const ms = Date.parse(`${currentTarget.value}T00:00Z`)
        onChange(Number.isFinite(ms) && ms < 100_000_000 * dayMs ? ms : undefined)
      }}
    />
  )
}
