import { useEffect } from 'react'
import { ApiError } from '../../../api/errors.ts'
import { getGetBatchJobQueryOptions } from '../../../api/generated/client/batch/batch.ts'
import type { BatchJobResponse as BatchJob } from '../../../api/generated/models/batchJobResponse.ts'
import { queryClient } from '../../../api/query-client.ts'
import { currentSession, onSessionChange, ownerOf } from '../../../api/session.ts'
import { keepRun, type KeptRun } from '../../../components/action/kept-runs.ts'
import { interruptedRuns } from '../../../components/action/revived-runs.ts'
import { readChanged } from './read-changed.ts'

/** A job that is not over comes to something within minutes. */
export const isMoving = ({ status }: Partial<BatchJob>): boolean =>
  status === 'pending' || status === 'running'

/** How often what moves is asked for again, milliseconds. */
export const everyMs = 3000
/** At most that long nobody asks how a job is that has gone on for a while. */
const seldomMs = 30_000

/** What runs of it are kept under, and what of one is kept. */
const kind = 'batch-job'

interface JobName {
  readonly groupId: string
  readonly jobId: string
}

/** A job that was started or seen in this tab, until it is over. */
interface Followed extends JobName {
  readonly owner: string
  readonly since: number
  readonly kept: Promise<KeptRun | undefined>
  timer?: ReturnType<typeof setTimeout>
}

const followed = new Map<string, Followed>()

/**
 * To be told of jobs as they are. Those under way are asked for until they are over, whichever page
 * is open, and after a reload too; then the SIMs that they changed are read again.
 */
export function hearOfJobs(jobs: readonly BatchJob[]): void {
  for (const job of jobs) {
    const { batchGroupId: groupId = '', jobId = '' } = job
    const known = followed.get(jobId)
    const name: JobName = { groupId, jobId }
    if (!isMoving(job)) {
      if (known) isOver(known, job)
    } else if (known) askLater(known)
    else if (groupId && jobId) follow(name, keepRun(kind, name))
  }
}

/** The same for the jobs that a page shows. */
export function useFollowed(jobs: readonly BatchJob[]): void {
  useEffect(() => hearOfJobs(jobs), [jobs])
}

/** Goes on with the jobs that were followed before the page was loaded again. */
export async function reviveJobs(): Promise<void> {
  for await (const { kept, plan } of interruptedRuns<JobName>(kind)) {
    const known = followed.get(plan.jobId)
    if (!known) follow(plan, Promise.resolve(kept), 0)
    else if ((await known.kept)?.id !== kept.id) kept.forget()
  }
}

function follow(name: JobName, kept: Followed['kept'], wait?: number): void {
  const { groupId, jobId } = name
  const owner = ownerOf(currentSession())
  const job: Followed = { groupId, jobId, owner, since: Date.now(), kept }
  followed.set(jobId, job)
  askLater(job, wait)
}

/** The longer it has gone on, the longer it may take. */
function askLater(job: Followed, wait?: number): void {
  const age = Date.now() - job.since
  clearTimeout(job.timer)
  job.timer = setTimeout(
    () => void ask(job),
    wait ?? Math.min(seldomMs, Math.max(everyMs, age / 10)),
  )
}

async function ask(job: Followed): Promise<void> {
  const { groupId, jobId } = job
  try {
    const options = getGetBatchJobQueryOptions(groupId, jobId)
    // The page of the job asks as well: one answer is enough for both.
    const { data } = await queryClient.fetchQuery({ ...options, staleTime: everyMs / 2 })
    if (followed.get(jobId) !== job) return
    if (isMoving(data)) askLater(job)
    else isOver(job, data)
  } catch (error) {
    if (followed.get(jobId) !== job) return
    const status = error instanceof ApiError ? error.status : 0
    // Its group was deleted: what it did until then is not known.
    if (status === 404) isOver(job, {})
    else if (status === 403) unfollow(job)
    else askLater(job)
  }
}

function isOver(job: Followed, answer: BatchJob): void {
  unfollow(job)
  void readChanged(queryClient, { ...answer, batchGroupId: job.groupId, jobId: job.jobId })
}

function unfollow(job: Followed): void {
  clearTimeout(job.timer)
  followed.delete(job.jobId)
  void job.kept.then((kept) => kept?.forget())
}

// What is kept waits in the tab for the same person in the same coverage, as runs do.
onSessionChange(() => {
  for (const job of followed.values()) {
    if (job.owner === ownerOf(currentSession())) continue
    clearTimeout(job.timer)
    followed.delete(job.jobId)
  }
})
