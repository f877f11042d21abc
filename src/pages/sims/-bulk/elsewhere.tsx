import { t } from '@lingui/core/macro'
import { Select, Stack, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ComponentProps } from 'react'
import { callPath } from '../../../api/call-path.ts'
import * as op from '../../../api/generated/operations.ts'
import { whole } from '../../../api/lists.ts'
import { send } from '../../../api/send.ts'
import type { Elsewhere } from '../../../components/action/elsewhere.ts'
import {
  isBatchMethod,
  longestBatchName,
  mostTasks,
  operationOf,
} from '../../../domain/batch/methods.ts'
import { hearOfJobs } from '../../batches/-jobs/followed.ts'

const isNew = ''
/** Groups that are offered. */
const mostGroups = 1000

/** A batch job of the platform: one task for each SIM, in a group that is there or is made for it. */
export const batchJob: Elsewhere = {
  fits: ({ operation }, may) => isBatchMethod(operation.id) && may(op.createBatchJob).allowed,
  most: mostTasks,
  label: t`Soracom, as a batch job that goes on without this page`,
  first: { name: t`Selected SIMs` },
  Choose: BatchPlace,
  start: async ({ action, resources, values, title, place }, made) => {
    let id = 'id' in place ? place.id : undefined
    if ('name' in place) {
      const { data } = await send(op.createBatchGroup, { body: { batchGroupName: place.name } })
      id = data.batchGroupId
    }
    const groupId = id ?? ''
    made({ id: groupId })
    const { operation } = action
    const tasks = resources.flatMap((resource) => {
      if (!isBatchMethod(operation.id)) return []
      const { http: method } = operationOf(operation.id)
      const { path = {}, body } = action.call(resource, values as never)
      const to = `/v1${callPath(operation, { path })}`
      return [{ request: { path: to, method, ...(body !== undefined && { body }) } }]
    })
    const jobName = title.slice(0, longestBatchName)
    const { data } = await send(op.createBatchJob, {
      path: { batch_group_id: groupId },
      body: { jobName, abortOnFailure: false, tasks },
    })
    hearOfJobs([data])
    const params = { groupId, jobId: data.jobId ?? '' }
    return { to: '/batches/$groupId/jobs/$jobId', params }
  },
}

function BatchPlace({ place, onChange }: ComponentProps<Elsewhere['Choose']>) {
  const { data } = useQuery(whole(op.listBatchGroups, { query: { limit: 100 } }, mostGroups))
  const groups = (data?.items ?? []).flatMap(({ batchGroupId: value, batchGroupName }) =>
    value ? [{ value, label: batchGroupName || value }] : [],
  )
  return (
    <Stack gap="sm" mt="sm">
      <Select
        label={t`Batch group`}
        allowDeselect={false}
        searchable
        data={[{ value: isNew, label: t`A new one` }, ...groups]}
        value={'id' in place ? place.id : isNew}
        onChange={(id) => onChange(id ? { id } : { name: t`Selected SIMs` })}
      />
      {'name' in place && (
        <TextInput
          label={t`Name of the new batch group`}
          maxLength={longestBatchName}
          autoComplete="off"
          value={place.name}
          onChange={({ currentTarget }) => onChange({ name: currentTarget.value })}
        />
      )}
    </Stack>
  )
}
