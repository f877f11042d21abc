import type { QueryClient } from '@tanstack/react-query'
import { isFleetStored } from '../../../api/fleet/owner.ts'
import { sleep } from '../../../api/sleep.ts'
import { startWorker } from '../-fleet/make-worker.ts'
import type { SimListSearch } from './search.ts'

/** Milliseconds for which the page waits for its rows: after that it is drawn without them. */
const patienceMs = 250

/** What the fleet answers to the visit under way. */
let answered: Promise<unknown> | undefined

interface Visit {
  readonly cause: 'preload' | 'enter' | 'stay'
  readonly search: SimListSearch
  readonly context: { readonly queryClient: QueryClient }
}

/**
 * Opens the fleet that the browser has kept, asks it for what the URL asks for, and fetches what draws
 * it, while the code of the page is on its way, when one comes to the page or is about to.
 */
export function openAhead({ cause, search, context }: Visit): void {
  answered = undefined
  if (cause === 'stay' || !isFleetStored()) return
  startWorker()
  answered = import('../-fleet/open.ts')
    .then(({ showFleetAhead }) => showFleetAhead(search, context.queryClient))
    .catch(() => undefined)
  void import('../-fleet/Fleet.tsx')
}

/** Over when what was opened ahead has answered: the list is drawn once, with its rows. */
export function openedAhead(): Promise<unknown> | undefined {
  return answered && Promise.race([answered, sleep(patienceMs)])
}
