import { t } from '@lingui/core/macro'
import type { BatchJobResponse } from '../../../api/generated/models/batchJobResponse.ts'
import { countText } from '../../../components/detail/locale.ts'
import { Dash } from '../../../components/detail/Mono.tsx'
import classes from './JobProgress.module.css'

type Job = Pick<BatchJobResponse, 'summary'>

/** How far a job has come, in words; empty where it does not say. */
export function progressText({ summary }: Job): string {
  if (!summary) return ''
  const { success = 0, error = 0, pending = 0 } = summary
  const [done, failed, left] = [countText(success), countText(error), countText(pending)]
  if (pending > 0 && error > 0) return t`${done} done, ${failed} failed, ${left} left`
  if (pending > 0) return t`${done} done, ${left} left`
  return error > 0 ? t`${done} done, ${failed} failed` : t`${done} done`
}

/** What of a job is done, has failed and is left, as a bar and in words; `head`: above its tasks. */
export function JobProgress({ job, head }: { readonly job: Job; readonly head?: boolean }) {
  if (!job.summary) return <Dash />
  const { success = 0, error = 0, pending = 0 } = job.summary
  return (
    <span className={classes.progress} data-head={head || undefined}>
      <span className={classes.bar} aria-hidden>
        <span data-kind="done" style={{ flexGrow: success }} />
        <span data-kind="failed" style={{ flexGrow: error }} />
        <span style={{ flexGrow: pending }} />
      </span>
      <span className={classes.text}>{progressText(job)}</span>
    </span>
  )
}
