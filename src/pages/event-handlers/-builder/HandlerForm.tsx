import { t } from '@lingui/core/macro'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { explain } from '../../../api/errors.ts'
import type { CallValues, Operation } from '../../../api/operation.ts'
import { LeaveGuard } from '../../../components/form/LeaveGuard.tsx'
import { fieldNamed } from '../../../components/form/server-errors.ts'
import { FormError } from '../../../components/form/FormError.tsx'
import { SubmitRow } from '../../../components/form/SubmitRow.tsx'
import { SettingsFrame } from '../../../components/settings/SettingsFrame.tsx'
import {
  readHandler,
  writeHandler,
  type HandlerLike,
  type Target,
} from '../../../domain/event-handler/draft.ts'
import { targetOf } from '../../../domain/event-handler/check.ts'
import { placesOf, refusals } from '../../../domain/event-handler/save.ts'
import { differences } from '../../../domain/settings/difference.ts'
import { handlerProblem } from '../../../words/event-handler/problems.ts'
import { HandlerEditor } from './HandlerEditor.tsx'
import type { Told } from './problems.ts'
import { Templates } from './Templates.tsx'
import classes from './builder.module.css'

interface HandlerFormProps {
  /** The handler as it is stored, or as a new one begins; JSON text. */
  readonly stored: string
  /** Of one that is there already. */
  readonly handlerId?: string
  /** What the button does. */
  readonly label: string
  readonly operation: Operation
  readonly call: (handler: HandlerLike) => CallValues
  /** Saves and brings up to date what shows it. Throws `ApiError`. */
  readonly onSave: (handler: HandlerLike) => Promise<void>
  /** Why it cannot be changed, for who may not. */
  readonly refused?: string | undefined
  /** What is to be watched by what a template makes, while there is no rule yet. */
  readonly templatesFor?: Target
}

/** An event handler from what is stored to what is: edited, checked by the platform's rules, saved. */
export function HandlerForm(props: HandlerFormProps) {
  const { stored, handlerId, label, operation, call, onSave, refused, templatesFor } = props
  const isNew = handlerId === undefined
  const navigate = useNavigate()
  const frame = useRef<HTMLDivElement>(null)
  const [draft, setDraft] = useState<string>()
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [saved, setSaved] = useState(false)
  const [error, setError] = useState<unknown>()
  // One came to fill it in: its name is the first of what one types.
  useEffect(() => {
    if (!isNew || !window.matchMedia('(hover: hover)').matches) return
    frame.current?.querySelector<HTMLElement>('input[data-name]')?.focus({ preventScroll: true })
  }, [isNew])
  const [told, setTold] = useState<readonly Told[]>([])
  const text = draft ?? stored
  const handler = readHandler(text)
  const before = readHandler(stored)
  const wrong = handler ? refusals(handler, isNew ? undefined : before) : []
  const usable = handler !== undefined && wrong.length === 0
  const changes =
    draft === undefined
      ? 0
      : handler && before
        ? differences({ ...before }, { ...handler }).length
        : 1
  const problems: readonly Told[] = [
    ...(tried ? wrong : []).map((one) => ({ path: one.path, message: handlerProblem(one) })),
    ...told,
  ]
  const change = (next: string) => {
    setDraft(next)
    setSaved(false)
    setTold([])
  }
  const discard = () => {
    setDraft(undefined)
    setTried(false)
    setError(undefined)
    setTold([])
  }
  const save = async () => {
    setTried(true)
    if (busy) return
    if (!handler || !usable) return focusWrong(frame.current)
    setBusy(true)
    setError(undefined)
    try {
      await onSave(handler)
      discard()
      setSaved(true)
    } catch (problem) {
      const at = toldOf(handler, problem)
      setTold(at)
      if (at.length === 0) setError(problem)
      else focusWrong(frame.current)
    }
    setBusy(false)
  }
  const editor = (
    <div ref={frame}>
      <FormError error={error}>{t`What you changed is kept here.`}</FormError>
      <HandlerEditor
        value={text}
        stored={handlerId === undefined ? undefined : { handlerId, handler: before ?? {} }}
        onChange={change}
        problems={problems}
        readOnly={refused !== undefined}
      >
        {templatesFor && handler && !handler.ruleConfig && (
          <Templates
            target={targetOf(handler) ?? templatesFor}
            onChoose={(made) => change(writeHandler(made))}
          />
        )}
      </HandlerEditor>
    </div>
  )
  const cannot =
    tried && !usable && t`It cannot be saved as it is. Mend what is marked as an error first.`
  if (!isNew) {
    return (
      <SettingsFrame
        changes={changes}
        refused={refused}
        label={label}
        busy={busy}
        onSave={() => void save()}
        onDiscard={discard}
        wrong={cannot}
        saved={saved && t`The event handler is saved.`}
      >
        {editor}
      </SettingsFrame>
    )
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <LeaveGuard dirty={() => changes > 0 && !busy} />
      {editor}
      {Boolean(cannot) && (
        <p className={classes.error} role="alert">
          {cannot}
        </p>
      )}
      <SubmitRow
        label={label}
        busy={busy || saved}
        onCancel={() => void navigate({ to: '/event-handlers' })}
        api={{ operation, call: () => call(handler ?? {}) }}
      />
    </form>
  )
}

/** What the API says of a part, at its place; nothing where it names none. */
function toldOf(handler: HandlerLike, error: unknown): readonly Told[] {
  const { detail } = explain(error)
  const places = placesOf(handler)
  const name = fieldNamed(detail, [...places.keys()])
  const path = name === undefined ? undefined : places.get(name)
  return path ? [{ path, message: detail }] : []
}

/** Leads to the first input that keeps it from being saved. */
function focusWrong(frame: HTMLElement | null): void {
  requestAnimationFrame(() =>
    frame
      ?.querySelector<HTMLElement>(
        '[aria-invalid="true"], [data-wrong] :is(input, textarea, button), [role="status"] button',
      )
      ?.focus(),
  )
}
