import { Checkbox, Text } from '@mantine/core'
import { plural, t } from '@lingui/core/macro'
import { useForm } from '@mantine/form'
import type { SoraCamDevice } from '../../../api/generated/models/soraCamDevice.ts'
import type { SoraCamExportUsage } from '../../../api/generated/models/soraCamExportUsage.ts'
import { exportSoraCamDeviceRecordedImage } from '../../../api/generated/operations.ts'
import { send } from '../../../api/send.ts'
import { DateTimeField } from '../../../components/form/DateTimeField.tsx'
import { Form } from '../../../components/form/Form.tsx'
import { SubmitRow } from '../../../components/form/SubmitRow.tsx'
import { stillSeconds } from '../../../domain/soracam/quota.ts'
import { stillRefusal } from '../-camera/still-refusal.ts'
import { quotaText } from '../-camera/words.ts'
import { HarvestFields, prefixProblem } from '../-exports/HarvestFields.tsx'
import type { Followed } from './StillProgress.tsx'

interface StillFormProps {
  readonly camera: SoraCamDevice
  /** Undefined where it is not known. */
  readonly usage: SoraCamExportUsage | undefined
  /** The moment to begin with, UNIX milliseconds. */
  readonly at: number
  readonly onStarted: (started: Followed) => void
}

interface Values extends Record<string, unknown> {
  time: number | undefined
  wide: boolean
  /** The folder in Harvest Files; undefined where it does not go there. */
  pathPrefix: string | undefined
}

/** Chooses the moment of a still, and says what it takes before it is asked for. */
export function StillForm({ camera, usage, at, onStarted }: StillFormProps) {
  const form = useForm<Values>({
    initialValues: { time: at, wide: false, pathPrefix: undefined },
    validate: {
      time: (time) => {
        if (time === undefined) return t`Choose a moment.`
        return time > Date.now() ? t`Choose a moment that has passed.` : null
      },
      pathPrefix: (prefix) => prefixProblem(prefix) ?? null,
    },
  })
  const problem = stillRefusal(camera, usage)

  const start = async ({ time = at, wide, pathPrefix }: Values) => {
    const filtered = wide ? { imageFilters: ['wide_angle_correction' as const] } : {}
    const saved = pathPrefix === undefined ? {} : { harvestFiles: { pathPrefix } }
    const { data } = await send(exportSoraCamDeviceRecordedImage, {
      path: { device_id: camera.deviceId },
      body: { time, ...filtered, ...saved },
    })
    form.resetDirty({ time, wide, pathPrefix })
    onStarted({ exportId: data.exportId, time, pathPrefix })
  }

  return (
    <Form
      form={form}
      onSave={start}
      fields={{ time: 'time', 'harvestFiles.pathPrefix': 'pathPrefix' }}
    >
      {(busy) => (
        <>
          <DateTimeField
            label={t`Moment`}
            seconds
            value={form.values.time}
            onChange={(time) => {
              form.setFieldValue('time', time)
              form.clearFieldError('time')
            }}
            error={form.errors['time']}
            disabled={problem !== undefined}
          />
          <Checkbox
            label={t`Correct the distortion of the wide-angle lens`}
            disabled={problem !== undefined}
            {...form.getInputProps('wide', { type: 'checkbox' })}
          />
          <HarvestFields
            value={form.values.pathPrefix}
            onChange={(next) => form.setFieldValue('pathPrefix', next)}
            error={form.errors['pathPrefix'] as string | undefined}
            disabled={problem !== undefined}
            placeholders="{export_id} {device_id} {date} {time}"
          />
          <Text size="sm" c={problem === undefined ? 'dimmed' : 'var(--console-danger)'}>
            {problem ?? costText(usage)}
          </Text>
          <SubmitRow label={t`Export the still`} busy={busy} disabled={problem !== undefined} />
        </>
      )}
    </Form>
  )
}

/** What a still takes, and what is left. */
function costText(usage: SoraCamExportUsage | undefined): string {
  const cost = t`A still takes ${plural(stillSeconds, { one: '# second', other: '# seconds' })} of this month’s viewing quota, each time it is exported.`
  if (usage === undefined) return t`${cost} How much is left is not known now.`
  const left = quotaText(usage.video.remainingSeconds)
  return t`${cost} ${left} are left.`
}
