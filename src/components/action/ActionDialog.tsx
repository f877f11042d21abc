import { t } from '@lingui/core/macro'
import { Button, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { invalidateAfter } from '../../api/invalidation.ts'
import { usePermissions } from '../../api/permissions.ts'
import { useLate } from '../feedback/useLate.ts'
import { apiNames, fieldProblems, initialValues, type Values } from '../form/fields.ts'
import { FormError } from '../form/FormError.tsx'
import { Inputs } from '../form/Inputs.tsx'
import { split, type Action } from './action.ts'
import classes from './ActionDialog.module.css'
import { ActionFrame } from './ActionFrame.tsx'
import { BulkRun } from './bulk-run.ts'
import { startRun } from './bulk-runs.ts'
import type { Elsewhere, Place } from './elsewhere.ts'
import { ElsewhereChoice } from './ElsewhereChoice.tsx'
import { foundDone } from './found-done.ts'
import { followingOf, keepAction, noteBegun } from './kept-actions.ts'
import { noteOf } from './kept-runs.ts'
import { keptUndo } from './kept-undo.ts'
import { Note } from './Note.tsx'
import { RunState } from './RunState.tsx'
import { Targets } from './Targets.tsx'
import { confirmLabel, isConfirmed, keyParts } from './typed.ts'
import { useSingleRun } from './useSingleRun.ts'

interface ActionDialogProps {
  readonly action: Action<unknown>
  readonly resources: readonly unknown[]
  readonly onClose: () => Promise<void>
  readonly onDone: () => void
}

/** Asks, then runs: one resource here and now, several as a bulk run that outlives the dialog. */
export function ActionDialog(props: ActionDialogProps) {
  const { action, resources, onClose, onDone } = props
  const client = useQueryClient()
  const navigate = useNavigate()
  const { may } = usePermissions()
  const permitted = may(action.operation)
  // The fields' type is the action's own business; here they are values by name.
  const { fields, form: whole } = action
  const asks = whole !== undefined || Object.keys(fields).length > 0
  const form = useForm<Record<string, unknown>>({
    initialValues: whole?.initial(resources) ?? initialValues(fields, resources),
    validate: (values) =>
      whole?.validate(values, resources) ?? fieldProblems(fields, values, resources),
  })
  const [typed, setTyped] = useState('')
  const [begun, setBegun] = useState(false)
  const elsewhere = useElsewhere(action, resources.length)
  const [place, setPlace] = useState<Place>()
  const [problem, setProblem] = useState<unknown>()
  const { state, start } = useSingleRun({
    action,
    fields: whole?.names?.(form.values) ?? apiNames(fields),
    onFieldErrors: form.setErrors,
    onDone: async () => {
      await onClose()
      onDone()
    },
  })

  const { ready, refused } = split(action, resources, form.values, may)
  const [first] = ready
  const wanted = ready.length === 1 ? keyParts(action.kind.key(first))[1] : String(ready.length)
  const confirmed = action.confirm !== 'type' || isConfirmed(typed, wanted)
  const title = action.title(Math.max(ready.length, 1))

  /** The way back after `values` were sent, where the person may go it. */
  const undoOf = (values: Values) => (resource: unknown) => {
    const undo = action.undo(resource, values as never)
    return undo && may(undo.operation).allowed ? undo : undefined
  }

  const runAll = async (values: Values) => {
    setBegun(true)
    const kept = await keepAction(action, { ready, refused }, values, undoOf(values))
    const { concurrency, finish, onStop } = followingOf(action)
    const bulk = new BulkRun<unknown>({
      resources: ready,
      refused,
      concurrency,
      onStop,
      run: async (resource, options, unsure) => {
        const answer =
          (unsure && (await foundDone(action, resource, values, client))) ||
          (await action.run(resource, values as never, options))
        if (concurrency) noteBegun(kept, ready.indexOf(resource))
        await finish(resource, options)
        return answer
      },
      onItem: noteOf(kept),
      onAnswers: (answers) => void invalidateAfter(client, action.operation, answers),
    })
    startRun({
      title,
      action,
      run: bulk,
      done: (count) => action.done(action.kind.noun.counted(count)),
      undo: (resource) => {
        const undo = undoOf(values)(resource)
        const call = undo && keptUndo(undo)
        return undo && { send: undo.send, calls: call && [call] }
      },
      changed: action.operation,
      kept,
    })
    await onClose()
    onDone()
  }

  const runElsewhere = async (values: Values, by: Elsewhere, at: Place) => {
    setBegun(true)
    setProblem(undefined)
    try {
      const of = { action, resources: ready, values, title, place: at }
      const page = await by.start(of, setPlace)
      await onClose()
      await navigate(page)
    } catch (error) {
      setBegun(false)
      setProblem(error)
    }
  }

  const submit = form.onSubmit((values) => {
    if (begun || !confirmed || ready.length === 0) return
    if (action.together) void start(first, values, undoOf(values), ready)
    else if (ready.length === 1 && resources.length === 1) void start(first, values, undoOf(values))
    else if (elsewhere && place) void runElsewhere(values, elsewhere, place)
    else void runAll(values)
  })

  if (!permitted.allowed && !state.problem) {
    return (
      <ActionFrame {...props} title={title} values={form.values}>
        <Targets action={action} ready={resources} refused={[]} />
        <Note tone="warning" title={t`You do not have permission for this`}>
          <p>{permitted.reason}</p>
        </Note>
      </ActionFrame>
    )
  }

  return (
    <ActionFrame
      {...props}
      title={title}
      values={form.values}
      resources={ready}
      keep={state.phase === 'idle' && (form.isDirty() || typed !== '')}
      leave={state.phase === 'slow' ? t`Close` : t`Cancel`}
      onSubmit={submit}
      submit={
        <Button
          type="submit"
          color={action.danger ? 'red.8' : undefined}
          loading={begun || state.phase !== 'idle'}
          disabled={ready.length === 0 || !confirmed}
          data-autofocus={action.confirm === 'type' || asks ? undefined : true}
        >
          {title}
        </Button>
      }
    >
      <Targets action={action} ready={ready} refused={refused} />
      {action.consequence && ready.length > 0 && <Text size="md">{action.consequence(ready)}</Text>}
      {action.Details && ready.length > 0 && <action.Details resources={ready} />}
      {asks &&
        ready.length > 0 &&
        (whole ? (
          <whole.Inputs form={form} resources={ready} />
        ) : (
          <Inputs fields={fields} form={form} resources={ready} />
        ))}
      {elsewhere && ready.length > 0 && ready.length <= elsewhere.most && (
        <ElsewhereChoice elsewhere={elsewhere} place={place} onChange={setPlace} />
      )}
      <FormError error={problem} />
      {action.confirm === 'type' && ready.length > 0 && (
        <TextInput
          label={confirmLabel(ready.length === 1 ? action.kind.key(first) : undefined)}
          description={ready.length === 1 ? undefined : wanted}
          classNames={{ description: classes.phrase, input: classes.typed }}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          autoComplete="off"
          spellCheck={false}
          data-autofocus
        />
      )}
      <RunState state={state} />
    </ActionFrame>
  )
}

const nowhere = async () => undefined

/** The other way to do an action to several, where there is one and the person may go it. */
function useElsewhere(action: Action<unknown>, count: number): Elsewhere | undefined {
  const { may } = usePermissions()
  const isOffered = count > 1 && !action.together
  const elsewhere = useLate(isOffered ? (action.kind.elsewhere ?? nowhere) : nowhere, isOffered)
  return elsewhere?.fits(action, may) === true ? elsewhere : undefined
}

interface GoneProps {
  readonly action: Action<unknown>
  readonly onClose: () => Promise<void>
}

/** A link led to an action on something that is not there, or no longer. */
export function GoneDialog({ action, onClose }: GoneProps) {
  return (
    <ActionFrame
      action={action}
      resources={[]}
      values={{}}
      onClose={onClose}
      title={action.title(1)}
    >
      <Note tone="warning" title={t`It was not found`}>
        <p>{t`It may have been deleted in the meantime, or belong to the other coverage.`}</p>
      </Note>
    </ActionFrame>
  )
}
