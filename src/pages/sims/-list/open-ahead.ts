import { isFleetStored } from '../../../api/fleet/owner.ts'
import { startWorker } from '../-fleet/make-worker.ts'

/**
 * Opens the fleet that the browser has kept, and fetches what draws it, while the code of the page is
 * on its way, when one comes to the page or is about to.
 */
export function openAhead({ cause }: { readonly cause: 'preload' | 'enter' | 'stay' }): void {
  if (cause === 'stay' || !isFleetStored()) return
  startWorker()
  void import('../-fleet/open.ts').then(({ openFleet }) => openFleet())
  void import('../-fleet/Fleet.tsx')
}
