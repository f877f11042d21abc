import { t } from '@lingui/core/macro'
import * as op from '../../../api/generated/operations.ts'
import { send } from '../../../api/send.ts'
import { choice, text, time, type Field } from '../../../components/form/fields.ts'
import { PassingForm } from '../../../components/form/FieldsForm.tsx'
import { fromLocalInput } from '../../../components/form/local-time.ts'
import type { ContentType } from '../../../domain/data/content.ts'
import { bytesOf, contentProblem } from './content.ts'

/** What an entry says, asked for as its kind is written. */
function content(type: ContentType, label: string, initial = ''): Field<string> {
  return text({
    label,
    lines: 3,
    look: 'code',
    initial,
    api: 'body',
    verbatim: true,
    required: t`Enter what the entry says.`,
    problem: (written) => contentProblem(type, written),
    shown: (values) => values['type'] === type,
  })
}

const fields = {
  type: choice({
    label: t`Kind`,
    radio: true,
    initial: 'application/json',
    options: [
      { value: 'application/json', label: t`JSON` },
      { value: 'text/plain', label: t`Text` },
      { value: 'application/octet-stream', label: t`Bytes` },
    ],
  }),
  json: content('application/json', t`Content`, '{ "person_count": 5 }'),
  text: content('text/plain', t`Content`),
  bytes: content('application/octet-stream', t`Content, as hexadecimal digits`),
  time: time({
    label: t`Time`,
    hint: t`Now, where it is left empty. What was there at this time is replaced.`,
  }),
}

interface WriteEntryProps {
  readonly deviceId: string
  readonly onWritten: () => void
  /** Puts the form away. */
  readonly onClose: () => void
}

/** Writes an entry to Harvest Data that belongs to a camera: of now, or of a time. */
export function WriteEntry({ deviceId, onWritten, onClose }: WriteEntryProps) {
  return (
    <PassingForm
      fields={fields}
      label={t`Write the entry`}
      onCancel={onClose}
      onSave={async ({ type, json, text: plain, bytes, time: when }) => {
        const [kind, written]: [ContentType, string] =
          type === 'text/plain'
            ? [type, plain]
            : type === 'application/octet-stream'
              ? [type, bytes]
              : ['application/json', json]
        const body = new Blob([bytesOf(kind, written)], { type: kind })
        const at = fromLocalInput(when)
        const path = { device_id: deviceId }
        await (at === undefined
          ? send(op.createSoraCamDeviceDataEntry, { path, body })
          : send(op.updateSoraCamDeviceDataEntry, { path: { ...path, time: at }, body }))
        onWritten()
      }}
    />
  )
}
