import { plural, t } from '@lingui/core/macro'
import { Radio, Select, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import * as op from '../../../api/generated/operations.ts'
import { send } from '../../../api/send.ts'
import { Form } from '../../../components/form/Form.tsx'
import { SubmitRow } from '../../../components/form/SubmitRow.tsx'
import { OpenCsv } from '../../../components/form/OpenCsv.tsx'
import { GroupSelect } from '../../../components/group/GroupSelect.tsx'
import {
  batchMethods,
  isBatchMethod,
  longestBatchName,
  longestBatchText,
  mostTasks,
  operationOf,
  type BatchMethod,
} from '../../../domain/batch/methods.ts'
import { columnsOf, readTasks } from '../../../domain/batch/task-list.ts'
import { textOfFile } from '../../../domain/text-file.ts'
import { lengthProblem } from '../-actions.ts'
import { methodLabels } from '../-words.ts'
import { hearOfJobs } from './followed.ts'
import { TaskTable } from './TaskTable.tsx'

/** What a job begins as that repeats another. */
export interface JobDraft {
  readonly method: BatchMethod
  readonly text: string
  readonly jobName: string
  readonly abortOnFailure: boolean
}

interface JobFormProps {
  readonly groupId: string
  readonly draft?: JobDraft | undefined
}

interface Values extends Record<string, unknown> {
  method: BatchMethod
  text: string
  group: string
  jobName: string
  description: string
  abort: 'yes' | 'no'
}

const methods = batchMethods.map((value) => ({ value, label: methodLabels[value] }))

/** What is to stand in the list of a method. */
function listHint(method: BatchMethod): string {
  const columns = columnsOf[method].join(', ')
  if (method === 'putSimTags') {
    return t`A heading, then a line for each SIM: simId and a column for each tag, whose heading is the tag’s name. Empty cells set no tag.`
  }
  if (method === 'setSimGroup') {
    return t`A line for each SIM: its SIM ID. A column groupId with the heading simId, groupId puts SIMs into different groups.`
  }
  return method !== 'putVirtualPrivateGatewayIpAddressMapEntry'
    ? t`The SIM IDs, separated by anything, or a CSV file with a column simId.`
    : t`A line for each address, with the columns ${columns}. The key is the primary IMSI of the SIM.`
}

/** Makes a job from a list that was pasted or opened; all is checked and shown before it is sent. */
export function JobForm({ groupId, draft }: JobFormProps) {
  const navigate = useNavigate()
  const [started, setStarted] = useState(false)
  const form = useForm<Values>({
    initialValues: {
      method: draft?.method ?? 'activateSim',
      text: draft?.text ?? '',
      group: '',
      jobName: draft?.jobName ?? '',
      description: '',
      abort: draft?.abortOnFailure ? 'yes' : 'no',
    },
    validate: {
      jobName: (name) => lengthProblem(longestBatchName)(name) ?? null,
      description: (text) => lengthProblem(longestBatchText)(text) ?? null,
      text: (text, { method, group }) => tasksProblem(readTasks(text, method, group)) ?? null,
    },
  })
  const { method, text, group, abort } = form.values
  const lines = readTasks(text, method, group)
  const tasks = lines.filter(({ flaw }) => !flaw)
  const path = { batch_group_id: groupId }
  const bodyOf = ({ jobName, description }: Values) => ({
    ...(jobName.trim() && { jobName: jobName.trim() }),
    ...(description.trim() && { description: description.trim() }),
    abortOnFailure: abort === 'yes',
    tasks: tasks.map(({ request: { body, path: to } }) => ({
      request: { path: to, method: operationOf(method).http, ...(body !== undefined && { body }) },
    })),
  })

  const run = async (values: Values) => {
    const { data } = await send(op.createBatchJob, { path, body: bodyOf(values) })
    hearOfJobs([data])
    setStarted(true)
    form.resetDirty(values)
    // Back must not lead to a form that begins anew.
    await navigate({
      to: '/batches/$groupId/jobs/$jobId',
      params: { groupId, jobId: data.jobId ?? '' },
      ignoreBlocker: true,
      replace: true,
    })
  }

  return (
    <Form form={form} onSave={run} fields={{ tasks: 'text' }}>
      {(busy) => (
        <>
          <Select
            label={t`What to do`}
            data={methods}
            allowDeselect={false}
            value={method}
            onChange={(next) => isBatchMethod(next) && form.setFieldValue('method', next)}
          />
          {method === 'setSimGroup' && (
            <GroupSelect
              value={group}
              onChange={(next) => form.setFieldValue('group', next)}
              clearable
            />
          )}
          <Textarea
            label={t`List`}
            description={listHint(method)}
            rows={8}
            spellCheck={false}
            autoComplete="off"
            required
            withAsterisk={false}
            {...form.getInputProps('text')}
          />
          <div>
            <OpenCsv
              onFile={(file) =>
                void textOfFile(file).then((read) => form.setFieldValue('text', read))
              }
            />
          </div>
          {lines.length > 0 && <TaskTable lines={lines} />}
          <Radio.Group label={t`When a task fails`} {...form.getInputProps('abort')}>
            <Stack gap="sm" mt="xs">
              <Radio value="no" label={t`Go on with the others`} />
              <Radio value="yes" label={t`Abort: what comes after it is not done`} />
            </Stack>
          </Radio.Group>
          <TextInput
            label={t`Name of the job`}
            autoComplete="off"
            {...form.getInputProps('jobName')}
          />
          <Textarea label={t`Description`} rows={2} {...form.getInputProps('description')} />
          <Text size="sm">
            {t`Soracom does the tasks one after the other, with your permissions. A job that has begun cannot be stopped.`}
          </Text>
          <SubmitRow
            label={
              tasks.length === 0
                ? t`Start job`
                : t`Start job of ${plural(tasks.length, { one: '# task', other: '# tasks' })}`
            }
            busy={busy || started}
            onCancel={() => void navigate({ to: '/batches/$groupId', params: { groupId } })}
            api={{
              operation: op.createBatchJob,
              call: () => ({ path, body: bodyOf(form.values) }),
            }}
          />
        </>
      )}
    </Form>
  )
}

function tasksProblem(lines: ReturnType<typeof readTasks>): string | undefined {
  const tasks = lines.filter(({ flaw }) => !flaw).length
  if (lines.length === 0) return t`Enter at least one line.`
  if (tasks === 0) return t`No line is valid. Below it says why.`
  return tasks > mostTasks
    ? t`A job has at most ${plural(mostTasks, { one: '# task', other: '# tasks' })}. Divide the list.`
    : undefined
}
