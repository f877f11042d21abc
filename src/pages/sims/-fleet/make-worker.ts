/** The thread in which the fleet of SIMs is kept and searched. */
export const makeWorker = (): Worker =>
  new Worker(new URL('worker.ts', import.meta.url), { type: 'module' })
