import { Button, Group, Select, Stack, TextInput } from '@mantine/core'
import { t } from '@lingui/core/macro'
import { useState } from 'react'
import { beamKinds, entryProblem } from '../../../words/group/beam.ts'
import type { Settings } from '../../../domain/settings/settings.ts'
import classes from './configuration.module.css'

interface NewEntryProps {
  readonly taken: readonly string[]
  readonly onAdd: (url: string, settings: Settings) => void
  readonly onCancel: () => void
}

type Kind = keyof typeof beamKinds
const kinds = Object.keys(beamKinds) as Kind[]

/** Asks for the kind of a new entry point and for its URL, which is its key. */
export function NewEntry({ taken, onAdd, onCancel }: NewEntryProps) {
  const free = kinds.find((kind) => !taken.includes(beamKinds[kind].entry)) ?? 'http'
  const [kind, setKind] = useState<Kind | 'other'>(free)
  const [url, setUrl] = useState(beamKinds[free].entry)
  const [tried, setTried] = useState(false)
  const problem = entryProblem(url.trim(), taken)
  const add = () => {
    setTried(true)
    if (problem === null) onAdd(url.trim(), { enabled: true, name: '', destination: '' })
  }
  return (
    <Stack gap={12} maw="var(--console-form)" component="section" aria-label={t`New entry point`}>
      <h3 className={classes.entryTitle}>{t`New entry point`}</h3>
      <Select
        label={t`Kind`}
        data={[
          ...kinds.map((value) => ({ value, label: beamKinds[value].label })),
          { value: 'other', label: t`Another kind, such as SMTP or POP3` },
        ]}
        allowDeselect={false}
        value={kind}
        onChange={(value) => {
          const chosen = kinds.find((one) => one === value) ?? 'other'
          setKind(chosen)
          setUrl(chosen === 'other' ? '' : beamKinds[chosen].entry)
          setTried(false)
        }}
      />
      <TextInput
        label={t`URL of the entry point`}
        description={t`Devices send to it, and the settings are kept under it.`}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        autoComplete="off"
        spellCheck={false}
        value={url}
        error={tried ? problem : undefined}
        onChange={({ currentTarget }) => setUrl(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          add()
        }}
      />
      <Group gap={8}>
        <Button onClick={add}>{t`Add the entry point`}</Button>
        <Button variant="default" onClick={onCancel}>
          {t`Cancel`}
        </Button>
      </Group>
    </Stack>
  )
}
