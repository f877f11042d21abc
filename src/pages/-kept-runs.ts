/**
 * The runs of this tab that a reload interrupted, of all kinds that are kept. Batch jobs go on by
 * themselves, and are followed again.
 */
export async function reviveRuns(): Promise<void> {
  const [sims, cameras, jobs] = await Promise.all([
    import('./sims/-bulk/run.ts'),
    import('./soracam/-kept-runs.ts'),
    import('./batches/-jobs/followed.ts'),
  ])
  await Promise.all([sims.reviveSimRuns(), cameras.reviveCameraRuns(), jobs.reviveJobs()])
}
