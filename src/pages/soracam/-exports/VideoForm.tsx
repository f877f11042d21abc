import { SegmentedControl, Text } from '@mantine/core'
import { plural, t } from '@lingui/core/macro'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import type { SoraCamDevice } from '../../../api/generated/models/soraCamDevice.ts'
import type { SoraCamExportUsage } from '../../../api/generated/models/soraCamExportUsage.ts'
import * as op from '../../../api/generated/operations.ts'
import { usePermissions } from '../../../api/permissions.ts'
import { useNow } from '../../../components/detail/useNow.ts'
import { DateTimeField } from '../../../components/form/DateTimeField.tsx'
import { Form } from '../../../components/form/Form.tsx'
import { SubmitRow } from '../../../components/form/SubmitRow.tsx'
import { exportPieces, type AudioCodec } from '../../../domain/soracam/exports.ts'
import { recordedRanges, type Range } from '../../../domain/soracam/timeline.ts'
import { dayMs } from '../../../domain/time.ts'
import { useRecordings } from '../$deviceId/-video/recordings.ts'
import { licenseNeeded } from '../-camera/still-refusal.ts'
import classes from './exports.module.css'
import { HarvestFields, prefixProblem } from './HarvestFields.tsx'
import { startJob } from './jobs.ts'
import { PeriodTimeline } from './PeriodTimeline.tsx'
import { VideoCost } from './VideoCost.tsx'

interface VideoFormProps {
  readonly camera: SoraCamDevice
  /** Undefined where it is not known. */
  readonly usage: SoraCamExportUsage | undefined
  /** The period to begin with. */
  readonly period: Range
}

interface Values extends Record<string, unknown> {
  from: number | undefined
  to: number | undefined
  audioCodec: AudioCodec
  archive: boolean
  pathPrefix: string | undefined
}

/** The longest period that is exported at once, milliseconds: 96 requests. */
const longestMs = dayMs

/** What keeps a period from being exported, as a sentence. */
function periodProblem({ from, to }: Pick<Values, 'from' | 'to'>): string | undefined {
  if (from === undefined || to === undefined) return undefined
  if (to <= from) return t`Choose an end after the start.`
  if (to > Date.now()) return t`Choose an end that has passed.`
  return to - from > longestMs ? t`Choose at most 24 hours at once.` : undefined
}

/**
 * Chooses a period of recordings, says what it takes before it is asked for, and asks for it in
 * pieces of a quarter of an hour, the most that the API gives at once.
 */
export function VideoForm({ camera, usage, period }: VideoFormProps) {
  const { deviceId } = camera
  const now = useNow()
  const { may } = usePermissions()
  const lists = may(op.listSoraCamDeviceRecordingsAndEvents, { device_id: deviceId }).allowed
  const [edge, setEdge] = useState<'from' | 'to'>('from')
  const form = useForm<Values>({
    initialValues: {
      ...period,
      audioCodec: 'pcm_s16le',
      archive: true,
      pathPrefix: undefined,
    },
    validate: (values) => {
      const wrong: Partial<Record<keyof Values, string>> = {}
      if (values.from === undefined) wrong.from = t`Choose a start.`
      if (values.to === undefined) wrong.to = t`Choose an end.`
      const problem = periodProblem(values)
      if (problem !== undefined) wrong.to = problem
      const prefix = prefixProblem(values.pathPrefix)
      if (prefix !== undefined) wrong.pathPrefix = prefix
      return wrong
    },
  })
  const { from, to, audioCodec, archive, pathPrefix } = form.values
  const asked = periodProblem(form.values) === undefined ? rangeOf(from, to) : undefined
  const recordings = useRecordings(deviceId, asked ?? { from: 0, to: 0 }, lists && !!asked)
  // While it is not known what was recorded, all of it may have been.
  const known = lists && !recordings.loading && !recordings.error
  const recorded = known
    ? recordedRanges(
        recordings.chunks.flatMap((chunk) => chunk.recordings),
        now,
      )
    : undefined
  const pieces = asked ? exportPieces(asked, recorded, audioCodec) : []
  const refusal = licenseNeeded(camera)
  const off = refusal !== undefined
  const choose = (name: 'from' | 'to', ms: number | undefined) => {
    form.setFieldValue(name, ms)
    form.clearFieldError('to')
    form.clearFieldError(name)
  }
  const start = async (values: Values) => {
    if (!asked) return
    if (pieces.length === 0) {
      form.setFieldError('to', t`The cloud has no recording of this period. Choose another.`)
      return
    }
    await startJob(deviceId, asked, pieces, {
      audioCodec: values.audioCodec,
      archive: values.archive,
      pathPrefix: values.pathPrefix,
    })
    form.resetDirty(values)
  }
  const count = plural(Math.max(1, pieces.length), {
    one: 'Export the video',
    other: 'Export # videos',
  })
  return (
    <Form
      form={form}
      onSave={start}
      fields={{ from: 'from', to: 'to', 'harvestFiles.pathPrefix': 'pathPrefix' }}
    >
      {(busy) => (
        <>
          {lists && !off && (
            <PeriodTimeline
              camera={camera}
              period={{ from, to }}
              edge={edge}
              onEdge={setEdge}
              onChoose={choose}
            />
          )}
          <div className={classes.pair}>
            <DateTimeField
              label={t`Start`}
              seconds
              value={from}
              onChange={(ms) => choose('from', ms)}
              error={form.errors['from']}
              disabled={off}
            />
            <DateTimeField
              label={t`End`}
              seconds
              value={to}
              onChange={(ms) => choose('to', ms)}
              error={form.errors['to']}
              disabled={off}
            />
          </div>
          <div className={classes.pair}>
            <Choice
              label={t`Sound`}
              value={audioCodec}
              onChange={(next) => form.setFieldValue('audioCodec', next)}
              data={[
                { value: 'pcm_s16le', label: t`PCM` },
                { value: 'mp3', label: t`MP3, counts twice` },
              ]}
              disabled={off}
            />
            <Choice
              label={t`Files`}
              value={archive ? 'zip' : 'mp4'}
              onChange={(next) => form.setFieldValue('archive', next === 'zip')}
              data={[
                { value: 'zip', label: t`ZIP` },
                { value: 'mp4', label: t`MP4, to play here` },
              ]}
              disabled={off}
            />
          </div>
          <HarvestFields
            value={pathPrefix}
            onChange={(next) => form.setFieldValue('pathPrefix', next)}
            error={form.errors['pathPrefix'] as string | undefined}
            disabled={off}
            placeholders="{export_id} {device_id} {date} {from} {to}"
          />
          {refusal === undefined ? (
            <VideoCost pieces={pieces} whole={asked} known={known} usage={usage} />
          ) : (
            <Text size="sm" c="var(--console-danger)">
              {refusal}
            </Text>
          )}
          <SubmitRow label={count} busy={busy} disabled={off} />
        </>
      )}
    </Form>
  )
}

function rangeOf(from: number | undefined, to: number | undefined): Range | undefined {
  return from === undefined || to === undefined ? undefined : { from, to }
}

interface ChoiceProps<Value extends string> {
  readonly label: string
  readonly value: Value
  readonly data: { readonly value: Value; readonly label: string }[]
  readonly onChange: (value: Value) => void
  readonly disabled: boolean
}

function Choice<Value extends string>({ label, ...props }: ChoiceProps<Value>) {
  return (
    <div>
      <Text size="sm" fw={600} mb={4}>
        {label}
      </Text>
      <SegmentedControl size="xs" aria-label={label} {...props} />
    </div>
  )
}
