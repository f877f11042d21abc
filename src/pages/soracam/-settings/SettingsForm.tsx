import { Alert, Button, Group } from '@mantine/core'
import { plural, t } from '@lingui/core/macro'
import { IconAlertCircle } from '@tabler/icons-react'
import { useForm } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { SoraCamDevice } from '../../../api/generated/models/soraCamDevice.ts'
import { usePermissions } from '../../../api/permissions.ts'
import { listText } from '../../../components/detail/locale.ts'
import { Section } from '../../../components/detail/Section.tsx'
import { Form } from '../../../components/form/Form.tsx'
import { SubmitRow } from '../../../components/form/SubmitRow.tsx'
import type { CameraSetting } from '../../../domain/soracam/settings.ts'
import { orderProblem } from '../../../words/soracam.ts'
import { saveSettings, type Saved } from './save.ts'
import { SettingField } from './SettingField.tsx'
import classes from './settings.module.css'
import { allSettings, settingGroups, type Value } from './settings.ts'
import type { Known } from './useSettings.ts'

/** What was chosen and is not stored; nothing where a setting is left as it is. */
type Edits = Record<CameraSetting, Value | undefined>

const untouched = Object.fromEntries(allSettings.map(({ name }) => [name, undefined])) as Edits

interface SettingsFormProps {
  readonly camera: SoraCamDevice
  readonly known: Known
}

/** All settings of a camera: only what was changed is sent, and what failed stays to be sent again. */
export function SettingsForm({ camera, known }: SettingsFormProps) {
  const client = useQueryClient()
  const { may } = usePermissions()
  const form = useForm<Edits>({ initialValues: untouched })
  const [outcome, setOutcome] = useState<Saved>()
  const offline = orderProblem(camera, 'settings')
  const changes = allSettings.flatMap((setting) => {
    const value = form.values[setting.name]
    return value === undefined || value === known.values[setting.name] ? [] : [{ setting, value }]
  })
  const refusals = allSettings.map(({ setOperation }) => may(setOperation))
  const [first] = refusals
  const mayNothing = refusals.every(({ allowed }) => !allowed)

  const save = async () => {
    setOutcome(undefined)
    const saved = await saveSettings(client, camera.deviceId, changes, (name) =>
      form.setFieldValue(name, undefined),
    )
    const failed = Object.keys(saved.problems).length
    if (failed === 0) {
      notifications.show({ message: t`The settings are saved.`, color: 'teal' })
      return
    }
    setOutcome(saved)
    // Whether a change of which no answer came has happened, only the camera knows.
    known.retry()
  }

  return (
    <Form form={form} onSave={save}>
      {(busy) => (
        <>
          {(offline !== undefined || mayNothing) && (
            <Alert color="gray" variant="light" icon={<IconAlertCircle size={18} stroke={1.75} />}>
              {mayNothing && first?.allowed === false ? (
                <>
                  {t`You may look at these settings, but not change them.`} {first.reason}
                </>
              ) : (
                <>
                  {offline} {t`These are the settings that it had last.`}
                </>
              )}
            </Alert>
          )}
          {outcome && <Outcome saved={outcome} />}
          {settingGroups.map(({ title, settings }) => (
            <Section key={title} title={title}>
              <div className={classes.group}>
                {settings.map((setting) => {
                  const permitted = may(setting.setOperation)
                  const stored = known.values[setting.name]
                  return (
                    <SettingField
                      key={setting.name}
                      setting={setting}
                      stored={stored}
                      value={form.values[setting.name] ?? stored}
                      onChange={(value) =>
                        form.setFieldValue(setting.name, value === stored ? undefined : value)
                      }
                      error={outcome?.problems[setting.name]?.detail}
                      refused={permitted.allowed || mayNothing ? undefined : permitted.reason}
                      disabled={busy || offline !== undefined || !permitted.allowed}
                    />
                  )
                })}
              </div>
            </Section>
          ))}
          {!mayNothing && (
            <Group gap="sm">
              <SubmitRow
                label={
                  changes.length === 0
                    ? t`Save the changes`
                    : t`Save ${plural(changes.length, { one: '# change', other: '# changes' })}`
                }
                busy={busy}
                disabled={changes.length === 0 || offline !== undefined}
              />
              {changes.length > 0 && !busy && (
                <Button
                  mt="sm"
                  variant="default"
                  onClick={() => {
                    form.reset()
                    setOutcome(undefined)
                  }}
                >
                  {t`Discard the changes`}
                </Button>
              )}
            </Group>
          )}
        </>
      )}
    </Form>
  )
}

/** What of a save was stored, where not all of it was. */
function Outcome({ saved }: { readonly saved: Saved }) {
  const names = allSettings.filter(({ name }) => saved.problems[name]).map(({ label }) => label)
  const failed = listText(names)
  const stored = saved.stored.length
  return (
    <Alert
      role="alert"
      color="red"
      variant="light"
      icon={<IconAlertCircle size={18} stroke={1.75} />}
      title={plural(names.length, {
        one: 'One setting could not be saved',
        other: '# settings could not be saved',
      })}
    >
      {stored > 0 && plural(stored, { one: 'One other is saved.', other: '# others are saved.' })}{' '}
      {t`${failed}: the reason stands there, and your choice is kept.`}
    </Alert>
  )
}
