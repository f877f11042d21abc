import { currentFleet } from '../../../api/fleet/current.ts'
import { makeWorker } from './make-worker.ts'

/** Opens the fleet that the browser has kept: its worker starts while the page's code is coming. */
export function openFleet(): void {
  currentFleet(makeWorker)
    ?.open()
    .catch(() => undefined)
}
