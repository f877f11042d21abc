import { t } from '@lingui/core/macro'
import { operations as described } from '../../api/operations.ts'
import { choice, number, text, type Values } from '../../components/form/fields.ts'
import { PassingForm } from '../../components/form/FieldsForm.tsx'
import type { Fault, FaultKind } from './-control.ts'
import { faultLabels } from './-fault-words.ts'

const known = new Set(described.map(({ id }) => id))
const namesIn = (typed: string) => typed.split(/[\s,、]+/).filter(Boolean)

const isKind =
  (...kinds: readonly FaultKind[]) =>
  ({ kind }: Values) =>
    kinds.some((one) => one === kind)

const fields = {
  kind: choice({
    label: t`What goes wrong`,
    initial: 'latency',
    options: Object.entries(faultLabels).map(([value, label]) => ({ value, label })),
  }),
  ms: number({
    label: t`Wait`,
    unit: 'ms',
    initial: 2000,
    min: 0,
    max: 60_000,
    required: t`Enter how long the call waits.`,
    shown: isKind('latency'),
  }),
  status: choice({
    label: t`Status`,
    initial: '503',
    options: [
      { value: '503', label: t`503, temporarily unavailable` },
      { value: '500', label: t`500, internal error` },
    ],
    shown: isKind('error'),
  }),
  retryAfterSeconds: number({
    label: t`Again after`,
    unit: 's',
    initial: 1,
    min: 1,
    max: 60,
    required: t`Enter after how many seconds.`,
    shown: isKind('rateLimit'),
  }),
  after: choice({
    label: t`When`,
    initial: 'before',
    options: [
      { value: 'before', label: t`Before the operation runs` },
      { value: 'after', label: t`When the operation has run` },
    ],
    shown: isKind('drop'),
  }),
  share: number({
    label: t`Share of what could be otherwise`,
    unit: '%',
    initial: 40,
    min: 0,
    max: 100,
    required: t`Enter a share.`,
    shown: isKind('sparse', 'nulls', 'strange', 'hostile'),
  }),
  rate: number({
    label: t`Share of calls`,
    unit: '%',
    initial: 100,
    min: 0,
    max: 100,
    required: t`Enter a share.`,
  }),
  operations: text({
    label: t`Only these operations`,
    look: 'code',
    hint: t`By their ids, such as listSims, with spaces between; all of them where it is empty.`,
    problem: (typed) => {
      const unknown = namesIn(typed).find((name) => !known.has(name))
      return unknown === undefined ? undefined : t`There is no such operation: ${unknown}`
    },
  }),
  times: number({ label: t`At most so often`, min: 1, max: 1_000_000 }),
}

/** What is typed, as the sandbox takes it. */
function faultOf(values: Values): Fault {
  const { kind, ms, status, retryAfterSeconds, after, share, rate, operations, times } = values
  const names = namesIn(String(operations))
  const own: Readonly<Partial<Record<FaultKind, Partial<Fault>>>> = {
    latency: { ms: Number(ms) },
    error: { status: status === '500' ? 500 : 503 },
    rateLimit: { retryAfterSeconds: Number(retryAfterSeconds) },
    drop: { after: after === 'after' },
    sparse: { share: Number(share) / 100 },
    nulls: { share: Number(share) / 100 },
    strange: { share: Number(share) / 100 },
    hostile: { share: Number(share) / 100 },
  }
  return {
    kind: kind as FaultKind,
    ...own[kind as FaultKind],
    rate: Number(rate) / 100,
    ...(names.length > 0 && { operations: names }),
    ...(typeof times === 'number' && { times }),
  }
}

interface FaultFormProps {
  readonly onAdd: (fault: Fault) => Promise<void>
  readonly onCancel: () => void
}

/** Any fault that the sandbox knows. */
export function FaultForm({ onAdd, onCancel }: FaultFormProps) {
  return (
    <PassingForm
      fields={fields}
      label={t`Add fault`}
      onSave={(values) => onAdd(faultOf(values))}
      onCancel={onCancel}
    />
  )
}
