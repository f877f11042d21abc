import { t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import * as op from '../../../../api/generated/operations.ts'
import { CreateFrame } from '../../../../components/resource/CreateFrame.tsx'
import { titled } from '../../../../components/resource/routes.ts'
import { JobForm } from '../../-jobs/JobForm.tsx'
import { draftOf } from '../../-jobs/again.ts'
import { jobNoun } from '../../-words.ts'

/** A job's ID; one of digits alone is read from the URL as a number. */
function jobIn(value: unknown): string | undefined {
  const text = typeof value === 'number' ? String(value) : value
  return typeof text === 'string' && text !== '' ? text : undefined
}

export const Route = createFileRoute('/batches/$groupId/jobs/new')({
  ...titled(t`Create a batch job`),
  validateSearch: (raw: Record<string, unknown>) => ({
    /** The job whose undone tasks are to be done. */
    again: jobIn(raw['again']),
  }),
  loaderDeps: ({ search: { again } }) => ({ again }),
  loader: ({ context, params: { groupId }, deps: { again } }) =>
    again === undefined ? undefined : draftOf(context.queryClient, groupId, again),
  component: NewJob,
})

function NewJob() {
  const { groupId } = Route.useParams()
  const { again } = Route.useSearch()
  const draft = Route.useLoaderData()
  return (
    <CreateFrame
      resource={{ noun: jobNoun, to: '/batches' }}
      operation={op.createBatchJob}
      title={t`Create a batch job`}
    >
      <JobForm key={again} groupId={groupId} draft={draft} />
    </CreateFrame>
  )
}
