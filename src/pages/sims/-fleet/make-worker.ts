import type { FleetWorker } from '../../../api/fleet/client.ts'

let worker: Worker | undefined

/** Starts the thread before there is somebody to talk to it; does nothing where one runs. */
export function startWorker(): void {
  worker ??= new Worker(new URL('worker.ts', import.meta.url), { type: 'module' })
}

/** The thread in which the fleet of SIMs is kept and searched: one at a time. */
export function makeWorker(): FleetWorker {
  startWorker()
  const mine = worker as Worker
  return {
    postMessage: (message, transfer) => mine.postMessage(message, transfer),
    addEventListener: mine.addEventListener.bind(mine),
    terminate: () => {
      mine.terminate()
      if (worker === mine) worker = undefined
    },
  }
}
