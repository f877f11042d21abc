import { t } from '@lingui/core/macro'
import { ActionIcon, Button, Group, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { dropPreset, keepPreset, longestName, usePresets } from './presets.ts'
import type { Values } from './fields.ts'
import classes from './Presets.module.css'

interface PresetsProps {
  /** What they are kept under. */
  readonly tool: string
  /** What the form says now, without secrets. */
  readonly values: () => Values
  readonly onChoose: (values: Values) => void
}

/** What the form was filled in with before, by name; one click fills it in again. */
export function Presets({ tool, values, onChoose }: PresetsProps) {
  const presets = usePresets(tool)
  const [name, setName] = useState<string>()
  const save = () => {
    if (!name?.trim()) return
    keepPreset({ tool, name: name.trim(), values: values() })
    setName(undefined)
  }
  return (
    <div className={classes.presets} role="group" aria-label={t`Presets`}>
      {presets.map((preset) => (
        <span key={preset.name} className={classes.preset}>
          <Button variant="default" size="xs" onClick={() => onChoose(preset.values)}>
            <span className={classes.presetName}>{preset.name}</span>
          </Button>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="sm"
            aria-label={t`Delete the preset ${preset.name}`}
            onClick={() => dropPreset(preset)}
          >
            <IconX size={14} stroke={1.75} />
          </ActionIcon>
        </span>
      ))}
      {name === undefined ? (
        <Button variant="subtle" size="compact-sm" onClick={() => setName('')}>
          {t`Save as preset`}
        </Button>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            save()
          }}
        >
          <Group gap={8} wrap="nowrap">
            <TextInput
              ref={focus}
              size="xs"
              aria-label={t`Name of the preset`}
              placeholder={t`Name of the preset`}
              maxLength={longestName}
              autoComplete="off"
              value={name}
              onChange={({ currentTarget }) => setName(currentTarget.value)}
              onKeyDown={({ key }) => key === 'Escape' && setName(undefined)}
            />
            <Button type="submit" size="xs" variant="default" disabled={name.trim() === ''}>
              {t`Save preset`}
            </Button>
          </Group>
        </form>
      )}
    </div>
  )
}

const focus = (input: HTMLElement | null) => input?.focus()
