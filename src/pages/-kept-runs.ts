/** The runs of this tab that a reload interrupted, of all kinds that are kept. */
export async function reviveRuns(): Promise<void> {
  const [sims, cameras] = await Promise.all([
    import('./sims/-bulk/run.ts'),
    import('./soracam/-kept-runs.ts'),
  ])
  await Promise.all([sims.reviveRuns(), cameras.reviveCameraRuns()])
}
