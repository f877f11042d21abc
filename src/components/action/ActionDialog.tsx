import { Alert, Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { explain, type Explanation } from '../../api/errors.ts'
import { invalidateAfter } from '../../api/invalidation.ts'
import { split, type AnyAction, type Fields } from './action.ts'
import classes from './ActionDialog.module.css'
import { BulkRun } from './bulk-run.ts'
import { startRun } from './bulk-runs.ts'
import { CommandMenu } from './CommandMenu.tsx'
import { Targets } from './Targets.tsx'

interface ActionDialogProps {
  readonly action: AnyAction<unknown>
  readonly resources: readonly unknown[]
  readonly onClose: () => void
  readonly onDone: () => void
}

type Values = Record<string, unknown>

/** Asks, then runs: one resource here and now, several as a bulk run that outlives the dialog. */
export function ActionDialog({ action, resources, onClose, onDone }: ActionDialogProps) {
  const client = useQueryClient()
  // The fields' type is the action's own business; here they are values by name.
  const fields = action.fields as Fields<unknown, Values> | undefined
  const form = useForm<Values>({
    initialValues: fields?.initial(resources) ?? {},
    validate: (values) => fields?.validate(values, resources) ?? {},
  })
  const [typed, setTyped] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Explanation>()

  const { ready, refused } = split(action, resources, form.values)
  const [first] = ready
  const phrase = ready.length === 1 ? action.kind.name(first) : String(ready.length)
  const confirmed = action.confirm !== 'type' || typed.trim() === phrase.trim()
  const run = action.run as (resource: unknown, values: Values, options: object) => Promise<unknown>

  const runOne = async (values: Values) => {
    setBusy(true)
    setProblem(undefined)
    try {
      const answer = await run(first, values, {})
      await invalidateAfter(client, action.operation.id, [answer])
      notifications.show({ message: action.done(1), color: 'teal' })
      onDone()
      onClose()
    } catch (error) {
      setProblem(explain(error))
      setBusy(false)
    }
  }

  const runAll = (values: Values) => {
    const bulk = new BulkRun<unknown>({
      resources: ready,
      refused,
      run: (resource, options) => run(resource, values, options),
      onAnswers: (answers) => void invalidateAfter(client, action.operation.id, answers),
    })
    startRun(action.title(ready.length), action, bulk)
    onDone()
    onClose()
  }

  const submit = form.onSubmit((values) => {
    if (!confirmed || ready.length === 0) return
    if (ready.length === 1 && resources.length === 1) void runOne(values)
    else runAll(values)
  })

  return (
    <Modal
      opened
      onClose={onClose}
      size={480}
      title={action.title(Math.max(ready.length, 1))}
      closeButtonProps={{ 'aria-label': 'Close' }}
      centered
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <Targets action={action} ready={ready} refused={refused} />
          {action.consequence && ready.length > 0 && (
            <Text size="md">{action.consequence(ready)}</Text>
          )}
          {fields && ready.length > 0 && (
            <Stack gap="sm">
              <fields.Inputs form={form} resources={ready} />
            </Stack>
          )}
          {action.confirm === 'type' && ready.length > 0 && (
            <TextInput
              label={
                ready.length === 1
                  ? 'This cannot be undone. Type the name to confirm'
                  : 'This cannot be undone. Type the number to confirm'
              }
              description={<span className={classes.phrase}>{phrase}</span>}
              value={typed}
              onChange={(event) => setTyped(event.currentTarget.value)}
              autoComplete="off"
              data-autofocus
            />
          )}
          {problem && (
            <Alert color="red" title={problem.title} role="alert">
              {problem.detail}
            </Alert>
          )}
          <Group justify="space-between" className={classes.footer}>
            <CommandMenu action={action} resources={ready} values={form.values} />
            <Group gap="sm">
              <Button variant="default" onClick={onClose}>
                Cancel
              </Button>
              <Button
                type="submit"
                color={action.danger ? 'red.8' : undefined}
                loading={busy}
                disabled={ready.length === 0 || !confirmed}
                data-autofocus={action.confirm === 'type' || fields ? undefined : true}
              >
                {action.title(Math.max(ready.length, 1))}
              </Button>
            </Group>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
