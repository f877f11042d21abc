import { t } from '@lingui/core/macro'
import { Button, Group, Popover, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { presetLabel } from '../../words/time.ts'
import { late } from '../feedback/late.tsx'
import classes from './RangeControl.module.css'
import type { Range } from './range.ts'

// Comes when it is opened: most people take a preset.
const PeriodForm = late(() => import('./PeriodForm.tsx').then((all) => all.PeriodForm))

export interface RangeControlProps {
  /** Times counted back from now, as the URL names them: `24h`. */
  readonly presets: readonly string[]
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
        aria-label={t`Time`}
        data={presets.map((value) => ({ value, label: presetLabel(value) }))}
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
            {t`Custom range`}
          </Button>
        </Popover.Target>
        <Popover.Dropdown aria-label={t`Custom range`}>
          {opened && <PeriodForm {...props} onClose={() => setOpened(false)} />}
        </Popover.Dropdown>
      </Popover>
    </Group>
  )
}
