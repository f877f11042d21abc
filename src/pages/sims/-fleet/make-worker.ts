import type { FleetWorker } from '../../../api/fleet/client.ts'

let worker: Worker | undefined

/** Starts the thread before there is somebody to talk to it; does nothing where one runs. */
export function startWorker(): Worker {
  worker ??= new Worker(new URL('worker.ts', import.meta.url), { type: 'module' })
  return worker
}

/** The thread in which the fleet of SIMs is kept and searched: one at a time. */
export function makeWorker(): FleetWorker {
  const mine = startWorker()
  return {
    postMessage: (message, transfer) => mine.postMessage(message, transfer),
    addEventListener: mine.addEventListener.bind(mine),
    terminate: () => {
      mine.terminate()
      if (worker === mine) worker = undefined
    },
  }
}
