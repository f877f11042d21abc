import { t } from '@lingui/core/macro'
import { Button, Checkbox, Group, Stack, TextInput } from '@mantine/core'
import { useState, type SubmitEvent } from 'react'
import { dayMs, hourMs } from '../../domain/time.ts'
import { formatSecond } from '../../domain/time-format.ts'
import { localStyle } from '../../components/detail/locale.ts'
import { PanelState } from '../../components/detail/Panel.tsx'
import { Quiet } from '../../components/detail/Quiet.tsx'
import { Section } from '../../components/detail/Section.tsx'
import { useSecond } from '../../components/detail/useSecond.ts'
import { FormError } from '../../components/form/FormError.tsx'
import { fromLocalInput, inUtc } from '../../components/form/local-time.ts'
import { setClock, usePart, type Clock } from './-control.ts'

/** The operator's time, and how to move it. */
export function ClockSection() {
  const { data, error, refetch, dataUpdatedAt } = usePart('clock')
  return (
    <Section title={t`Clock`}>
      {data ? (
        <Controls clock={data} readAt={dataUpdatedAt} />
      ) : (
        <PanelState error={error} onRetry={() => void refetch()} lines={5} />
      )}
    </Section>
  )
}

interface ControlsProps {
  readonly clock: Clock
  /** By the machine's time, UNIX milliseconds. */
  readonly readAt: number
}

function Controls({ clock, readAt }: ControlsProps) {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()
  const [typed, setTyped] = useState('')
  const [keepTokens, setKeepTokens] = useState(true)
  const machine = useSecond()
  const timeAt = (wall: number) => (clock.frozen ? clock.now : clock.now + wall - readAt)
  const now = timeAt(Math.max(machine, readAt))
  const wanted = fromLocalInput(typed)

  const move = async (to: { readonly now?: number | null; readonly frozen?: boolean }) => {
    setBusy(true)
    setError(undefined)
    try {
      await setClock({ ...to, keepTokens })
    } catch (problem) {
      setError(problem)
    }
    setBusy(false)
  }
  const step = (label: string, ms: number) => (
    <Button
      variant="default"
      disabled={busy}
      onClick={() => void move({ now: timeAt(Date.now()) + ms })}
    >
      {label}
    </Button>
  )
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (wanted !== undefined) void move({ now: wanted })
  }

  return (
    <Stack gap="sm" align="flex-start">
      <div>
        <strong>{formatSecond(now, localStyle())}</strong> <Quiet inline>{stateOf(clock)}</Quiet>
      </div>
      <FormError error={error} />
      <Group gap="xs">
        {step(t`1 hour on`, hourMs)}
        {step(t`1 day on`, dayMs)}
        {step(t`30 days on`, 30 * dayMs)}
        <Button
          variant="default"
          disabled={busy}
          onClick={() => void move({ frozen: !clock.frozen })}
        >
          {clock.frozen ? t`Let it run` : t`Stop it`}
        </Button>
        {clock.moved && (
          <Button
            variant="default"
            disabled={busy}
            onClick={() => void move({ now: null, frozen: false })}
          >
            {t`Back to real time`}
          </Button>
        )}
      </Group>
      <form onSubmit={submit}>
        <Group gap="xs" align="flex-end">
          <TextInput
            type="datetime-local"
            label={t`Set to`}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <Button type="submit" variant="default" disabled={busy || wanted === undefined}>
            {t`Set the clock`}
          </Button>
        </Group>
        {wanted !== undefined && <Quiet>{inUtc(wanted)}</Quiet>}
      </form>
      <Checkbox
        label={t`Stay signed in`}
        description={t`Sessions end a day after sign-in by this clock. This lets them end as much later.`}
        checked={keepTokens}
        onChange={(event) => setKeepTokens(event.currentTarget.checked)}
      />
    </Stack>
  )
}

function stateOf({ frozen, moved }: Clock): string {
  if (frozen) return t`It stands still.`
  return moved ? t`It runs, moved.` : t`It is the machine’s.`
}
