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
import type { UsageQuery } from '../-camera/QuotaPanel.tsx'
import { stillRefusal } from '../-camera/still-refusal.ts'
import { quotaText } from '../-camera/words.ts'
import type { Followed } from './StillProgress.tsx'

interface StillFormProps {
  readonly camera: SoraCamDevice
  readonly usage: UsageQuery
  /** The moment to begin with, UNIX milliseconds. */
  readonly at: number
  readonly onStarted: (started: Followed) => void
}

/** Chooses the moment of a still, and says what it takes before it is asked for. */
export function StillForm({ camera, usage, at, onStarted }: StillFormProps) {
  const form = useForm<{ time: number | undefined; wide: boolean }>({
    initialValues: { time: at, wide: false },
    validate: {
      time: (time) => {
        if (time === undefined) return t`Choose a moment.`
        return time > Date.now() ? t`Choose a moment that has passed.` : null
      },
    },
  })
  const known = usage.data?.data
  const problem = stillRefusal(camera, known)

  const start = async ({ time = at, wide }: { time: number | undefined; wide: boolean }) => {
    const { data } = await send(exportSoraCamDeviceRecordedImage, {
      path: { device_id: camera.deviceId },
      body: wide ? { time, imageFilters: ['wide_angle_correction'] } : { time },
    })
    form.resetDirty({ time, wide })
    onStarted({ exportId: data.exportId, time })
  }

  return (
    <Form form={form} onSave={start} fields={{ time: 'time' }}>
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
          <Text size="sm" c={problem === undefined ? 'dimmed' : 'var(--console-danger)'}>
            {problem ?? costText(known)}
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
