import { isFleetStored } from '../../../api/fleet/owner.ts'

/**
 * Opens the fleet that the browser has kept while the code of its page is on its way, when one comes
 * to the page or is about to.
 */
export function openAhead({ cause }: { readonly cause: 'preload' | 'enter' | 'stay' }): void {
  if (cause === 'stay' || !isFleetStored()) return
  void import('../-fleet/open.ts').then(({ openFleet }) => openFleet())
}
