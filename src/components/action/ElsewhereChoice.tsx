import { t } from '@lingui/core/macro'
import { Radio, Stack } from '@mantine/core'
import type { Elsewhere, Place } from './elsewhere.ts'

interface ElsewhereChoiceProps {
  readonly elsewhere: Elsewhere
  readonly place: Place | undefined
  readonly onChange: (place: Place | undefined) => void
}

/** The choice between doing it from this page and having the platform do it. */
export function ElsewhereChoice({ elsewhere, place, onChange }: ElsewhereChoiceProps) {
  return (
    <Radio.Group
      label={t`Who does it`}
      value={place ? 'elsewhere' : 'here'}
      onChange={(next) => onChange(next === 'here' ? undefined : elsewhere.first)}
    >
      <Stack gap="sm" mt="xs">
        <Radio value="here" label={t`This page, which must stay open`} />
        <Radio value="elsewhere" label={elsewhere.label} />
      </Stack>
      {place && <elsewhere.Choose place={place} onChange={onChange} />}
    </Radio.Group>
  )
}
