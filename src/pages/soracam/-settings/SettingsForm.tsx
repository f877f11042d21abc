import { plural, t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { explain } from '../../../api/errors.ts'
import type { SoraCamDevice } from '../../../api/generated/models/soraCamDevice.ts'
import { usePermissions } from '../../../api/permissions.ts'
import { Note } from '../../../components/action/Note.tsx'
import { SettingsForm as Fields } from '../../../components/settings/SettingsForm.tsx'
import { focusProblem, SettingsFrame } from '../../../components/settings/SettingsFrame.tsx'
import { same } from '../../../domain/settings/difference.ts'
import type { Settings } from '../../../domain/settings/settings.ts'
import { fieldProblems } from '../../../words/settings/check.ts'
import { orderProblem } from '../../../words/soracam.ts'
import { saveSettings, type Saved } from './save.ts'
import { allSettings, settingGroups } from './settings.ts'
import type { Known } from './useSettings.ts'

interface SettingsFormProps {
  readonly camera: SoraCamDevice
  readonly known: Known
}

const groupsFor = (values: Settings) =>
  settingGroups.map(({ title, settings }) => ({
    title,
    fields: settings.flatMap(({ fields }) => fields(values)),
  }))

/** All settings of a camera: only what was changed is sent, and what failed stays to be sent again. */
export function SettingsForm({ camera, known }: SettingsFormProps) {
  const client = useQueryClient()
  const { may } = usePermissions()
  const [edits, setEdits] = useState<Settings>({})
  const [busy, setBusy] = useState(false)
  const [outcome, setOutcome] = useState<Saved>()
  const stored: Settings = known.values
  const offline = orderProblem(camera, 'settings')
  const entered = { ...stored, ...edits }
  const groups = groupsFor(entered)
  const changes = allSettings.filter(
    ({ name }) => Object.hasOwn(edits, name) && !same(edits[name], stored[name]),
  )
  const refusals = allSettings.map(({ setOperation }) => may(setOperation))
  const [first] = refusals
  const mayNothing = refusals.every(({ allowed }) => !allowed)
  const failed = outcome?.problems.length ?? 0

  const save = async (frame: HTMLFormElement) => {
    const wrong = fieldProblems(groups, entered).filter(({ path: [name] }) =>
      changes.some((setting) => setting.name === name),
    )
    if (wrong.length > 0) {
      setOutcome({ stored: [], problems: wrong })
      focusProblem(frame)
      return
    }
    setBusy(true)
    setOutcome(undefined)
    const saved = await saveSettings(client, camera.deviceId, changes, edits)
    setEdits((old) =>
      Object.fromEntries(Object.entries(old).filter(([name]) => !saved.stored.includes(name))),
    )
    setOutcome(saved)
    setBusy(false)
    if (saved.problems.length === 0) return
    // Whether a change of which no answer came has happened, only the camera knows.
    known.retry()
    focusProblem(frame)
  }

  return (
    <SettingsFrame
      changes={changes.length}
      refused={mayNothing && first?.allowed === false ? first.reason : undefined}
      label={
        changes.length === 0
          ? t`Save the changes`
          : t`Save ${plural(changes.length, { one: '# change', other: '# changes' })}`
      }
      busy={busy}
      disabled={offline !== undefined}
      onSave={(frame) => void save(frame)}
      onDiscard={() => {
        setEdits({})
        setOutcome(undefined)
      }}
      wrong={outcome && failed > 0 && <Outcome saved={outcome} />}
      saved={outcome && t`The settings are saved.`}
    >
      <h2 className="visually-hidden">{t`Settings`}</h2>
      {offline !== undefined && !mayNothing && (
        <Note tone="quiet" title={offline}>
          <p>{t`These are the settings that it had last.`}</p>
        </Note>
      )}
      {Boolean(known.error) && (
        <Note tone="warning" role="alert" title={t`Some of the settings could not be read`}>
          <p>{explain(known.error).detail}</p>
          <Button mt={8} size="compact-sm" variant="default" onClick={known.retry}>
            {t`Try again`}
          </Button>
        </Note>
      )}
      <Fields
        groups={groups}
        settings={entered}
        base={stored}
        onChange={setEdits}
        problems={outcome?.problems ?? []}
        readOnly={busy || offline !== undefined || mayNothing}
        locked={({ path: [name = ''] }) => {
          if (!Object.hasOwn(stored, name)) return t`It could not be read.`
          const setting = allSettings.find((one) => one.name === name)
          const permitted = setting && !mayNothing ? may(setting.setOperation) : undefined
          return permitted?.allowed === false ? permitted.reason : undefined
        }}
      />
    </SettingsFrame>
  )
}

/** How many were not stored, and how many others were. */
function Outcome({ saved }: { readonly saved: Saved }) {
  const stored = saved.stored.length
  return (
    <>
      {plural(saved.problems.length, {
        one: 'One setting could not be saved.',
        other: '# settings could not be saved.',
      })}{' '}
      {stored > 0 && plural(stored, { one: 'One other is saved.', other: '# others are saved.' })}
    </>
  )
}
