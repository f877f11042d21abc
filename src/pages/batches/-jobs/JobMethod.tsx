import { useQuery } from '@tanstack/react-query'
import { getListTasksOfBatchJobQueryOptions } from '../../../api/generated/client/batch/batch.ts'
import { Dash } from '../../../components/detail/Mono.tsx'
import { readTask } from '../../../domain/batch/methods.ts'
import { methodLabels } from '../-words.ts'

interface JobMethodProps {
  readonly groupId: string
  readonly jobId: string
}

/** What a job does. It does not say so itself: its first task is looked at, once. */
export function JobMethod({ groupId, jobId }: JobMethodProps) {
  const { data } = useQuery({
    ...getListTasksOfBatchJobQueryOptions(groupId, jobId, { limit: 1 }),
    enabled: jobId !== '',
    staleTime: Infinity,
  })
  const request = data?.data[0]?.request
  if (!request) return <Dash />
  const method = readTask(request)?.method
  return method ? (
    <span>{methodLabels[method]}</span>
  ) : (
    <bdi>{`${request.method} ${request.path}`}</bdi>
  )
}
